import { setTimeout as delay } from 'node:timers/promises'
import type { Clock, Instant, Millis } from '../core/clock.ts'

export interface ScaledClockOptions {
  /** How many times faster than real time; 1 is real time. */
  scale: number
  /**
   * The real instant at which this clock agrees with the wall clock. Processes that share scale and origin share
   * one time line.
   */
  origin: Instant
}

/** Real timers, divided: at scale 20 a pause of 30 s takes 1.5 s, and `now` advances 20 times as fast. */
export class ScaledClock implements Clock {
  readonly scale: number
  readonly origin: Instant

  constructor({ scale, origin }: ScaledClockOptions) {
    this.scale = scale
    this.origin = origin
  }

  now(): Instant {
    return this.origin + (realNow() - this.origin) * this.scale
  }

  async sleep(ms: Millis, signal?: AbortSignal): Promise<void> {
    const until = this.now() + ms
    // setTimeout may fire up to a millisecond early, which at scale 20 is 20 ms of the prospect's time
    for (let left = ms; left > 0; left = until - this.now()) await realSleep(left / this.scale, signal)
    signal?.throwIfAborted()
  }

  hold<T>(work: Promise<T>): Promise<T> {
    return work
  }
}

/** The wall clock with sub-millisecond resolution. */
function realNow(): Instant {
  return performance.timeOrigin + performance.now()
}

async function realSleep(ms: Millis, signal?: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal })
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  }
}
