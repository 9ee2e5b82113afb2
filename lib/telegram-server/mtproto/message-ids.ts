import type { Millis } from '../../core/clock.ts'

/** What a server's message id says about it, in its two lowest bits. */
const RESPONSE = 1n
const NOTIFICATION = 3n

/** How far a client's clock may be wrong. @see https://core.telegram.org/mtproto/service_messages_about_messages#notice-of-ignored-error-message */
const OLDEST_SECONDS = 300
const NEWEST_SECONDS = 30

/** Makes the ids of one session's server messages: Unix time in 2^-32 seconds, ever growing. */
export class MessageIds {
  readonly #now: () => Millis
  #last = 0n

  constructor(now: () => Millis) {
    this.#now = now
  }

  next(isResponse: boolean): bigint {
    const time = (BigInt(Math.floor(this.#now() * 1000)) << 32n) / 1_000_000n
    const least = this.#last + 4n
    this.#last = (time > least ? time : least) & ~3n
    return this.#last | (isResponse ? RESPONSE : NOTIFICATION)
  }
}

/** The error code of bad_msg_notification for a client's message id, or undefined for a good one. */
export function checkMessageId(id: bigint, now: Millis): number | undefined {
  const seconds = Number(id >> 32n)
  if (seconds < now / 1000 - OLDEST_SECONDS) return 16
  if (seconds > now / 1000 + NEWEST_SECONDS) return 17
  return (id & 3n) === 0n ? undefined : 18
}
