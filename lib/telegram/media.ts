/** What a message carries besides its text. What it is of, nobody here looks at. */
export interface Media {
  kind: 'photo' | 'voice' | 'document'
  /** Bytes. */
  size: number
  /** The file's name, where it has one. */
  name?: string
  /** For example `application/pdf`; absent for photos. */
  mimeType?: string
  /** How long a voice message is. */
  seconds?: number
}

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
