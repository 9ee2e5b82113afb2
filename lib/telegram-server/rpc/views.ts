import type { Instant } from '../../core/clock.ts'
import type { TlObject } from '../tl/value.ts'
import type { Account, AccountId } from '../world/account.ts'
import type { MailboxUpdate, Notice } from '../world/event.ts'
import type { ChatMessage } from '../world/message.ts'
import type { World } from '../world/world.ts'
import type { Peers } from './peers.ts'

/** Telegram's dates are whole seconds since the Unix epoch. */
export function toDate(at: Instant): number {
  return Math.floor(at / 1000)
}

export function peerUser(id: AccountId): TlObject {
  return { _: 'peerUser', user_id: id }
}

/** Shows the world's things as Telegram's objects, the way one user sees them. */
export class Views {
  readonly #world: World
  readonly #peers: Peers
  readonly #now: () => Instant

  constructor(world: World, peers: Peers, now: () => Instant) {
    this.#world = world
    this.#peers = peers
    this.#now = now
  }

  get date(): number {
    return toDate(this.#now())
  }

  user(id: AccountId, viewer: AccountId): TlObject {
    const account = this.#world.accounts.byId(id)
    if (account === undefined) return { _: 'userEmpty', id }
    const self = id === viewer
    const contact = this.#world.accounts.byId(viewer)?.contacts.has(id) ?? false
    return {
      _: 'user',
      self,
      contact: contact || self,
      mutual_contact: contact && account.contacts.has(viewer),
      id,
      access_hash: this.#peers.accessHash(viewer, id),
      first_name: account.firstName,
      last_name: account.lastName,
      username: account.username,
      phone: contact || self ? account.phone : undefined,
      status: this.#status(account),
    }
  }

  /** Each user once. */
  users(ids: Iterable<AccountId>, viewer: AccountId): TlObject[] {
    return [...new Set(ids)].map((id) => this.user(id, viewer))
  }

  message(message: ChatMessage, viewer: AccountId): TlObject {
    const { id, peerId, outgoing, replyTo, forward, text, media, editedAt } = message
    return {
      _: 'message',
      out: outgoing,
      id,
      // since layer 119 the sender of an incoming private message is only told as the peer
      from_id: outgoing ? peerUser(viewer) : undefined,
      peer_id: peerUser(peerId),
      fwd_from: forward && { _: 'messageFwdHeader', from_id: peerUser(forward.from), date: toDate(forward.sentAt) },
      reply_to: replyTo === undefined ? undefined : { _: 'messageReplyHeader', reply_to_msg_id: replyTo },
      date: toDate(message.sentAt),
      message: text,
      media,
      entities: message.entities?.length ? [...message.entities] : undefined,
      edit_date: editedAt === undefined ? undefined : toDate(editedAt),
    }
  }

  /** One Update object. */
  update(change: MailboxUpdate | Notice, viewer: AccountId): TlObject {
    switch (change.kind) {
      case 'message':
        return { _: 'updateNewMessage', message: this.message(change.message, viewer), ...sequence(change) }
      case 'edit':
        return { _: 'updateEditMessage', message: this.message(change.message, viewer), ...sequence(change) }
      case 'delete':
        return { _: 'updateDeleteMessages', messages: [...change.ids], ...sequence(change) }
      case 'read-inbox': {
        const read = { peer: peerUser(change.peerId), max_id: change.upTo, still_unread_count: change.unread }
        return { _: 'updateReadHistoryInbox', ...read, ...sequence(change) }
      }
      case 'read-outbox': {
        const read = { peer: peerUser(change.peerId), max_id: change.upTo }
        return { _: 'updateReadHistoryOutbox', ...read, ...sequence(change) }
      }
      case 'typing':
        return { _: 'updateUserTyping', user_id: change.peerId, action: change.action }
      case 'status':
        return { _: 'updateUserStatus', user_id: change.peerId, status: this.#statusUntil(change.onlineUntil) }
    }
  }

  /** An Updates container. It names the users concerned, so that the receiver learns their access hashes. */
  updates(changes: readonly (MailboxUpdate | Notice)[], viewer: AccountId, more: readonly TlObject[] = []): TlObject {
    return {
      _: 'updates',
      updates: [...more, ...changes.map((change) => this.update(change, viewer))],
      users: this.users(changes.flatMap(concerned), viewer),
      chats: [],
      date: this.date,
      seq: 0,
    }
  }

  #status({ onlineUntil }: Account): TlObject | undefined {
    return onlineUntil === undefined ? undefined : this.#statusUntil(onlineUntil)
  }

  #statusUntil(onlineUntil: Instant): TlObject {
    return onlineUntil > this.#now()
      ? { _: 'userStatusOnline', expires: toDate(onlineUntil) }
      : { _: 'userStatusOffline', was_online: toDate(onlineUntil) }
  }
}

/** The users that a change names. */
export function concerned(change: MailboxUpdate | Notice): AccountId[] {
  if (change.kind === 'delete') return []
  if (change.kind !== 'message' && change.kind !== 'edit') return [change.peerId]
  return mentioned(change.message)
}

/** The users that a message names. */
export function mentioned({ peerId, forward }: ChatMessage): AccountId[] {
  return forward === undefined ? [peerId] : [peerId, forward.from]
}

function sequence({ pts, ptsCount }: MailboxUpdate): { pts: number; pts_count: number } {
  return { pts, pts_count: ptsCount }
}
