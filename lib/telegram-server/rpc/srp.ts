import { pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { DH_GENERATOR, DH_PRIME, fromBytes, power, toBytes } from '../mtproto/diffie-hellman.ts'
import { sha256 } from '../mtproto/hash.ts'

/** What a server knows of a password: enough to check it, not enough to know it. */
export interface Verifier {
  readonly salt1: Uint8Array
  readonly salt2: Uint8Array
  /** g^x, 256 bytes. */
  readonly value: Uint8Array
}

const SECRET_BYTES = 32

export const SRP_PRIME = toBytes(DH_PRIME)
export const SRP_GENERATOR = DH_GENERATOR
const GENERATOR_BYTES = toBytes(BigInt(SRP_GENERATOR))
const K = fromBytes(sha256(SRP_PRIME, GENERATOR_BYTES))

/**
 * The verifier of a password that the server is told in clear, as when an account is made with one. Takes about 100 ms.
 *
 * @see https://core.telegram.org/api/srp#setting-a-new-2fa-password
 */
export function createVerifier(password: string, salt1: Uint8Array, salt2: Uint8Array): Verifier {
  const salted = (text: Uint8Array, salt: Uint8Array) => sha256(salt, text, salt)
  const first = salted(salted(Buffer.from(password, 'utf8'), salt1), salt2)
  const x = fromBytes(salted(pbkdf2Sync(first, salt1, 100_000, 64, 'sha512'), salt2))
  return { salt1, salt2, value: toBytes(power(BigInt(SRP_GENERATOR), x, DH_PRIME)) }
}

/**
 * The server's half of one check of a password, which never travels.
 *
 * @see https://core.telegram.org/api/srp#checking-the-password-with-srp
 */
export class SrpChallenge {
  /** 256 bytes: srp_B. */
  readonly publicValue: Uint8Array
  readonly #verifier: Verifier
  readonly #secret: bigint

  constructor(verifier: Verifier, random: (length: number) => Uint8Array) {
    this.#verifier = verifier
    this.#secret = fromBytes(random(SECRET_BYTES)) | (1n << 255n)
    const own = power(BigInt(SRP_GENERATOR), this.#secret, DH_PRIME)
    this.publicValue = toBytes((K * fromBytes(verifier.value) + own) % DH_PRIME)
  }

  /** Whether the client proved with A and M1 that it knows the password. */
  isProof(clientValue: Uint8Array, proof: Uint8Array): boolean {
    const a = fromBytes(clientValue)
    if (a <= 0n || a >= DH_PRIME) return false
    const paddedA = toBytes(a)
    const u = fromBytes(sha256(paddedA, this.publicValue))
    const { salt1, salt2, value } = this.#verifier
    const shared = power(a * power(fromBytes(value), u, DH_PRIME), this.#secret, DH_PRIME)
    const groupHash = xor(sha256(SRP_PRIME), sha256(GENERATOR_BYTES))
    const expected = sha256(groupHash, sha256(salt1), sha256(salt2), paddedA, this.publicValue, sha256(toBytes(shared)))
    return proof.length === expected.length && timingSafeEqual(expected, proof)
  }
}

function xor(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((byte, index) => byte ^ (b[index] as number))
}
