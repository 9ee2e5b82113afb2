import type { Millis } from '../../core/clock.ts'
import type { Percentiles } from '../../core/metrics.ts'

/**
 * The percentile `p` (0 to 100) of a sample by nearest rank: the smallest value that at least `p` % of the sample do
 * not exceed. Null when the sample is empty.
 *
 * Nearest rank, and not interpolation, because each figure is then a time that really happened and can be shown with
 * its message.
 * @see Hyndman and Fan, Sample Quantiles in Statistical Packages (1996), definition 1
 */
export function percentile(sample: readonly Millis[], p: number): Millis | null {
  const sorted = sample.toSorted((a, b) => a - b)
  const rank = Math.max(1, Math.ceil((p / 100) * sorted.length))
  return sorted[rank - 1] ?? null
}

/** Sums up a sample; `censored` counts the waits that ended without a value. */
export function percentiles(sample: readonly Millis[], censored = 0): Percentiles {
  return {
    n: sample.length,
    censored,
    p50: percentile(sample, 50),
    p95: percentile(sample, 95),
    p99: percentile(sample, 99),
    max: percentile(sample, 100),
  }
}
