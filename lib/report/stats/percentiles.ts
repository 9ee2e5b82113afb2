import type { Percentiles } from '../../core/metrics.ts'

/**
 * Percentiles by nearest rank: each is a value that was really observed.
 *
 * @see https://en.wikipedia.org/wiki/Percentile#The_nearest-rank_method
 */
export function percentiles(values: readonly number[], censored: number): Percentiles {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
  return { n: sorted.length, censored, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: sorted.at(-1) ?? null }
}
