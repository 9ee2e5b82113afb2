import { ProtocolError } from '../protocol-error.ts'
import type { ByteQueue } from './byte-queue.ts'

/** How packets are told apart on a byte stream. */
export interface Framing {
  readonly name: string
  /** Takes the next whole packet, or returns undefined while it is incomplete. Throws {@link ProtocolError}. */
  read(input: ByteQueue): Buffer | undefined
  /** The packet with its frame. */
  frame(packet: Uint8Array): Buffer
}

/** Twice the largest container that clients build (1 MiB). */
const MAX_PACKET_BYTES = 2 << 20

/** The bit of a length with which a client asks for a quick acknowledgement; it gets the usual one. */
export const QUICK_ACK = 0x80000000

/** Throws {@link ProtocolError} for a length that no client of good will writes. */
export function checkLength(length: number): number {
  if (length <= 0 || length > MAX_PACKET_BYTES) throw new ProtocolError(`a packet of ${length} bytes`)
  return length
}
