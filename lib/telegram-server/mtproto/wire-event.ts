import type { TlObject } from '../tl/value.ts'

/** What the journal may know of the wire. No event holds a key, a salt or an encrypted byte. */
export type WireEvent =
  | { kind: 'connected'; connection: number }
  /** `reason` says who ended it and why. */
  | { kind: 'disconnected'; connection: number; reason: string }
  /** A call before it is answered. */
  | ({ kind: 'call'; call: TlObject } & WireSession)
  | ({ kind: 'answered'; method: string } & WireSession)
  | ({ kind: 'refused'; method: string; code: number; message: string } & WireSession)
  /** Updates on their way to one session of the user. */
  | ({ kind: 'updates'; updates: TlObject } & WireSession)

interface WireSession {
  sessionId: bigint
  userId: bigint | undefined
  layer: number
}

export type ObserveWire = (event: WireEvent) => void
