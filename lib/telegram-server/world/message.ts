import type { Instant } from '../../core/clock.ts'
import type { TlObject } from '../tl/value.ts'
import type { AccountId } from './account.ts'
import { Refusal } from './refusal.ts'

/** The longest text of one message: https://core.telegram.org/api/config#message-length-max */
export const MAX_TEXT_LENGTH = 4096

/** What a message says. Formatting and media are carried as Telegram's own objects; the world never looks inside. */
export interface Content {
  readonly text: string
  readonly entities?: readonly TlObject[] | undefined
  readonly media?: TlObject | undefined
}

/** Where a forwarded message comes from. */
export interface Forward {
  readonly from: AccountId
  readonly sentAt: Instant
}

/** One account's copy of a message: the other side's copy has another id. */
export interface ChatMessage extends Content {
  readonly id: number
  /** The other side of the private chat. */
  readonly peerId: AccountId
  readonly outgoing: boolean
  readonly sentAt: Instant
  readonly editedAt: Instant | undefined
  /** This account's id of the message that is answered; undefined also when its copy is gone. */
  readonly replyTo: number | undefined
  readonly forward: Forward | undefined
}

/** The one message behind the copies of both sides. */
export interface Letter {
  readonly from: AccountId
  readonly sentAt: Instant
  readonly replyTo: Letter | undefined
  readonly forward: Forward | undefined
  content: Content
  editedAt: Instant | undefined
  /** The id that each side's copy got; it stays when the copy is deleted. */
  readonly copies: Map<AccountId, number>
}

/** Trims and checks what a client wants to send or to edit in. Length counts UTF-16 code units, as entities do. */
export function checkContent(content: Content): Content {
  const text = content.entities?.length ? content.text : content.text.trim()
  if (text.trim() === '' && content.media === undefined) throw new Refusal('MESSAGE_EMPTY', 'the message has no text.')
  if (text.length > MAX_TEXT_LENGTH) {
    throw new Refusal('MESSAGE_TOO_LONG', `the text has ${text.length} characters of at most ${MAX_TEXT_LENGTH}.`)
  }
  return { text, entities: content.entities, media: content.media }
}
