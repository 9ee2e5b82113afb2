import { type Cipher, createCipheriv } from 'node:crypto'
import { sha256 } from '../hash.ts'

export const OBFUSCATION_HEADER_BYTES = 64

/** The AES-CTR streams of one obfuscated connection, from the server's side. */
export interface Obfuscation {
  /** The framing that the client wants, as the four bytes that would open it in the clear. */
  readonly tag: number
  decrypt(chunk: Uint8Array): Buffer
  encrypt(chunk: Uint8Array): Buffer
}

/**
 * Reads the 64 random-looking bytes that open an obfuscated connection; `secret` is an MTProxy's, if it is one.
 *
 * @see https://core.telegram.org/mtproto/mtproto-transports#transport-obfuscation
 */
export function readObfuscation(header: Uint8Array, secret?: Uint8Array): Obfuscation {
  const fromClient = stream(Buffer.from(header.subarray(8, 56)), secret)
  const toClient = stream(Buffer.from(header.subarray(8, 56)).reverse(), secret)
  const tag = fromClient.update(header).readUInt32LE(56)
  return { tag, decrypt: (chunk) => fromClient.update(chunk), encrypt: (chunk) => toClient.update(chunk) }
}

function stream(keyAndIv: Buffer, secret?: Uint8Array): Cipher {
  const key = keyAndIv.subarray(0, 32)
  return createCipheriv('aes-256-ctr', secret ? sha256(key, secret) : key, keyAndIv.subarray(32))
}
