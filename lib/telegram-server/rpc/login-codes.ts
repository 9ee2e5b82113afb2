import type { Clock, Instant, Millis } from '../../core/clock.ts'
import type { Random } from '../../core/random.ts'
import { RpcError } from './call.ts'

const VALID_FOR: Millis = 5 * 60_000
const ATTEMPTS = 5

interface LoginCode {
  readonly phone: string
  readonly code: string
  readonly expiresAt: Instant
  attemptsLeft: number
}

/**
 * Login codes that were sent and not used yet, by their phone_code_hash.
 *
 * @see https://core.telegram.org/api/auth
 */
export class LoginCodes {
  readonly #clock: Pick<Clock, 'now'>
  readonly #random: Random
  readonly #byHash = new Map<string, LoginCode>()

  constructor(clock: Pick<Clock, 'now'>, random: Random) {
    this.#clock = clock
    this.#random = random
  }

  issue(phone: string): { hash: string; code: string } {
    const hash = Array.from({ length: 18 }, () => this.#random.integer(0, 15).toString(16)).join('')
    const code = String(this.#random.integer(10_000, 99_999))
    this.#byHash.set(hash, { phone, code, expiresAt: this.#clock.now() + VALID_FOR, attemptsLeft: ATTEMPTS })
    return { hash, code }
  }

  /** Forgets a code, for example because another one was asked for. */
  withdraw(hash: string): void {
    this.#byHash.delete(hash)
  }

  /** Uses up a code; an RpcError when it is wrong, expired, of another phone, or was tried too often. */
  redeem(phone: string, hash: string, code: string): void {
    const issued = this.#byHash.get(hash)
    if (issued === undefined || issued.phone !== phone || this.#clock.now() >= issued.expiresAt) {
      throw new RpcError(400, 'PHONE_CODE_EXPIRED')
    }
    if (code === '') throw new RpcError(400, 'PHONE_CODE_EMPTY')
    if (code !== issued.code) {
      issued.attemptsLeft -= 1
      if (issued.attemptsLeft === 0) this.#byHash.delete(hash)
      throw new RpcError(400, 'PHONE_CODE_INVALID')
    }
    this.#byHash.delete(hash)
  }
}
