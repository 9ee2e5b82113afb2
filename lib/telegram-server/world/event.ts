import type { Instant } from '../../core/clock.ts'
import type { TlObject } from '../tl/value.ts'
import type { AccountId } from './account.ts'
import type { ChatMessage } from './message.ts'

/**
 * A lasting change of one account's mailbox. Each moves the account's pts on by `ptsCount`, to `pts`, and is kept for
 * updates.getDifference.
 *
 * @see https://core.telegram.org/api/updates#message-related-event-sequences
 */
export type MailboxUpdate = Sequenced & MailboxChange

export interface Sequenced {
  readonly pts: number
  readonly ptsCount: number
}

export type MessageUpdate = MailboxUpdate & { kind: 'message' }
export type ReadInboxUpdate = MailboxUpdate & { kind: 'read-inbox' }

export type MailboxChange =
  | { readonly kind: 'message'; readonly message: ChatMessage }
  | { readonly kind: 'edit'; readonly message: ChatMessage }
  | { readonly kind: 'delete'; readonly ids: readonly number[] }
  /** The account itself has read the peer's messages up to and including `upTo`; `unread` are left. */
  | { readonly kind: 'read-inbox'; readonly peerId: AccountId; readonly upTo: number; readonly unread: number }
  /** The peer has read the account's messages up to and including `upTo`. */
  | { readonly kind: 'read-outbox'; readonly peerId: AccountId; readonly upTo: number }

/** A passing notice: whoever is not connected misses it. */
export type Notice =
  | { readonly kind: 'typing'; readonly peerId: AccountId; readonly action: TypingAction }
  | { readonly kind: 'status'; readonly peerId: AccountId; readonly onlineUntil: Instant }

/** What the peer is doing, as Telegram's own object: typing, recording, uploading with its progress, cancelled. */
export type TypingAction = TlObject

/** Who caused an event, so that it is not echoed back: any value that the caller recognises as its own. */
export type Origin = unknown

/** Something that one account's clients are told. */
export type WorldEvent = {
  /** Whose clients. */
  readonly accountId: AccountId
  readonly at: Instant
  readonly origin: Origin
} & (MailboxUpdate | Notice)
