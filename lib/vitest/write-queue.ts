import type { Clock, Millis } from '../core/clock.ts'

export interface WriteQueueOptions {
  clock: Clock
  /** Whether the same write may succeed later. */
  isAway: (error: unknown) => boolean
  /** Called before each new try of a write: what can be done to get the database back. */
  revive: () => Promise<void>
  /** The database does not answer any more; the reason, once for each time. */
  onAway: (reason: Error) => void
  /** It answers again. */
  onBack: () => void
}

export interface Write {
  /** Names it where it is told what became of it. */
  what: string
  /** May be called again after it failed, or while it hangs. */
  write: () => Promise<unknown>
  /** It is kept somewhere else, too. */
  safe: boolean
}

const RETRY: Millis = 250

/** The longest that a write may take: a network that swallows everything never says that it does. */
const STALLED: Millis = 30_000

/**
 * Writes one thing after the other, in order. While the database is away, it tries the same write again until it is
 * back. A write that is refused is remembered, and does not stop the next.
 */
export class WriteQueue {
  readonly #options: WriteQueueOptions
  readonly #waiting: Write[] = []
  readonly #losses: string[] = []
  readonly #over = new AbortController()
  #working: Promise<void> | undefined
  #written = 0
  #away: Error | undefined

  constructor(options: WriteQueueOptions) {
    this.#options = options
  }

  add(write: Write): void {
    this.#waiting.push(write)
    this.#working ??= this.#work().finally(() => {
      this.#working = undefined
    })
  }

  /** What was refused, and why. */
  get losses(): readonly string[] {
    return this.#losses
  }

  /** Why nothing can be written now; undefined while it can. */
  get away(): Error | undefined {
    return this.#away
  }

  /** What has not been written yet. */
  get pending(): readonly Write[] {
    return this.#waiting
  }

  /**
   * Ends it: resolves when everything was written or refused, or when nothing could be written for `patience`. What is
   * pending then is never written.
   */
  async end(patience: Millis): Promise<void> {
    const { clock } = this.#options
    for (let before = -1; this.#working && before !== this.#written; ) {
      before = this.#written
      const timer = new AbortController()
      const sleep = clock.sleep(patience, timer.signal).catch(() => {})
      await Promise.race([this.#working, sleep])
      timer.abort()
    }
    this.#over.abort()
  }

  async #work(): Promise<void> {
    for (let next = this.#waiting[0]; next && !this.#over.signal.aborted; next = this.#waiting[0]) {
      if (!(await this.#try(next))) continue
      this.#waiting.shift()
      this.#written++
    }
  }

  /** False when it has to be tried again. */
  async #try({ what, write }: Write): Promise<boolean> {
    try {
      await this.#inTime(write())
      this.#comeBack()
    } catch (error) {
      if (this.#over.signal.aborted) return false
      const reason = error instanceof Error ? error : new Error(String(error))
      if (this.#options.isAway(error) || reason instanceof Stalled) {
        await this.#wait(reason)
        return false
      }
      this.#comeBack()
      this.#losses.push(`${what}: ${reason.message}`)
    }
    return true
  }

  #comeBack(): void {
    if (this.#away) this.#options.onBack()
    this.#away = undefined
  }

  async #wait(reason: Error): Promise<void> {
    if (!this.#away) this.#options.onAway(reason)
    this.#away = reason
    await this.#options.revive().catch(() => {}) // the next try tells
    await this.#options.clock.sleep(RETRY, this.#over.signal).catch(() => {})
  }

  async #inTime(work: Promise<unknown>): Promise<void> {
    const timer = new AbortController()
    const signal = AbortSignal.any([timer.signal, this.#over.signal])
    const late = this.#options.clock.sleep(STALLED, signal).then(() => {
      throw new Stalled(`it has not answered for ${STALLED / 1000} s`)
    })
    late.catch(() => {})
    try {
      await Promise.race([work, late])
    } finally {
      timer.abort()
    }
  }
}

class Stalled extends Error {}
