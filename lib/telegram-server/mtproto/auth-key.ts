import { InternalError } from '../../core/errors.ts'
import { sha1 } from './hash.ts'

export const AUTH_KEY_BYTES = 256

/**
 * The secret that a client and the server share, and what is derived from it. Never printed.
 *
 * @see https://core.telegram.org/mtproto/description#authorization-key
 */
export class AuthKey {
  readonly bytes: Buffer
  /** The last 64 bits of the key's SHA1, as a signed long: how packets name the key. */
  readonly id: bigint
  /** The first 64 bits of the key's SHA1: proves the key at the end of the key exchange. */
  readonly auxiliaryHash: Buffer

  constructor(bytes: Uint8Array) {
    if (bytes.length !== AUTH_KEY_BYTES) {
      throw new InternalError(`An auth key has ${AUTH_KEY_BYTES} bytes, and ${bytes.length} were given`)
    }
    this.bytes = Buffer.from(bytes)
    const hash = sha1(this.bytes)
    this.id = hash.readBigInt64LE(12)
    this.auxiliaryHash = hash.subarray(0, 8)
  }
}
