import type { Random } from '../../core/random.ts'
import { percentile } from './percentiles.ts'

const RESAMPLES = 2000

/** A figure with the interval that holds in 95 of 100 samples. */
export interface Estimate {
  value: number
  low: number
  high: number
}

/**
 * The ratio of two medians with its 95 % percentile bootstrap interval: both samples are drawn anew, with replacement,
 * again and again, and the middle 95 % of the ratios are the interval. Null when a sample is empty or holds a zero.
 *
 * A handful of values gives a wide interval, a single pair one without width: it says how the values at hand vary.
 * @see B. Efron and R. Tibshirani, An Introduction to the Bootstrap (1993), chapter 13
 */
export function ratioOfMedians(above: readonly number[], below: readonly number[], random: Random): Estimate | null {
  const median = (sample: readonly number[]) => percentile(sample, 50) as number
  if (above.length === 0 || below.length === 0 || below.some((value) => value <= 0)) return null
  const ratios = Array.from(
    { length: RESAMPLES },
    () => median(resample(above, random)) / median(resample(below, random)),
  )
  return {
    value: median(above) / median(below),
    low: percentile(ratios, 2.5) as number,
    high: percentile(ratios, 97.5) as number,
  }
}

function resample(sample: readonly number[], random: Random): number[] {
  return sample.map(() => random.pick(sample))
}
