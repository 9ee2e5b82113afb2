import { decodeObject } from '../tl/decode.ts'
import { encodeObject } from '../tl/encode.ts'
import { TlReader } from '../tl/reader.ts'
import { loadSchema, NEWEST_LAYER } from '../tl/schemas.ts'
import type { TlObject } from '../tl/value.ts'
import { decryptIge, encryptIge } from './aes-ige.ts'
import type { AuthKey } from './auth-key.ts'
import type { AuthKeys } from './auth-keys.ts'
import { DH_GENERATOR, DH_PRIME, DiffieHellman, toBytes } from './diffie-hellman.ts'
import { sha1 } from './hash.ts'
import { ProtocolError } from './protocol-error.ts'
import type { RandomBytes } from './random-bytes.ts'
import type { RsaKey } from './rsa-key.ts'
import { drawSemiprime, type Semiprime } from './semiprime.ts'

interface Context {
  authKeys: AuthKeys
  rsaKey: RsaKey
  random: RandomBytes
  /** Unix time in seconds. */
  now: () => number
}

interface Nonces {
  nonce: Uint8Array
  server_nonce: Uint8Array
}

/**
 * One client's creation of an auth key, step by step.
 *
 * @see https://core.telegram.org/mtproto/auth_key
 */
export class KeyExchange {
  readonly #context: Context
  #nonces: Nonces | undefined
  #puzzle: Semiprime | undefined
  #newNonce: Buffer | undefined
  #diffieHellman: DiffieHellman | undefined

  constructor(context: Context) {
    this.#context = context
  }

  /** Answers one unencrypted request. Throws {@link ProtocolError} for anything out of order. */
  answer(request: TlObject): TlObject {
    if (request._ === 'req_pq_multi' || request._ === 'req_pq') return this.#begin(bytes(request.nonce))
    if (request._ === 'req_DH_params') return this.#offer(request)
    if (request._ === 'set_client_DH_params') return this.#finish(request)
    throw new ProtocolError(`${request._} without encryption`)
  }

  #begin(nonce: Uint8Array): TlObject {
    const { random, rsaKey } = this.#context
    this.#nonces = { nonce: Buffer.from(nonce), server_nonce: random(16) }
    this.#puzzle = drawSemiprime(random)
    this.#newNonce = undefined
    return { _: 'resPQ', ...this.#nonces, pq: this.#puzzle.pq, server_public_key_fingerprints: [rsaKey.fingerprint] }
  }

  #offer(request: TlObject): TlObject {
    const nonces = this.#checkNonces(request)
    const newNonce = this.#readNewNonce(request)
    const { random, now } = this.#context
    this.#newNonce = newNonce
    this.#diffieHellman = new DiffieHellman(random)
    const inner = encodeProtocol({
      _: 'server_DH_inner_data',
      ...nonces,
      g: DH_GENERATOR,
      dh_prime: toBytes(DH_PRIME),
      g_a: this.#diffieHellman.publicValue,
      server_time: now(),
    })
    const { key, iv } = deriveTemporaryAes(newNonce, nonces.server_nonce)
    const padding = random(-(20 + inner.length) & 15)
    const answer = encryptIge(Buffer.concat([sha1(inner), inner, padding]), key, iv)
    return { _: 'server_DH_params_ok', ...nonces, encrypted_answer: answer }
  }

  #readNewNonce(request: TlObject): Buffer {
    const { rsaKey } = this.#context
    const puzzle = this.#puzzle
    const solved = puzzle?.p.equals(bytes(request.p)) && puzzle.q.equals(bytes(request.q))
    if (!solved) throw new ProtocolError('a wrong factorisation of pq')
    if (request.public_key_fingerprint !== rsaKey.fingerprint) throw new ProtocolError('an RSA key that is not ours')
    const { content, isGenuine } = rsaKey.decrypt(bytes(request.encrypted_data))
    const reader = new TlReader(content)
    const inner = decodeObject(protocol(), reader)
    if (!isGenuine(reader.position)) throw new ProtocolError('a wrong hash of p_q_inner_data')
    this.#checkNonces(inner)
    return Buffer.from(bytes(inner.new_nonce))
  }

  #finish(request: TlObject): TlObject {
    const nonces = this.#checkNonces(request)
    const newNonce = this.#newNonce
    if (!newNonce || !this.#diffieHellman) throw new ProtocolError('set_client_DH_params before req_DH_params')
    const inner = readClientInner(bytes(request.encrypted_data), newNonce, nonces.server_nonce)
    this.#checkNonces(inner)
    const shared = this.#diffieHellman.computeSharedKey(bytes(inner.g_b))
    if (!shared) throw new ProtocolError('a g_b outside of the safe range')
    const { key } = this.#context.authKeys.add(shared)
    this.#newNonce = undefined
    return { _: 'dh_gen_ok', ...nonces, new_nonce_hash1: hashNewNonce(newNonce, key) }
  }

  #checkNonces(object: TlObject): Nonces {
    const nonces = this.#nonces
    if (!nonces) throw new ProtocolError(`${object._} before req_pq_multi`)
    const same = equal(object.nonce, nonces.nonce) && equal(object.server_nonce, nonces.server_nonce)
    if (!same) throw new ProtocolError(`${object._} with nonces of another exchange`)
    return nonces
  }
}

function readClientInner(encrypted: Uint8Array, newNonce: Uint8Array, serverNonce: Uint8Array): TlObject {
  if (encrypted.length < 32 || encrypted.length % 16 !== 0) {
    throw new ProtocolError(`client_DH_inner_data of ${encrypted.length} bytes`)
  }
  const { key, iv } = deriveTemporaryAes(newNonce, serverNonce)
  const plain = decryptIge(encrypted, key, iv)
  const reader = new TlReader(plain.subarray(20))
  const inner = decodeObject(protocol(), reader)
  const content = plain.subarray(20, 20 + reader.position)
  if (!sha1(content).equals(plain.subarray(0, 20))) throw new ProtocolError('a wrong hash of client_DH_inner_data')
  return inner
}

/** tmp_aes_key and tmp_aes_iv. */
export function deriveTemporaryAes(newNonce: Uint8Array, serverNonce: Uint8Array): { key: Buffer; iv: Buffer } {
  const newAndServer = sha1(newNonce, serverNonce)
  const serverAndNew = sha1(serverNonce, newNonce)
  return {
    key: Buffer.concat([newAndServer, serverAndNew.subarray(0, 12)]),
    iv: Buffer.concat([serverAndNew.subarray(12), sha1(newNonce, newNonce), newNonce.subarray(0, 4)]),
  }
}

/** new_nonce_hash1: proves to the client that the server has the same key. */
export function hashNewNonce(newNonce: Uint8Array, key: AuthKey): Buffer {
  return sha1(newNonce, Uint8Array.of(1), key.auxiliaryHash).subarray(4)
}

function protocol() {
  return loadSchema(NEWEST_LAYER)
}

function encodeProtocol(object: TlObject): Buffer {
  return encodeObject(protocol(), object)
}

function bytes(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value
  throw new ProtocolError('a field without its bytes')
}

function equal(a: unknown, b: Uint8Array): boolean {
  return a instanceof Uint8Array && Buffer.compare(a, b) === 0
}
