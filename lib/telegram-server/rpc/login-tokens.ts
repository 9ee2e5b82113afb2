import type { Clock, Instant, Millis } from '../../core/clock.ts'
import type { AccountId } from '../world/account.ts'
import { RpcError } from './call.ts'

const VALID_FOR: Millis = 30_000

interface LoginToken {
  /** Who wants to be let in. */
  authKeyId: bigint
  readonly expiresAt: Instant
  /** Who let it in. */
  acceptedBy: AccountId | undefined
}

/**
 * Login by QR code: a session that is not signed in shows a token, and one that is accepts it.
 *
 * @see https://core.telegram.org/api/qr-login
 */
export class LoginTokens {
  readonly #clock: Pick<Clock, 'now'>
  readonly #secureRandom: (length: number) => Uint8Array
  readonly #byToken = new Map<string, LoginToken>()

  constructor(clock: Pick<Clock, 'now'>, secureRandom: (length: number) => Uint8Array) {
    this.#clock = clock
    this.#secureRandom = secureRandom
  }

  /** A new token for the holder of an auth key; one that it had before and nobody accepted is worth nothing any more. */
  issue(authKeyId: bigint): { token: Uint8Array; expiresAt: Instant } {
    for (const [text, known] of this.#byToken) if (known.authKeyId === authKeyId) this.#byToken.delete(text)
    const [token, expiresAt] = [this.#secureRandom(32), this.#clock.now() + VALID_FOR]
    this.#byToken.set(hex(token), { authKeyId, expiresAt, acceptedBy: undefined })
    return { token, expiresAt }
  }

  /** Lets in whoever showed the token; returns its auth key. */
  accept(token: Uint8Array, by: AccountId): bigint {
    const known = this.#byToken.get(hex(token))
    if (known === undefined) throw new RpcError(400, 'AUTH_TOKEN_INVALID')
    if (known.acceptedBy !== undefined) throw new RpcError(400, 'AUTH_TOKEN_ALREADY_ACCEPTED')
    if (this.#clock.now() >= known.expiresAt) throw new RpcError(400, 'AUTH_TOKEN_EXPIRED')
    known.acceptedBy = by
    return known.authKeyId
  }

  /** The account that let the holder of an auth key in, told once. */
  redeem(authKeyId: bigint): AccountId | undefined {
    for (const [text, { authKeyId: holder, acceptedBy }] of this.#byToken) {
      if (holder !== authKeyId || acceptedBy === undefined) continue
      this.#byToken.delete(text)
      return acceptedBy
    }
    return undefined
  }

  /** Gives a token to the holder of another auth key: the same client at another data centre. */
  move(token: Uint8Array, authKeyId: bigint): void {
    const known = this.#byToken.get(hex(token))
    if (known === undefined) throw new RpcError(400, 'AUTH_TOKEN_INVALID')
    known.authKeyId = authKeyId
  }
}

function hex(token: Uint8Array): string {
  return Buffer.from(token).toString('hex')
}
