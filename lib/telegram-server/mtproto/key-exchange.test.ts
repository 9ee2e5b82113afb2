import { constants, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { decodeObject } from '../tl/decode.ts'
import { encodeObject } from '../tl/encode.ts'
import { loadSchema } from '../tl/schemas.ts'
import type { TlObject } from '../tl/value.ts'
import { decryptIge, encryptIge } from './aes-ige.ts'
import { AuthKey } from './auth-key.ts'
import { AuthKeys } from './auth-keys.ts'
import { DH_PRIME, fromBytes, power, toBytes } from './diffie-hellman.ts'
import { sha1, sha256 } from './hash.ts'
import { deriveTemporaryAes, hashNewNonce, KeyExchange } from './key-exchange.ts'
import { SAMPLE } from './testing/published-sample.ts'
import { rsaKey } from './testing/wire.ts'

const schema = loadSchema(214)
let authKeys: AuthKeys
let exchange: KeyExchange

beforeEach(() => {
  authKeys = new AuthKeys(randomBytes)
  exchange = new KeyExchange({ authKeys, rsaKey, random: randomBytes, now: () => 1_700_000_000 })
})

test('derives the temporary key that Telegram publishes', () => {
  const { key, iv } = deriveTemporaryAes(SAMPLE.newNonce, SAMPLE.serverNonce)
  expect([key, iv]).toEqual([SAMPLE.temporaryKey, SAMPLE.temporaryIv])
})

test('proves the key as Telegram does', () => {
  expect(hashNewNonce(SAMPLE.newNonce, new AuthKey(SAMPLE.authKey))).toEqual(SAMPLE.newNonceHash1)
})

test.each([
  ['RSA_PAD', encryptPadded],
  ['the scheme before it', (inner: Buffer) => encryptOld(inner)],
])('agrees on a key with a client that uses %s', (_name, encrypt) => {
  const client = new Client()
  client.begin()
  const answer = client.offer(encrypt)
  const b = fromBytes(randomBytes(256))
  const done = client.finish(power(3n, b, DH_PRIME))
  const key = new AuthKey(toBytes(power(fromBytes(answer.g_a as Uint8Array), b, DH_PRIME)))
  expect(answer).toMatchObject({ g: 3, server_time: 1_700_000_000 })
  expect(done).toMatchObject({ _: 'dh_gen_ok', new_nonce_hash1: hashNewNonce(client.newNonce, key) })
  expect(authKeys.get(key.id)).toMatchObject({ userId: undefined, key: { bytes: key.bytes } })
})

test.each<[string, (client: Client) => unknown]>([
  ['finishes before it began', (client) => client.finish(5n)],
  ['finishes before the offer', (client) => client.begin().finish(5n)],
  ['did not factorise', (client) => client.begin().offer(encryptPadded, { p: Buffer.from([3]) })],
  ['uses another RSA key', (client) => client.begin().offer(encryptPadded, { public_key_fingerprint: 1n })],
  ['sends rubbish for RSA', (client) => client.begin().offer(() => Buffer.alloc(256, 255))],
  ['hashed something else before RSA', (client) => client.begin().offer((inner) => encryptOld(inner, randomBytes(20)))],
  ['sends half an RSA block', (client) => client.begin().offer(() => Buffer.alloc(128))],
  ['changes its nonce', (client) => client.begin().offer(encryptPadded, { nonce: randomBytes(16) })],
  ['sends a g_b of 1', (client) => client.begin().accept().finish(1n)],
  [
    'sends a g_b of p - 1',
    (client) =>
      client
        .begin()
        .accept()
        .finish(DH_PRIME - 1n),
  ],
  ['calls something else', () => exchange.answer({ _: 'help.getConfig' })],
])('refuses a client that %s', (_what, act) => {
  expect(() => act(new Client())).toThrow(
    expect.objectContaining({ name: expect.stringMatching(/^(ProtocolError|TlError)$/) }),
  )
})

/** The client's half, step by step, so that a test can go wrong at any of them. */
class Client {
  readonly newNonce = randomBytes(32)
  #nonces: TlObject = { _: '', nonce: randomBytes(16), server_nonce: randomBytes(16) }
  #pq = Buffer.alloc(0)

  begin(): this {
    const answer = exchange.answer({ _: 'req_pq_multi', nonce: this.#nonces.nonce })
    this.#nonces = { ...this.#nonces, server_nonce: answer.server_nonce }
    this.#pq = Buffer.from(answer.pq as Uint8Array)
    return this
  }

  accept(): this {
    this.offer(encryptPadded)
    return this
  }

  offer(encrypt: (inner: Buffer) => Buffer, changes: Partial<TlObject> = {}): TlObject {
    const [p, q] = factorise(this.#pq.readUInt32BE())
    const inner = encodeObject(schema, {
      ...this.#nonces,
      _: 'p_q_inner_data',
      pq: this.#pq,
      p,
      q,
      new_nonce: this.newNonce,
    })
    const request = { public_key_fingerprint: rsaKey.fingerprint, encrypted_data: encrypt(inner), p, q }
    const answer = exchange.answer({ ...this.#nonces, ...request, ...changes, _: 'req_DH_params' })
    const { key, iv } = deriveTemporaryAes(this.newNonce, this.#nonces.server_nonce as Uint8Array)
    return decodeObject(schema, decryptIge(answer.encrypted_answer as Uint8Array, key, iv).subarray(20))
  }

  finish(gB: bigint): TlObject {
    const inner = encodeObject(schema, { ...this.#nonces, _: 'client_DH_inner_data', retry_id: 0n, g_b: toBytes(gB) })
    const { key, iv } = deriveTemporaryAes(this.newNonce, this.#nonces.server_nonce as Uint8Array)
    const plain = Buffer.concat([sha1(inner), inner, randomBytes(-(20 + inner.length) & 15)])
    return exchange.answer({ ...this.#nonces, _: 'set_client_DH_params', encrypted_data: encryptIge(plain, key, iv) })
  }
}

function encryptPadded(inner: Buffer): Buffer {
  const padded = Buffer.concat([inner, randomBytes(192 - inner.length)])
  for (;;) {
    const key = randomBytes(32)
    const withHash = Buffer.concat([Buffer.from(padded).reverse(), sha256(key, padded)])
    const encrypted = encryptIge(withHash, key, Buffer.alloc(32))
    const hash = sha256(encrypted)
    const block = Buffer.concat([key.map((byte, at) => byte ^ (hash[at] as number)), encrypted])
    if (block[0] !== undefined && block[0] < 128) return encryptRaw(block)
  }
}

function encryptOld(inner: Buffer, hash = sha1(inner)): Buffer {
  return encryptRaw(Buffer.concat([Buffer.alloc(1), hash, inner, randomBytes(235 - inner.length)]))
}

function encryptRaw(block: Buffer): Buffer {
  return publicEncrypt({ key: createPublicKey(rsaKey.publicPem), padding: constants.RSA_NO_PADDING }, block)
}

function factorise(pq: number): [Buffer, Buffer] {
  for (let p = 3; p * p <= pq; p += 2) if (pq % p === 0) return [word(p), word(pq / p)]
  throw new Error(`${pq} is prime`)
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}
