import type { Api } from 'telegram'
import type { Instant } from '../../core/clock.ts'
import type { Message, MessengerEvent } from '../messenger.ts'
import type { Change } from './inbox.ts'
import { readMedia } from './media.ts'

/** What one raw update means to us. All absent for the many that do not concern private chats. */
export interface Heard {
  /** It has a place in the order of the message box. */
  change?: Change
  /** It is of the moment only. */
  event?: MessengerEvent
  /** The server will not say what happened unless asked. */
  tooLong?: true
}

/** Reads an update as it was pushed, or as part of a difference; `late` where it may have waited for the connection. */
export function readUpdate(update: Api.TypeUpdate | Api.TypeUpdates, receivedAt: Instant, late = false): Heard {
  if (update.className === 'UpdateUserTyping') return { event: typingEvent(update, receivedAt) }
  if (update.className === 'UpdatesTooLong' || update.className === 'UpdatePtsChanged') return { tooLong: true }
  const place = placeOf(update)
  if (!place) return {}
  const event = eventOf(update, receivedAt)
  return { change: { ...place, event: late ? asRecovered(update, event) : event } }
}

/** A message from a difference or a history, which was not seen when it was sent. */
export function readRecovered(message: Api.TypeMessage, receivedAt: Instant): MessengerEvent | undefined {
  const said = readMessage(message)
  return said && { kind: 'message', ...said, receivedAt, recovered: true }
}

/** A message that was pushed late was sent when Telegram says, not when it came. */
function asRecovered(
  update: Api.TypeUpdate | Api.TypeUpdates,
  event: MessengerEvent | undefined,
): MessengerEvent | undefined {
  if (event?.kind !== 'message') return event
  if (update.className === 'UpdateNewMessage') return readRecovered(update.message, event.receivedAt)
  const sentAt = update.className === 'UpdateShortMessage' ? update.date * 1000 : event.message.sentAt
  return { ...event, message: { ...event.message, sentAt }, recovered: true }
}

/** A message of a private chat; undefined for groups, channels and service messages. */
export function readMessage(message: Api.TypeMessage): { peerId: string; message: Message } | undefined {
  if (message.className !== 'Message' || message.peerId.className !== 'PeerUser') return undefined
  return {
    peerId: message.peerId.userId.toString(),
    message: {
      id: message.id,
      text: message.message,
      outgoing: message.out === true,
      ...replyOf(message.replyTo),
      ...mediaOf(message.media),
      ...forwardOf(message.fwdFrom),
      sentAt: message.date * 1000,
    },
  }
}

/** What the result of a call of ours did to the message box, and under which id our message is kept. */
export function readConfirmation(
  result: Api.TypeUpdates | Api.messages.TypeAffectedMessages,
  receivedAt: Instant,
): { id: number | undefined; changes: Change[] } {
  const parts = 'updates' in result ? result.updates : [result]
  const changes = parts.flatMap((part) => placeOf(part) ?? [])
  if (result.className === 'UpdateShortSentMessage') return { id: result.id, changes }
  const [given] = parts.flatMap((part) => (part.className === 'UpdateMessageID' ? [part.id] : []))
  const [created] = parts.flatMap((part) => {
    const event = part.className === 'UpdateNewMessage' ? eventOf(part, receivedAt) : undefined
    return event?.kind === 'message' ? [event.message.id] : []
  })
  return { id: given ?? created, changes }
}

/** The message that a call of ours made, where its answer shows it. */
export function createdMessage(result: Api.TypeUpdates): Message | undefined {
  const parts = 'updates' in result ? result.updates : []
  const [created] = parts.flatMap((part) => (part.className === 'UpdateNewMessage' ? [part.message] : []))
  return created && readMessage(created)?.message
}

/** Where a change stands in the account's message box. Channels have boxes of their own. */
function placeOf(update: object & { className: string }): { pts: number; ptsCount: number } | undefined {
  const { pts, ptsCount } = update as { pts?: unknown; ptsCount?: unknown }
  if (typeof pts !== 'number' || typeof ptsCount !== 'number' || update.className.includes('Channel')) return undefined
  return { pts, ptsCount }
}

function eventOf(update: Api.TypeUpdate | Api.TypeUpdates, receivedAt: Instant): MessengerEvent | undefined {
  switch (update.className) {
    case 'UpdateNewMessage': {
      const said = readMessage(update.message)
      return said && newMessage(said.peerId, { ...said.message, sentAt: receivedAt }, receivedAt)
    }
    case 'UpdateShortMessage':
      return newMessage(update.userId.toString(), shortMessage(update, receivedAt), receivedAt)
    case 'UpdateEditMessage': {
      const said = readMessage(update.message)
      // reactions and link previews come as edits that nobody is shown
      const hidden = update.message.className === 'Message' && update.message.editHide
      return said && !hidden ? { kind: 'edit', ...said, receivedAt } : undefined
    }
    case 'UpdateDeleteMessages':
      return { kind: 'delete', ids: update.messages, receivedAt }
    case 'UpdateReadHistoryOutbox': {
      if (update.peer.className !== 'PeerUser') return undefined
      return { kind: 'read', peerId: update.peer.userId.toString(), upTo: update.maxId, receivedAt }
    }
    default:
      return undefined
  }
}

function newMessage(peerId: string, message: Message, receivedAt: Instant): MessengerEvent {
  return { kind: 'message', peerId, message, receivedAt, recovered: false }
}

function shortMessage(update: Api.UpdateShortMessage, sentAt: Instant): Message {
  const { id, message, out, replyTo } = update
  return { id, text: message, outgoing: out === true, ...replyOf(replyTo), sentAt }
}

function replyOf(header: Api.TypeMessageReplyHeader | undefined): { replyTo?: number } {
  const replyTo = header?.className === 'MessageReplyHeader' ? header.replyToMsgId : undefined
  return replyTo === undefined ? {} : { replyTo }
}

function mediaOf(media: Api.TypeMessageMedia | undefined): Pick<Message, 'media'> {
  const read = media && readMedia(media)
  return read ? { media: read } : {}
}

function forwardOf(header: Api.TypeMessageFwdHeader | undefined): Pick<Message, 'forwardedFrom'> {
  const from = header?.fromId
  return from?.className === 'PeerUser' ? { forwardedFrom: from.userId.toString() } : {}
}

/** Whoever records, uploads or chooses something is about to write, as much as whoever types. */
function typingEvent(update: Api.UpdateUserTyping, receivedAt: Instant): MessengerEvent | undefined {
  const peerId = update.userId.toString()
  const { className } = update.action
  if (className === 'SendMessageCancelAction') return { kind: 'typing', peerId, active: false, receivedAt }
  if (!/^SendMessage(Typing|Record|Upload|Choose)/.test(className)) return undefined
  return { kind: 'typing', peerId, active: true, receivedAt }
}
