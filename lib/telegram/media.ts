export type { Media } from '../core/media.ts'

/** A file that is to be sent. */
export interface OutgoingFile {
  name: string
  bytes: Uint8Array
  /** `application/octet-stream` unless told. */
  mimeType?: string
}

/** A recording that is to be sent: Ogg with Opus, as Telegram's own apps record. */
export interface OutgoingVoice {
  bytes: Uint8Array
  seconds: number
}

export interface MediaOptions {
  caption?: string
  /** Our id of the message that it answers. */
  replyTo?: number
}

/** A file with what it is to be sent as. */
export type Attachment =
  | ({ kind: 'photo' | 'document' } & OutgoingFile)
  | ({ kind: 'voice'; name: string } & OutgoingVoice)
