import type { Instant, Millis } from '../core/clock.ts'

/**
 * Decides when one side has finished its turn.
 *
 * Telegram never says "done", so a turn ends when nothing arrived and nobody was typing for `quiet`.
 * Pure in time: callers pass `now`, so a day of chat is tested in a millisecond.
 */
export class QuietPeriod {
  readonly quiet: Millis
  #lastActivity: Instant | undefined

  constructor(quiet: Millis) {
    this.quiet = quiet
  }

  /** Record a message or a typing notification. */
  touch(now: Instant): void {
    this.#lastActivity = Math.max(now, this.#lastActivity ?? now)
  }

  /** When the turn will count as finished, or undefined if it has not begun. */
  endsAt(): Instant | undefined {
    return this.#lastActivity === undefined ? undefined : this.#lastActivity + this.quiet
  }
}
