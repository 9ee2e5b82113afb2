import type { Instant, Millis } from '../core/clock.ts'
import type { Media, MediaOptions, OutgoingFile, OutgoingVoice } from './media.ts'

/** A user of Telegram, as another user sees it. */
export interface Peer {
  /** Numeric id, as a decimal string. */
  id: string
  username: string | null
  name: string
}

/** A message in the private chat with one peer, as our account sees it. */
export interface Message {
  /** Our account's id for it: the other side has another one. */
  id: number
  text: string
  outgoing: boolean
  replyTo?: number
  /** Absent for a text; with it, `text` is the caption. */
  media?: Media
  /** Id of the user who had written it first, where it was forwarded and Telegram says from whom. */
  forwardedFrom?: string
  /**
   * Telegram's view of when it was sent. For a pushed or confirmed message the instant of the push or of the
   * confirmation, which is finer than Telegram's own date in whole seconds; for a recovered one that date.
   */
  sentAt: Instant
}

/** What happens in our chats, already in order and without duplicates. */
export type MessengerEvent =
  | {
      kind: 'message'
      peerId: string
      message: Message
      /** When it reached this process. */
      receivedAt: Instant
      /** True when it was missed while the connection was down, and was told or read from the history afterwards. */
      recovered: boolean
    }
  | { kind: 'edit'; peerId: string; message: Message; receivedAt: Instant }
  | { kind: 'delete'; ids: number[]; receivedAt: Instant }
  /** `active: false` when the peer cancelled it; otherwise valid for 6 s unless repeated. */
  | { kind: 'typing'; peerId: string; active: boolean; receivedAt: Instant }
  /** The peer has read our messages up to and including `upTo`. */
  | { kind: 'read'; peerId: string; upTo: number; receivedAt: Instant }
  /** Telegram makes us wait before a call is tried again. */
  | { kind: 'flood-wait'; method: string; ms: Millis; receivedAt: Instant }
  | { kind: 'connection'; state: 'lost' | 'restored'; receivedAt: Instant }

/**
 * One account's way to Telegram.
 *
 * Only new incoming messages and other sessions' outgoing ones arrive as events; what this messenger sends is
 * confirmed by the returned promise. Every call ends in bounded time: in a ChannelError if Telegram or the network
 * failed. After `close()` nothing of it keeps the process alive.
 */
export interface Messenger {
  /** Connects and returns our own account. Events flow from here on, none is missed. */
  connect(): Promise<Peer>
  /** Finds a user by username, with or without @; throws a ChannelError that names it when there is none. */
  resolve(username: string): Promise<Peer>
  send(peerId: string, text: string, options?: { replyTo?: number }): Promise<Message>
  /** A photo, which Telegram shows at once. */
  sendPhoto(peerId: string, photo: OutgoingFile, options?: MediaOptions): Promise<Message>
  sendVoice(peerId: string, voice: OutgoingVoice, options?: MediaOptions): Promise<Message>
  sendDocument(peerId: string, file: OutgoingFile, options?: MediaOptions): Promise<Message>
  /** Passes a message of the chat with `fromPeerId` on to `peerId`; its author is named. */
  forward(peerId: string, fromPeerId: string, messageId: number): Promise<Message>
  edit(peerId: string, messageId: number, text: string): Promise<void>
  /** Deletes for both sides. */
  delete(peerId: string, messageIds: number[]): Promise<void>
  /** Shows or cancels our typing indicator; it fades by itself after 6 s. */
  setTyping(peerId: string, active: boolean): Promise<void>
  /** Marks the peer's messages as read up to and including `upTo`. */
  markRead(peerId: string, upTo: number): Promise<void>
  /** The newest `limit` messages with ids above `afterId`, oldest first. */
  history(peerId: string, options?: { limit?: number; afterId?: number }): Promise<Message[]>
  /** Calls `listener` for each event until the returned function is called. */
  subscribe(listener: (event: MessengerEvent) => void): () => void
  close(): Promise<void>
}
