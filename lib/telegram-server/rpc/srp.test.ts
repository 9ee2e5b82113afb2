import { randomBytes } from 'node:crypto'
import { Api } from 'telegram'
import { computeCheck, computeDigest } from 'telegram/Password.js'
import { expect, test } from 'vitest'
import { createVerifier, SRP_GENERATOR, SRP_PRIME, SrpChallenge } from './srp.ts'

const [salt1, salt2] = [randomBytes(8), randomBytes(16)]
const verifier = createVerifier('корабль 7', salt1, salt2)

function algorithm(): Api.PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow {
  return new Api.PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow({
    salt1,
    salt2,
    g: SRP_GENERATOR,
    p: SRP_PRIME,
  })
}

/** What a real client answers to a challenge. */
async function prove(challenge: SrpChallenge, password: string): Promise<{ A: Buffer; M1: Buffer }> {
  const request = {
    currentAlgo: algorithm(),
    srp_B: Buffer.from(challenge.publicValue),
    srpId: { toString: () => '1' },
  } as unknown as Api.account.Password
  return (await computeCheck(request, password)) as unknown as { A: Buffer; M1: Buffer }
}

test('a client that knows the password proves it, and one that does not fails', async () => {
  const challenge = new SrpChallenge(verifier, randomBytes)
  const right = await prove(challenge, 'корабль 7')
  expect(challenge.isProof(right.A, right.M1)).toBe(true)
  const wrong = await prove(challenge, 'корабль 8')
  expect(challenge.isProof(wrong.A, wrong.M1)).toBe(false)
  expect(new SrpChallenge(verifier, randomBytes).isProof(right.A, right.M1)).toBe(false)
})

test('a client computes the same verifier', async () => {
  expect(Buffer.from(verifier.value)).toEqual(await computeDigest(algorithm(), 'корабль 7'))
})

test('values that would make the shared key known are no proof', () => {
  const challenge = new SrpChallenge(verifier, randomBytes)
  for (const known of [new Uint8Array(256), SRP_PRIME]) {
    expect(challenge.isProof(known, randomBytes(32))).toBe(false)
  }
  expect(challenge.isProof(randomBytes(255), new Uint8Array())).toBe(false)
})
