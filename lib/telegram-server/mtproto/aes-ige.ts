import { createCipheriv } from 'node:crypto'
import { IGE } from '@cryptography/aes'

const BLOCK = 16

/**
 * AES-256 in Infinite Garble Extension mode, as MTProto uses it.
 *
 * `data` is a multiple of 16 bytes, `key` 32 and `iv` 32 bytes: first the ciphertext before the beginning, then the
 * plaintext before the beginning.
 *
 * @see https://core.telegram.org/mtproto/AES
 */
export function encryptIge(data: Uint8Array, key: Uint8Array, iv: Uint8Array): Buffer {
  // c[i] = E(p[i] ^ c[i-1]) ^ p[i-1]. With d[i] = c[i] ^ p[i-1] this is CBC over p[i] ^ p[i-2], which is native.
  const previous = Buffer.concat([iv.subarray(BLOCK), data])
  const mixed = Buffer.from(data)
  xorInto(mixed.subarray(BLOCK), previous)
  const cipher = createCipheriv('aes-256-cbc', key, iv.subarray(0, BLOCK)).setAutoPadding(false)
  const encrypted = Buffer.concat([cipher.update(mixed), cipher.final()])
  xorInto(encrypted, previous)
  return encrypted
}

/**
 * The inverse of {@link encryptIge}.
 *
 * Each block depends on the one before in a way that no native mode does, and a native call for each block takes eight
 * times as long as AES in JavaScript.
 */
export function decryptIge(data: Uint8Array, key: Uint8Array, iv: Uint8Array): Buffer {
  const words = new IGE(key, iv).decrypt(data)
  return Buffer.from(words.buffer, words.byteOffset, words.byteLength).swap32()
}

/** `target ^= source`, over the shorter of both. */
function xorInto(target: Uint8Array, source: Uint8Array): void {
  const length = Math.min(target.length, source.length)
  for (let at = 0; at < length; at++) target[at] = (target[at] as number) ^ (source[at] as number)
}
