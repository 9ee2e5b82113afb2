import type { Clock, Millis } from '../../core/clock.ts'
import { InternalError } from '../../core/errors.ts'
import { isAway } from '../is-away.ts'
import type { LeaseRequest } from '../queries/leases/take-lease.ts'
import { openStore, type Store } from '../store.ts'
import {
  heldElsewhere,
  holderOf,
  lostToOthers,
  noneBecameFree,
  type Queue,
  queueOf,
  ranOut,
  type Wanted,
} from './lease-in-words.ts'

export type { Queue, Wanted } from './lease-in-words.ts'

/** How often signs of life are given, and how long they last, in real time. */
export interface Pulse {
  /** Of a holder: without one for `held`, others take over. */
  beat: Millis
  held: Millis
  /** Of that, what a holder keeps to stop what plays on its accounts, where the database does not hear it. */
  parting: Millis
  /** Of one that waits: without one for `waiting`, it loses its place in the queue. */
  poll: Millis
  waiting: Millis
}

const PULSE: Pulse = { beat: 10_000, held: 30_000, parting: 7000, poll: 500, waiting: 10_000 }

export interface LeaseOptions extends Omit<LeaseRequest, 'id' | 'wants'> {
  url: string
  schema: string
  /** Any of these will do. */
  wanted: readonly Wanted[]
  /** How long it waits for one of them. */
  timeout: Millis
  /** A real-time clock. */
  clock: Clock
  /** Ends the wait, with its reason. */
  signal: AbortSignal
  /** Told with every look at the queue. */
  onWaiting?: (queue: Queue) => void
  pulse?: Pulse
}

/**
 * Accounts that nobody else plays on: no worker, no run, no machine that has the same database. It is kept by signs of
 * life, so that those of a holder that was killed are taken over, and it has to be released.
 */
export class Lease implements AsyncDisposable {
  readonly #id = crypto.randomUUID()
  readonly #options: LeaseOptions
  readonly #pulse: Pulse
  readonly #store: Store
  readonly #released = new AbortController()
  readonly #lost = new AbortController()
  readonly #over = AbortSignal.any([this.#released.signal, this.#lost.signal])
  #place = -1
  /** From then on, what plays on these accounts has to be stopped, so that it is before anybody else has them. */
  #partAt = 0

  private constructor(options: LeaseOptions) {
    this.#options = options
    this.#pulse = options.pulse ?? PULSE
    this.#store = openStore({ url: options.url, schema: options.schema, max: 2 })
  }

  /** Waits for its turn. Throws a LeaseError with who holds what where none became free in time. */
  static async take(options: LeaseOptions): Promise<Lease> {
    const lease = new Lease(options)
    try {
      await lease.#take()
      void lease.#beat()
      void lease.#watch()
      return lease
    } catch (error) {
      await lease.release()
      throw error
    }
  }

  /** Which of those that were wanted. */
  get place(): number {
    return this.#place
  }

  /** Aborted with a LeaseError when somebody else plays on these accounts, or soon may. */
  get lost(): AbortSignal {
    return this.#lost.signal
  }

  /** Throws the error of `lost` if that is so, though nobody may have noticed yet: this process may have stood still. */
  assertHeld(): void {
    if (this.#options.clock.now() >= this.#partAt) this.#lost.abort(ranOut(this.#own, this.#term))
    this.#lost.signal.throwIfAborted()
  }

  /** Takes what turned out to belong to it; throws a LeaseError where that is somebody else's. */
  async hold(key: string): Promise<void> {
    if (await this.#store.holdKey(this.#id, key)) return
    throw heldElsewhere(this.#own, holderOf([key], await this.#store.readLeases()))
  }

  /** Gives everything back, now or, where the database cannot be told, when it runs out. */
  async release(): Promise<void> {
    this.#released.abort()
    try {
      await this.#store.releaseLease(this.#id)
    } catch {
      // who cannot be told will see that no sign of life comes
    } finally {
      await this.#store.close()
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.release()
  }

  /** How long one sign of life is enough. */
  get #term(): Millis {
    return this.#pulse.held - this.#pulse.parting
  }

  get #own(): Wanted {
    const own = this.#options.wanted[this.#place]
    if (!own) throw new InternalError(`A lease holds the place ${this.#place}, which nobody asked for.`)
    return own
  }

  async #take(): Promise<void> {
    const { clock, signal, timeout, onWaiting } = this.#options
    const began = clock.now()
    for (;;) {
      signal.throwIfAborted()
      const asked = clock.now()
      const late = asked - began >= timeout
      const place = await this.#ask().catch((error) => {
        if (late || !isAway(error)) throw error
        return null
      })
      if (place !== null) {
        signal.throwIfAborted()
        this.#place = place
        this.#partAt = asked + this.#term
        return
      }
      const queue = late || onWaiting ? await this.#look(late) : undefined
      if (queue) onWaiting?.(queue)
      await clock.sleep(Math.min(this.#pulse.poll, Math.max(0, began + timeout - clock.now())), signal)
    }
  }

  #ask(): Promise<number | null> {
    const { runId, host, pid, specFile, testName, wanted } = this.#options
    const request = { id: this.#id, runId, host, pid, specFile, testName, wants: wanted.map(({ keys }) => keys) }
    return this.#store.takeLease(request, this.#pulse)
  }

  /** Throws what it sees where the wait is over; undefined where it cannot look. */
  async #look(over: boolean): Promise<Queue | undefined> {
    const { wanted, timeout: waited } = this.#options
    const id = this.#id
    const leases = await this.#store.readLeases().catch((error) => {
      if (over || !isAway(error)) throw error
    })
    if (!leases) return undefined
    if (over) throw noneBecameFree({ id, wanted, leases, waited })
    return queueOf(id, wanted, leases)
  }

  async #beat(): Promise<void> {
    const { clock } = this.#options
    const { beat, held, poll } = this.#pulse
    let pause = beat
    while (await this.#rest(pause)) {
      const asked = clock.now()
      const kept = await this.#store.beatLease(this.#id, held).catch(() => undefined)
      if (kept) this.#partAt = asked + this.#term
      if (kept === false && !this.#released.signal.aborted) return this.#lost.abort(lostToOthers(this.#own))
      pause = kept ? beat : poll
    }
  }

  /** A question that hangs is no sign of life, so this does not wait for answers. */
  async #watch(): Promise<void> {
    const { clock } = this.#options
    while (await this.#rest(this.#partAt - clock.now())) {
      if (clock.now() >= this.#partAt) return this.#lost.abort(ranOut(this.#own, this.#term))
    }
  }

  /** False where it is over meanwhile. */
  #rest(ms: Millis): Promise<boolean> {
    return this.#options.clock.sleep(Math.max(0, ms), this.#over).then(
      () => true,
      () => false,
    )
  }
}
