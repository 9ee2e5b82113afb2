import { TlReader } from '../tl/reader.ts'
import { TlWriter } from '../tl/writer.ts'
import { ProtocolError } from './protocol-error.ts'

/** auth_key_id, which is 0, message id and length. */
const HEADER_BYTES = 20

/** The body of an unencrypted packet, as the key exchange uses them. Throws {@link ProtocolError}. */
export function parsePlain(packet: Uint8Array): Buffer {
  if (packet.length < HEADER_BYTES + 4) throw new ProtocolError(`an unencrypted packet of ${packet.length} bytes`)
  const reader = new TlReader(packet)
  reader.raw(HEADER_BYTES - 4)
  const length = reader.uint()
  if (length > reader.remaining) throw new ProtocolError(`an unencrypted message of ${length} bytes`)
  return reader.raw(length)
}

export function serializePlain(messageId: bigint, body: Uint8Array): Buffer {
  return new TlWriter().long(0n).long(messageId).int(body.length).raw(body).finish()
}
