import { TlReader } from '../tl/reader.ts'
import { TlWriter } from '../tl/writer.ts'
import { ProtocolError } from './protocol-error.ts'

export const MSG_CONTAINER = 0x73f1f8dc
/** Clients may put 1020 messages into one container. @see https://core.telegram.org/mtproto/service_messages#containers */
const MAX_CONTAINER_MESSAGES = 1024

export interface Message {
  id: bigint
  seqNo: number
  body: Buffer
}

/** What is inside an encrypted packet. */
export interface Envelope {
  salt: bigint
  sessionId: bigint
  message: Message
}

/** Reads a decrypted packet, padding included. Throws {@link ProtocolError}. */
export function parseEnvelope(plain: Uint8Array): Envelope {
  const reader = new TlReader(plain)
  const salt = reader.long()
  const sessionId = reader.long()
  const message = readMessage(reader)
  if (reader.remaining < 12 || reader.remaining > 1024) throw new ProtocolError(`${reader.remaining} bytes of padding`)
  return { salt, sessionId, message }
}

export function serializeEnvelope({ salt, sessionId, message }: Envelope): Buffer {
  const writer = new TlWriter().long(salt).long(sessionId).long(message.id).int(message.seqNo)
  return writer.int(message.body.length).raw(message.body).finish()
}

/** The messages of a container, or the message itself. Throws {@link ProtocolError}. */
export function splitContainer(message: Message): Message[] {
  const reader = new TlReader(message.body)
  if (reader.remaining < 4 || reader.peekId() !== MSG_CONTAINER) return [message]
  reader.uint()
  const count = reader.uint()
  if (count > MAX_CONTAINER_MESSAGES) throw new ProtocolError(`a container of ${count} messages`)
  return Array.from({ length: count }, () => readMessage(reader))
}

function readMessage(reader: TlReader): Message {
  const id = reader.long()
  const seqNo = reader.int()
  const length = reader.uint()
  if (length % 4 !== 0 || length > reader.remaining) throw new ProtocolError(`a message of ${length} bytes`)
  return { id, seqNo, body: reader.raw(length) }
}
