import type { Clock, Instant, Millis } from '../core/clock.ts'

interface Timer {
  at: Instant
  /** Breaks ties: timers of one instant fire in the order in which they were set. */
  order: number
  /** Whose it is; once it is aborted, the timer never fires. */
  life: AbortSignal
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
  #scheduled = false
  readonly #timers = new Set<Timer>()
  readonly #holds = new Set<{ life: AbortSignal }>()
  readonly #life = new AbortController()

  constructor(start: Instant) {
    this.#now = start
  }

  now(): Instant {
    return this.#now
  }

  sleep(ms: Millis, signal?: AbortSignal): Promise<void> {
    return this.#sleep(ms, signal, this.#life.signal)
  }

  hold<T>(work: Promise<T>): Promise<T> {
    return this.#hold(work, this.#life.signal)
  }

  /** The same time for one who may leave early: from the abort of `life` on, its sleeps never end and it holds nothing. */
  during(life: AbortSignal): Clock {
    const both = AbortSignal.any([life, this.#life.signal])
    both.addEventListener('abort', () => this.#forget())
    return {
      now: () => this.#now,
      sleep: (ms, signal) => this.#sleep(ms, signal, both),
      hold: (work) => this.#hold(work, both),
    }
  }

  /** Ends time for everybody: no sleep ends any more, but by its own signal. */
  stop(): void {
    this.#life.abort()
    this.#forget()
  }

  /** Lets go of those who have left. */
  #forget(): void {
    for (const timer of this.#timers) if (timer.life.aborted) this.#timers.delete(timer)
    for (const hold of this.#holds) if (hold.life.aborted) this.#holds.delete(hold)
    this.#schedule()
  }

  #sleep(ms: Millis, signal: AbortSignal | undefined, life: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const timer = { at: this.#now + Math.max(0, ms), order: this.#order++, life, fire: () => done(resolve) }
      const abort = () => {
        this.#timers.delete(timer)
        done(() => reject(signal?.reason))
      }
      const done = (settle: () => void) => {
        signal?.removeEventListener('abort', abort)
        settle()
      }
      signal?.addEventListener('abort', abort)
      if (life.aborted) return
      this.#timers.add(timer)
      this.#schedule()
    })
  }

  async #hold<T>(work: Promise<T>, life: AbortSignal): Promise<T> {
    const hold = { life }
    if (!life.aborted) this.#holds.add(hold)
    try {
      return await work
    } finally {
      this.#holds.delete(hold)
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
    if (this.#holds.size > 0) return
    let next: Timer | undefined
    for (const timer of this.#timers) if (!next || isBefore(timer, next)) next = timer
    if (!next) return
    this.#timers.delete(next)
    this.#now = next.at
    next.fire()
    this.#schedule()
  }
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order)
}
