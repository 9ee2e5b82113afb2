import type { Clock, Instant } from '../core/clock.ts'

/** Lets a waiter sleep until something happens or a time has come, whichever is first. */
export class Activity {
  readonly #clock: Clock
  #wake = new AbortController()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Something happened: everybody who waits looks again. */
  touch(): void {
    const wake = this.#wake
    this.#wake = new AbortController()
    wake.abort(WOKEN)
  }

  /** Resolves at the next {@link touch}, or at `until`; rejects with the reason of `signal`. */
  async waitUntil(until: Instant, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    const wake = this.#wake.signal
    try {
      await this.#clock.sleep(until - this.#clock.now(), signal ? AbortSignal.any([wake, signal]) : wake)
    } catch (reason) {
      signal?.throwIfAborted()
      if (reason !== WOKEN) throw reason
    }
  }
}

const WOKEN = Symbol('woken')
