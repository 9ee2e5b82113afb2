import { decryptIge, encryptIge } from './aes-ige.ts'
import type { AuthKey } from './auth-key.ts'
import { sha256 } from './hash.ts'
import { ProtocolError } from './protocol-error.ts'
import type { RandomBytes } from './random-bytes.ts'

/** auth_key_id and msg_key, before the encrypted part. */
const HEADER_BYTES = 24
/** Where the parts of the auth key begin that protect a direction: x in the description of MTProto 2.0. */
const OFFSET = { client: 0, server: 8 } as const

/** Who wrote the message. */
export type Side = keyof typeof OFFSET

/**
 * Encrypts one message with MTProto 2.0: `plain` is salt, session id, message id, seqno, length and body.
 *
 * @see https://core.telegram.org/mtproto/description
 */
export function seal(key: AuthKey, plain: Uint8Array, side: Side, random: RandomBytes): Buffer {
  const padding = random(12 + (-(plain.length + 12) & 15))
  const padded = Buffer.concat([plain, padding])
  const messageKey = computeMessageKey(key, padded, side)
  const { aesKey, aesIv } = deriveAes(key, messageKey, side)
  const header = Buffer.allocUnsafe(8)
  header.writeBigInt64LE(key.id)
  return Buffer.concat([header, messageKey, encryptIge(padded, aesKey, aesIv)])
}

/** Decrypts what {@link seal} wrote, padding included. Throws {@link ProtocolError} when it was not this key. */
export function open(key: AuthKey, packet: Uint8Array, side: Side): Buffer {
  // The padded transport leaves up to 15 bytes behind the last block.
  const encrypted = packet.subarray(HEADER_BYTES, packet.length - ((packet.length - HEADER_BYTES) & 15))
  if (encrypted.length < 48) throw new ProtocolError(`an encrypted part of ${encrypted.length} bytes`)
  const messageKey = packet.subarray(8, HEADER_BYTES)
  const { aesKey, aesIv } = deriveAes(key, messageKey, side)
  const padded = decryptIge(encrypted, aesKey, aesIv)
  if (!computeMessageKey(key, padded, side).equals(messageKey)) {
    throw new ProtocolError('a message key that does not match its message')
  }
  return padded
}

function computeMessageKey(key: AuthKey, padded: Uint8Array, side: Side): Buffer {
  const from = 88 + OFFSET[side]
  return sha256(key.bytes.subarray(from, from + 32), padded).subarray(8, 24)
}

function deriveAes(key: AuthKey, messageKey: Uint8Array, side: Side): { aesKey: Buffer; aesIv: Buffer } {
  const x = OFFSET[side]
  const a = sha256(messageKey, key.bytes.subarray(x, x + 36))
  const b = sha256(key.bytes.subarray(x + 40, x + 76), messageKey)
  return {
    aesKey: Buffer.concat([a.subarray(0, 8), b.subarray(8, 24), a.subarray(24, 32)]),
    aesIv: Buffer.concat([b.subarray(0, 8), a.subarray(8, 24), b.subarray(24, 32)]),
  }
}
