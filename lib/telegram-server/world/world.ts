import { isDeepStrictEqual } from 'node:util'
import type { Clock, Instant, Millis } from '../../core/clock.ts'
import type { AccountRequest } from '../provision.ts'
import { type Account, AccountBook, type AccountId } from './account.ts'
import { Announcer, type WorldListener } from './announcer.ts'
import type { MailboxUpdate, MessageUpdate, Notice, Origin, TypingAction, WorldEvent } from './event.ts'
import { type Dialog, Mailbox } from './mailbox.ts'
import { type ChatMessage, type Content, checkContent, type Forward, type Letter } from './message.ts'
import { Refusal } from './refusal.ts'

/** Beyond 32 bits, like the ids that Telegram gives out today. */
const FIRST_ACCOUNT_ID = 7_000_000_001n

/** A typing notice is valid for this long: https://core.telegram.org/method/messages.setTyping */
export const TYPING_LASTS: Millis = 6000

/** Private messages can be edited for 48 hours: https://core.telegram.org/api/config#edit-time-limit */
const EDITABLE_FOR: Millis = 48 * 3_600_000

/** How long an account stays online after it said so. */
const ONLINE_LASTS: Millis = 300_000

export const TYPING: TypingAction = { _: 'sendMessageTypingAction' }
export const TYPING_CANCELLED: TypingAction = { _: 'sendMessageCancelAction' }

/** A message to be sent. */
export interface Draft extends Content {
  /** The sender's id of the message that is answered. */
  readonly replyTo?: number | undefined
  readonly forward?: Forward | undefined
  /** The client's own number for it: a second draft with the same one is answered with the first's message. */
  readonly randomId?: bigint | undefined
}

/**
 * Accounts and their private chats: the part of Telegram that has nothing to do with networks.
 *
 * Pure: the time comes from the clock's `now`, there are no timers and no I/O, and the same calls give the same
 * events. Every change is told to the listeners in order, once for each account concerned; what a listener does
 * in answer is told after all listeners have heard the first.
 */
export class World {
  readonly accounts: AccountBook
  readonly #clock: Pick<Clock, 'now'>
  readonly #announcer = new Announcer()
  readonly #mailboxes = new Map<AccountId, Mailbox>()
  /** By sender and random id: the id of the message that was sent with it. */
  readonly #sent = new Map<string, number>()
  /** By writer and reader: until when the reader sees "typing". */
  readonly #typingUntil = new Map<string, Instant>()

  constructor(clock: Pick<Clock, 'now'>, { firstAccountId = FIRST_ACCOUNT_ID }: { firstAccountId?: AccountId } = {}) {
    this.#clock = clock
    this.accounts = new AccountBook(firstAccountId)
  }

  createAccount(request: AccountRequest): Account {
    const account = this.accounts.create(request)
    this.#mailboxes.set(account.id, new Mailbox(account.id))
    return account
  }

  /** Calls `listener` for every event until the returned function is called. */
  listen(listener: WorldListener): () => void {
    return this.#announcer.listen(listener)
  }

  /** Returns the sender's own copy as an update. */
  send(from: AccountId, to: AccountId, draft: Draft, origin?: Origin): MessageUpdate {
    const [outbox, inbox] = [this.#mailbox(from), this.#mailbox(to)]
    const content = checkContent(draft)
    const before = this.sentBefore(from, draft.randomId)
    if (before !== undefined) return before
    const letter: Letter = {
      from,
      content,
      sentAt: this.#clock.now(),
      editedAt: undefined,
      // an answer to a message that is gone is sent as a plain message, as Telegram does
      replyTo: draft.replyTo === undefined ? undefined : outbox.letter(draft.replyTo),
      forward: draft.forward,
      copies: new Map(),
    }
    this.#typingUntil.delete(chatKey(from, to))
    const own = outbox.add(letter, to)
    if (draft.randomId !== undefined) this.#sent.set(`${from}/${draft.randomId}`, own.message.id)
    const events = [this.#event(from, own, origin)]
    if (to !== from) events.push(this.#event(to, inbox.add(letter, from), origin))
    this.#announcer.announce(events)
    return own
  }

  /** Changes the text of a message of one's own, for both sides. */
  edit(by: AccountId, id: number, { text, entities }: Omit<Content, 'media'>, origin?: Origin): MailboxUpdate {
    const letter = this.#editable(by, id)
    const content = checkContent({ text, entities, media: letter.content.media })
    if (isDeepStrictEqual(content, letter.content)) {
      throw new Refusal('MESSAGE_NOT_MODIFIED', `message ${id} already says that.`)
    }
    letter.content = content
    letter.editedAt = this.#clock.now()
    const updates = [...letter.copies.keys()].map((side) => [side, this.#mailbox(side).noteEdit(letter)] as const)
    this.#announce(updates, origin)
    return new Map(updates).get(by) as MailboxUpdate
  }

  /** Deletes one's own copies, and with `revoke` the other side's too. Undefined when there was nothing to delete. */
  delete(by: AccountId, ids: readonly number[], revoke: boolean, origin?: Origin): MailboxUpdate | undefined {
    const mailbox = this.#mailbox(by)
    const copies = new Map<AccountId, number[]>([[by, [...ids]]])
    for (const [side, id] of revoke ? ids.flatMap((id) => [...(mailbox.letter(id)?.copies ?? [])]) : []) {
      if (side !== by) copies.set(side, [...(copies.get(side) ?? []), id])
    }
    const updates = [...copies].map(([side, gone]) => [side, this.#mailbox(side).remove(gone)] as const)
    this.#announce(updates, origin)
    return new Map(updates).get(by)
  }

  /** Marks a chat as read up to and including `upTo`. Undefined when that changes nothing. */
  read(by: AccountId, peerId: AccountId, upTo: number, origin?: Origin): MailboxUpdate | undefined {
    const [mailbox, theirs] = [this.#mailbox(by), this.#mailbox(peerId)]
    const own = mailbox.readInbox(peerId, upTo)
    if (own === undefined) return undefined
    const theirId = mailbox.letter(own.upTo)?.copies.get(peerId)
    const seen = theirId === undefined ? undefined : theirs.readOutbox(by, theirId)
    this.#announce(
      [
        [by, own],
        [peerId, seen],
      ],
      origin,
    )
    return own
  }

  setTyping(from: AccountId, to: AccountId, action: TypingAction, origin?: Origin): void {
    this.#mailbox(to)
    if (action._ === TYPING_CANCELLED._) this.#typingUntil.delete(chatKey(from, to))
    else this.#typingUntil.set(chatKey(from, to), this.#clock.now() + TYPING_LASTS)
    if (to !== from) this.#announce([[to, { kind: 'typing', peerId: from, action }]], origin)
  }

  /** Whether `to` sees at this instant that `from` is typing: a notice fades after 6 s and ends with a message. */
  isTyping(from: AccountId, to: AccountId): boolean {
    return (this.#typingUntil.get(chatKey(from, to)) ?? 0) > this.#clock.now()
  }

  /** Goes on- or offline; those who have a chat with the account are told. */
  setOnline(accountId: AccountId, online: boolean, origin?: Origin): void {
    const account = this.accounts.byId(accountId)
    if (account === undefined) throw unknownPeer(accountId)
    const onlineUntil = this.#clock.now() + (online ? ONLINE_LASTS : 0)
    account.onlineUntil = onlineUntil
    const notice: Notice = { kind: 'status', peerId: accountId, onlineUntil }
    const others = this.dialogs(accountId).filter(({ peerId }) => peerId !== accountId)
    this.#announce(
      others.map(({ peerId }) => [peerId, notice] as const),
      origin,
    )
  }

  /** The update of a message that was sent with this random id already. */
  sentBefore(from: AccountId, randomId: bigint | undefined): MessageUpdate | undefined {
    const id = randomId === undefined ? undefined : this.#sent.get(`${from}/${randomId}`)
    if (id === undefined) return undefined
    const [{ pts }, message] = [this.#mailbox(from), this.#mailbox(from).message(id)]
    if (message !== undefined) return { kind: 'message', message, pts, ptsCount: 0 }
    throw new Refusal('RANDOM_ID_DUPLICATE', `random_id ${randomId} belongs to message ${id}, which is deleted.`)
  }

  /** One account's copy of a message. */
  message(accountId: AccountId, id: number): ChatMessage | undefined {
    return this.#mailbox(accountId).message(id)
  }

  /** The whole chat as one account sees it, oldest first. */
  history(accountId: AccountId, peerId: AccountId): ChatMessage[] {
    return this.#mailbox(accountId).history(peerId)
  }

  dialog(accountId: AccountId, peerId: AccountId): Dialog {
    return this.#mailbox(accountId).dialog(peerId)
  }

  /** Chats with messages in them, the one with the newest message first. */
  dialogs(accountId: AccountId): Dialog[] {
    return this.#mailbox(accountId).dialogs()
  }

  /** How far the account's sequence of updates has come. */
  pts(accountId: AccountId): number {
    return this.#mailbox(accountId).pts
  }

  /** The account's updates after `pts`, oldest first. */
  updatesSince(accountId: AccountId, pts: number): MailboxUpdate[] {
    return this.#mailbox(accountId).since(pts)
  }

  #mailbox(accountId: AccountId): Mailbox {
    const mailbox = this.#mailboxes.get(accountId)
    if (mailbox === undefined) throw unknownPeer(accountId)
    return mailbox
  }

  #editable(by: AccountId, id: number): Letter {
    const letter = this.#mailbox(by).letter(id)
    if (letter === undefined) throw new Refusal('MESSAGE_ID_INVALID', `there is no message ${id}.`)
    if (letter.from !== by) throw new Refusal('MESSAGE_AUTHOR_REQUIRED', `message ${id} is somebody else's.`)
    if (this.#clock.now() - letter.sentAt > EDITABLE_FOR && letter.copies.size > 1) {
      throw new Refusal('MESSAGE_EDIT_TIME_EXPIRED', `message ${id} is older than 48 hours.`)
    }
    return letter
  }

  #announce(told: readonly (readonly [AccountId, MailboxUpdate | Notice | undefined])[], origin: Origin): void {
    this.#announcer.announce(
      told.flatMap(([accountId, what]) => (what === undefined ? [] : [this.#event(accountId, what, origin)])),
    )
  }

  #event(accountId: AccountId, what: MailboxUpdate | Notice, origin: Origin): WorldEvent {
    return { ...what, accountId, at: this.#clock.now(), origin }
  }
}

function chatKey(from: AccountId, to: AccountId): string {
  return `${from}>${to}`
}

function unknownPeer(accountId: AccountId): Refusal {
  return new Refusal('PEER_ID_INVALID', `there is no account ${accountId}.`)
}
