import type { MessageCreateParamsNonStreaming } from '@anthropic-ai/sdk/resources/messages'

/** The body of a request as it came over the wire. */
export type MessagesRequest = MessageCreateParamsNonStreaming

/** The model says this; anything but text is sent as JSON. */
export interface Said {
  say: unknown
  stopReason?: string
  explanation?: string
}

/** What the stand-in answers. */
export type Reply =
  | Said
  | { status: number; message?: string; headers?: Record<string, string> }
  /** A body of one's own, which need not be JSON. */
  | { body: string; type?: string }
  /** Never answers; `begin` sends the head of the answer first. */
  | { hang: 'silent' | 'begin' }
  | { hangUp: true }
