import type { Clock, Millis } from '../../core/clock.ts'
import type { Random } from '../../core/random.ts'

/** When a silent client is written to. */
export interface ReminderRules {
  /** How long after our last message, [min, max]. */
  after: readonly [Millis, Millis]
  /** How often in one silence. */
  most: number
}

export const GENTLE: ReminderRules = { after: [300_000, 420_000], most: 1 }

/** Watches over the client's silences after our own messages. */
export class Reminder {
  readonly #rules: ReminderRules
  readonly #clock: Clock
  readonly #random: Random
  readonly #write: () => Promise<boolean>
  #abort = new AbortController()
  #waiting: Promise<void> = Promise.resolve()

  /** @param write reminds the client; false when there is nothing to be reminded of. */
  constructor(rules: ReminderRules, clock: Clock, random: Random, write: () => Promise<boolean>) {
    this.#rules = rules
    this.#clock = clock
    this.#random = random
    this.#write = write
  }

  /** A silence begins now. */
  watch(): void {
    this.rest()
    const abort = new AbortController()
    this.#abort = abort
    this.#waiting = this.#remind(abort.signal)
  }

  /** The silence is over, or may last. */
  rest(): void {
    this.#abort.abort()
  }

  async stop(): Promise<void> {
    this.rest()
    await this.#waiting
  }

  async #remind(signal: AbortSignal): Promise<void> {
    for (let reminders = 0; reminders < this.#rules.most; reminders++) {
      const wait = this.#clock.sleep(this.#random.between(...this.#rules.after), signal)
      const silent = await wait.then(
        () => true,
        (error: unknown) => {
          if (!signal.aborted) throw error
          return false
        },
      )
      if (!silent || signal.aborted || !(await this.#write())) return
    }
  }
}
