import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AuthKey } from './auth-key.ts'
import { open, seal } from './envelope.ts'
import { SAMPLE } from './testing/published-sample.ts'

const key = new AuthKey(SAMPLE.authKey)
const other = new AuthKey(SAMPLE.authKey.map((byte) => byte ^ 1))

test('names the published key by the end of its SHA1', () => {
  const hash = createHash('sha1').update(SAMPLE.authKey).digest()
  expect([key.id, key.auxiliaryHash]).toEqual([hash.readBigInt64LE(12), hash.subarray(0, 8)])
  expect(() => new AuthKey(Buffer.alloc(255))).toThrow('An auth key has 256 bytes, and 255 were given')
})

test('opens what it sealed, in its own direction only', () => {
  const words = fc
    .integer({ min: 8, max: 100 })
    .chain((count) => fc.uint8Array({ minLength: count * 4, maxLength: count * 4 }))
  fc.assert(
    fc.property(words, fc.constantFrom('client' as const, 'server' as const), (plain, side) => {
      const packet = seal(key, plain, side, randomBytes)
      expect(open(key, packet, side).subarray(0, plain.length)).toEqual(Buffer.from(plain))
      expect(() => open(key, packet, side === 'client' ? 'server' : 'client')).toThrow(
        'a message key that does not match',
      )
      expect(() => open(other, packet, side)).toThrow('a message key that does not match')
    }),
  )
})

test('notices a single changed bit anywhere behind the key’s name', () => {
  const packet = seal(key, Buffer.alloc(64), 'client', randomBytes)
  fc.assert(
    fc.property(fc.integer({ min: 64, max: packet.length * 8 - 1 }), (bit) => {
      const changed = Buffer.from(packet)
      changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7))
      expect(() => open(key, changed, 'client')).toThrow('a message key that does not match')
    }),
  )
})

test('pads by 12 to 27 bytes, and ignores what the padded transport leaves behind', () => {
  const packet = seal(key, Buffer.alloc(48), 'client', randomBytes)
  expect(packet.length).toBe(24 + 64)
  expect(open(key, Buffer.concat([packet, randomBytes(7)]), 'client')).toHaveLength(64)
})

test.each([0, 8, 24, 71])('refuses a packet of %i bytes', (length) => {
  expect(() => open(key, Buffer.alloc(length), 'client')).toThrow(/an encrypted part of -?\d+ bytes/)
})
