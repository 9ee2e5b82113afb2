import { setImmediate } from 'node:timers/promises'
import type { Clock, Millis } from '../../core/clock.ts'

/** Times the event loop comes round until what lies in a socket has become an event: read, decrypt, dispatch. */
const ROUNDS = 3

/** Waits that end early when the client does something, so that a draft can be thrown away. */
export class Interruption {
  readonly #clock: Clock
  #abort = new AbortController()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Ends every wait of now. */
  interrupt(): void {
    this.#abort.abort(new Error('interrupted'))
  }

  /** Begins anew; until the next interruption waits last their time. */
  reset(): void {
    if (this.#abort.signal.aborted) this.#abort = new AbortController()
  }

  get happened(): boolean {
    return this.#abort.signal.aborted
  }

  /** True after `ms`, false as soon as it is interrupted. */
  async wait(ms: Millis): Promise<boolean> {
    const { signal } = this.#abort
    try {
      await this.#clock.sleep(ms, signal)
    } catch (error) {
      if (!signal.aborted) throw error
    }
    return !signal.aborted
  }

  /**
   * Lets the process take in what has arrived already. After a stall timers fire first and sockets are read after
   * them: without this a burst could be cut in two by a timer that is merely late.
   */
  async takeIn(): Promise<boolean> {
    for (let round = 0; round < ROUNDS; round++) await this.#clock.hold(setImmediate())
    return !this.happened
  }
}
