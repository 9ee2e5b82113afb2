import { createDiffieHellman, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { DH_GENERATOR, DH_PRIME, DiffieHellman, toBytes } from './diffie-hellman.ts'

test('agrees on a key with the implementation of OpenSSL', () => {
  const theirs = createDiffieHellman(toBytes(DH_PRIME), DH_GENERATOR)
  const theirPublic = theirs.generateKeys()
  const ours = new DiffieHellman(randomBytes)
  const shared = theirs.computeSecret(ours.publicValue)
  expect(ours.computeSharedKey(theirPublic)).toEqual(Buffer.concat([Buffer.alloc(256 - shared.length), shared]))
  // 0: the prime is safe, and 3 generates its group
  expect(theirs.verifyError).toBe(0)
})

test.each([0n, 1n, DH_PRIME - 1n, DH_PRIME, 1n << 1983n])('refuses the guessable value %#', (value) => {
  expect(new DiffieHellman(randomBytes).computeSharedKey(toBytes(value))).toBeUndefined()
})
