import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks'
import type { Millis } from '../../lib/core/clock.ts'

/** What one process has cost. */
export interface Cost {
  /** The most that it ever had, in bytes. */
  peakRss: number
  /** Since the conversations began. */
  cpu: Millis
  /** How late its timers were, at the 99th percentile: what it adds to every figure by itself. */
  loopDelay: Millis
}

/** What the loop's monitor takes for no delay at all. */
const RESOLUTION: Millis = 10

/** Measures this process from the moment it is made. */
export class Meter {
  readonly #cpu = process.cpuUsage()
  readonly #loop: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION })

  constructor() {
    this.#loop.enable()
  }

  read(): Cost {
    const { user, system } = process.cpuUsage(this.#cpu)
    return {
      peakRss: process.resourceUsage().maxRSS * 1024,
      cpu: (user + system) / 1000,
      loopDelay: this.#loop.percentile(99) / 1e6 - RESOLUTION,
    }
  }
}
