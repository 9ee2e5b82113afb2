import type { Instant, Millis } from '../core/clock.ts'
import type { Random } from '../core/random.ts'

/** The least time between messages of ours, whatever a scenario plans: drawn each time, from `least` to twice as much. */
export class MessageGap {
  readonly least: Millis
  readonly #random: Random
  #gap: Millis = 0
  #next: Instant = Number.NEGATIVE_INFINITY

  constructor(least: Millis, random: Random) {
    this.least = least
    this.#random = random
  }

  /** When a message that is planned for `plannedAt` may be sent; the ones after it are kept away from then. */
  take(plannedAt: Instant): Instant {
    const at = Math.max(plannedAt, this.#next)
    this.#gap = this.#random.between(this.least, 2 * this.least)
    this.#next = at + this.#gap
    return at
  }

  /** It was really sent `at`, perhaps later than it was taken for. */
  sent(at: Instant): void {
    this.#next = Math.max(this.#next, at + this.#gap)
  }
}
