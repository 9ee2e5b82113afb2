import { AUTH_KEY_BYTES } from './auth-key.ts'
import type { RandomBytes } from './random-bytes.ts'

/** Telegram's well-known 2048-bit safe prime: clients know it, and skip their test of primality. */
export const DH_PRIME = BigInt(
  '0xc71caeb9c6b1c9048e6c522f70f13f73980d40238e3e21c14934d037563d930f48198a0aa7c14058229493d22530f4dbfa336f6e0ac925139543aed44cce7c3720fd51f69458705ac68cd4fe6b6b13abdc9746512969328454f18faf8c595f642477fe96bb2a941d5bcd1d4ac8cc49880708fa9b378e3c4f3a9060bee67cf9a4a4a695811051907e162753b56b0f6b410dba74d8a84b2a14b3144e0ef1284754fd17ed950d5965b4b9dd46582db1178d169c6bc465b0d6ff9ca3928fef5b9ae4e418fc15e83ebea0f87fa9ff5eed70050ded2849f47bf959d956850ce929851f0d8115f635b105ee2e4e15d04b2454bf6f4fadf034b10403119cd8e3b92fcc5b',
)
export const DH_GENERATOR = 3

/** 256 bits are as strong as the group itself, and eight times as fast as 2048. */
const SECRET_BYTES = 32
/** g_a and g_b must be at least this far from both ends. @see https://core.telegram.org/mtproto/auth_key#presenting-proof-of-work-server-authentication */
const MARGIN = 1n << (2048n - 64n)

/** The server's half of one Diffie-Hellman exchange. */
export class DiffieHellman {
  readonly #secret: bigint

  constructor(random: RandomBytes) {
    this.#secret = fromBytes(random(SECRET_BYTES)) | (1n << 255n)
  }

  /** g_a, 256 bytes. */
  get publicValue(): Buffer {
    return toBytes(power(BigInt(DH_GENERATOR), this.#secret, DH_PRIME))
  }

  /** g_ab, 256 bytes: the auth key; undefined for a g_b that would make it guessable. */
  computeSharedKey(clientValue: Uint8Array): Buffer | undefined {
    const value = fromBytes(clientValue)
    if (value < MARGIN || value > DH_PRIME - MARGIN) return undefined
    return toBytes(power(value, this.#secret, DH_PRIME))
  }
}

/** Most significant byte first. */
export function fromBytes(bytes: Uint8Array): bigint {
  return BigInt(`0x0${Buffer.from(bytes).toString('hex')}`)
}

/** 256 bytes, most significant first. */
export function toBytes(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(AUTH_KEY_BYTES * 2, '0'), 'hex')
}

export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  let square = base % modulus
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}
