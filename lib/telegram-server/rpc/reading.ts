import type { TlObject } from '../tl/value.ts'
import type { AccountId } from '../world/account.ts'
import type { Dialog } from '../world/mailbox.ts'
import type { ChatMessage } from '../world/message.ts'
import { RpcError } from './call.ts'
import type { UserMethods } from './dispatcher.ts'
import { fields } from './fields.ts'
import { pageOf } from './page.ts'
import type { Services } from './services.ts'
import { stateOf } from './updates.ts'
import { mentioned, peerUser } from './views.ts'

/** What a user looks up in private chats. */
export function readingMethods(services: Services): UserMethods {
  const { world, peers, views } = services

  const messages = (found: ChatMessage[], viewer: AccountId, total = found.length): TlObject => {
    const shown = { messages: found.map((message) => views.message(message, viewer)), chats: [] }
    const users = views.users(found.flatMap(mentioned).concat(viewer), viewer)
    const whole = found.length >= total
    return whole
      ? { _: 'messages.messages', ...shown, users }
      : { _: 'messages.messagesSlice', count: total, ...shown, users }
  }

  const dialogs = (found: Dialog[], viewer: AccountId) => {
    const tops = found.flatMap(({ top }) => top ?? [])
    return {
      dialogs: found.map(asDialog),
      messages: tops.map((message) => views.message(message, viewer)),
      chats: [],
      users: views.users([...found.map(({ peerId }) => peerId), ...tops.flatMap(mentioned), viewer], viewer),
    }
  }

  return {
    'messages.getHistory': (call, { userId }) => {
      const peer = peers.inputPeer(fields.object(call, 'peer'), userId)
      const { page, total } = pageOf(world.history(userId, peer), call)
      return messages(page, userId, total)
    },
    'messages.search': (call, { userId }) => {
      const input = fields.object(call, 'peer')
      const chats = input._ === 'inputPeerEmpty' ? world.dialogs(userId).map(({ peerId }) => peerId) : undefined
      const wanted = fields.text(call, 'q').toLowerCase()
      const from = fields.optionalObject(call, 'from_id')
      const sender = from && peers.inputPeer(from, userId)
      const found = (chats ?? [peers.inputPeer(input, userId)])
        .flatMap((peer) => world.history(userId, peer))
        .filter(({ text }) => text.toLowerCase().includes(wanted))
        .filter(({ outgoing, peerId }) => sender === undefined || sender === (outgoing ? userId : peerId))
        .sort((a, b) => a.id - b.id)
      const { page, total } = pageOf(found, call)
      return messages(page, userId, total)
    },
    'messages.getMessages': (call, { userId }) => {
      const ids = fields.objects(call, 'id').map((input) => {
        if (input._ !== 'inputMessageID') throw new RpcError(400, 'MESSAGE_IDS_EMPTY')
        return fields.int(input, 'id')
      })
      const found = ids.flatMap((id) => world.message(userId, id) ?? [])
      const byId = new Map(found.map((message) => [message.id, views.message(message, userId)]))
      return {
        ...messages(found, userId),
        messages: ids.map((id): TlObject => byId.get(id) ?? { _: 'messageEmpty', id }),
      }
    },
    'messages.getDialogs': (call, { userId }) => {
      const archived = fields.optionalInt(call, 'folder_id') === 1
      const all = archived ? [] : world.dialogs(userId)
      const offset = fields.int(call, 'offset_id') || Number.POSITIVE_INFINITY
      const rest = all.filter(({ top }) => (top?.id ?? 0) < offset)
      const found = rest.slice(0, limitOf(call))
      return found.length === all.length
        ? { _: 'messages.dialogs', ...dialogs(found, userId) }
        : { _: 'messages.dialogsSlice', count: all.length, ...dialogs(found, userId) }
    },
    'messages.getPeerDialogs': (call, { userId }) => {
      const found = fields
        .objects(call, 'peers')
        .map((input) => world.dialog(userId, peers.inputPeer(fields.object(input, 'peer'), userId)))
      return { _: 'messages.peerDialogs', ...dialogs(found, userId), state: stateOf(userId, services) }
    },
    'messages.getPinnedDialogs': (_call, { userId }) => ({
      _: 'messages.peerDialogs',
      ...dialogs([], userId),
      state: stateOf(userId, services),
    }),
  }
}

function limitOf(call: TlObject): number {
  return Math.max(0, Math.min(fields.int(call, 'limit') || 100, 100))
}

function asDialog({ peerId, top, readInboxUpTo, readOutboxUpTo, unread }: Dialog): TlObject {
  return {
    _: 'dialog',
    peer: peerUser(peerId),
    top_message: top?.id ?? 0,
    read_inbox_max_id: readInboxUpTo,
    read_outbox_max_id: readOutboxUpTo,
    unread_count: unread,
    unread_mentions_count: 0,
    unread_reactions_count: 0,
    notify_settings: { _: 'peerNotifySettings' },
  }
}
