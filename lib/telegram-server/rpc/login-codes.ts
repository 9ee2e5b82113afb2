import type { Clock, Instant, Millis } from '../../core/clock.ts'
import type { Random } from '../../core/random.ts'
import { RpcError } from './call.ts'

const VALID_FOR: Millis = 5 * 60_000
const ATTEMPTS = 5
/** So many codes for one phone in so long, then the client has to wait. */
const CODES = 5
const CODES_WITHIN: Millis = 10 * 60_000

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
  readonly #issuedAt = new Map<string, Instant[]>()

  constructor(clock: Pick<Clock, 'now'>, random: Random) {
    this.#clock = clock
    this.#random = random
  }

  /** An RpcError when the phone was sent too many codes of late. */
  issue(phone: string): { hash: string; code: string } {
    this.#countIssue(phone)
    const hash = Array.from({ length: 18 }, () => this.#random.integer(0, 15).toString(16)).join('')
    const code = String(this.#random.integer(10_000, 99_999))
    this.#byHash.set(hash, { phone, code, expiresAt: this.#clock.now() + VALID_FOR, attemptsLeft: ATTEMPTS })
    return { hash, code }
  }

  #countIssue(phone: string): void {
    const now = this.#clock.now()
    const recent = (this.#issuedAt.get(phone) ?? []).filter((at) => now - at < CODES_WITHIN)
    const [oldest = now] = recent
    if (recent.length >= CODES) {
      throw new RpcError(420, `FLOOD_WAIT_${Math.ceil((oldest + CODES_WITHIN - now) / 1000)}`)
    }
    this.#issuedAt.set(phone, [...recent, now])
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
