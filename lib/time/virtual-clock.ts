import type { Clock, Instant, Millis } from '../core/clock.ts'

interface Timer {
  at: Instant
  /** Breaks ties: timers of one instant fire in the order in which they were set. */
  order: number
  fire: () => void
}

/**
 * Time that jumps: when everybody waits, it is at once the instant of the next timer.
 *
 * "Everybody waits" is when the event loop has come round with nothing left to do, so whatever is not a promise of
 * this process (files, sockets, databases) must be wrapped in `hold`, during which time stands still.
 */
export class VirtualClock implements Clock {
  #now: Instant
  #order = 0
  #held = 0
  #scheduled = false
  readonly #timers: Timer[] = []

  constructor(start: Instant) {
    this.#now = start
  }

  now(): Instant {
    return this.#now
  }

  sleep(ms: Millis, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const timer = { at: this.#now + Math.max(0, ms), order: this.#order++, fire: () => done(resolve) }
      const abort = () => {
        this.#timers.splice(this.#timers.indexOf(timer), 1)
        done(() => reject(signal?.reason))
      }
      const done = (settle: () => void) => {
        signal?.removeEventListener('abort', abort)
        settle()
      }
      signal?.addEventListener('abort', abort)
      this.#timers.push(timer)
      this.#schedule()
    })
  }

  async hold<T>(work: Promise<T>): Promise<T> {
    this.#held += 1
    try {
      return await work
    } finally {
      this.#held -= 1
      this.#schedule()
    }
  }

  /** Jumps after the event loop has come round, so that everything which can still happen now happens before. */
  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      this.#jump()
    })
  }

  #jump(): void {
    if (this.#held > 0) return
    const next = this.#timers.reduce<Timer | undefined>(
      (first, timer) => (first && !isBefore(timer, first) ? first : timer),
      undefined,
    )
    if (!next) return
    this.#timers.splice(this.#timers.indexOf(next), 1)
    this.#now = next.at
    next.fire()
    this.#schedule()
  }
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order)
}
