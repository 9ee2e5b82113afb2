import { createCipheriv, createDecipheriv } from 'node:crypto'

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

/** The inverse of {@link encryptIge}. */
export function decryptIge(data: Uint8Array, key: Uint8Array, iv: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false)
  const plain = Buffer.allocUnsafe(data.length)
  const block = Buffer.allocUnsafe(BLOCK)
  let previousCipher = iv.subarray(0, BLOCK)
  let previousPlain = iv.subarray(BLOCK)
  for (let at = 0; at < data.length; at += BLOCK) {
    const cipher = data.subarray(at, at + BLOCK)
    block.set(cipher)
    xorInto(block, previousPlain)
    const decrypted = decipher.update(block)
    xorInto(decrypted, previousCipher)
    plain.set(decrypted, at)
    previousCipher = cipher
    previousPlain = decrypted
  }
  return plain
}

/** `target ^= source`, over the shorter of both. */
function xorInto(target: Uint8Array, source: Uint8Array): void {
  const length = Math.min(target.length, source.length)
  for (let at = 0; at < length; at++) target[at] = (target[at] as number) ^ (source[at] as number)
}
