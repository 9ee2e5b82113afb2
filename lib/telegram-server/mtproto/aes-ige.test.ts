import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeObject } from '../tl/decode.ts'
import { loadSchema } from '../tl/schemas.ts'
import { decryptIge, encryptIge } from './aes-ige.ts'
import { DH_PRIME, toBytes } from './diffie-hellman.ts'
import { sha1 } from './hash.ts'
import { SAMPLE } from './testing/published-sample.ts'

test('decrypts the answer that Telegram publishes', () => {
  const plain = decryptIge(SAMPLE.encryptedAnswer, SAMPLE.temporaryKey, SAMPLE.temporaryIv)
  // 564 bytes of content between a SHA1 and 8 bytes of padding
  const content = plain.subarray(20, -8)
  expect(sha1(content)).toEqual(plain.subarray(0, 20))
  expect(decodeObject(loadSchema(214), content)).toMatchObject({
    _: 'server_DH_inner_data',
    nonce: SAMPLE.nonce,
    server_nonce: SAMPLE.serverNonce,
    dh_prime: toBytes(DH_PRIME),
    g: 2,
  })
})

test('encrypts it to the same bytes', () => {
  const plain = decryptIge(SAMPLE.encryptedAnswer, SAMPLE.temporaryKey, SAMPLE.temporaryIv)
  expect(encryptIge(plain, SAMPLE.temporaryKey, SAMPLE.temporaryIv)).toEqual(SAMPLE.encryptedAnswer)
})

test('decrypts whatever it encrypted', () => {
  const blocks = fc.nat({ max: 20 }).chain((count) => bytes(count * 16))
  fc.assert(
    fc.property(blocks, bytes(32), bytes(32), (data, key, iv) => {
      expect(decryptIge(encryptIge(data, key, iv), key, iv)).toEqual(Buffer.from(data))
    }),
  )
})

function bytes(length: number) {
  return fc.uint8Array({ minLength: length, maxLength: length })
}
