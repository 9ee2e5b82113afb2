import type { Ratio } from '../../core/metrics.ts'
import type { Random } from '../../core/random.ts'
import { percentile } from './percentiles.ts'
import { type MedianBounds, medianOf, type Wait } from './survival.ts'

const RESAMPLES = 2000

/**
 * The ratio of two medians with its 95 % percentile bootstrap interval: both samples are drawn anew, with replacement,
 * again and again, and the middle 95 % of the ratios are the interval. Null when a sample is empty or holds a zero.
 *
 * Waits that did not end count as longer than they were. Where that leaves a median open, the ratio has no value, and
 * the interval is as wide as what the median can be: up to anything, or down to nothing.
 *
 * A handful of values gives a wide interval, a single pair one without width: it says how the values at hand vary.
 * @see B. Efron and R. Tibshirani, An Introduction to the Bootstrap (1993), chapter 13
 */
export function ratioOfMedians(above: readonly Wait[], below: readonly Wait[], random: Random): Ratio | null {
  if (above.length === 0 || below.length === 0 || below.some(({ ms }) => ms <= 0)) return null
  const ratios = Array.from({ length: RESAMPLES }, () =>
    ratio(medianOf(resample(above, random)), medianOf(resample(below, random))),
  )
  const { low, high } = ratio(medianOf(above), medianOf(below))
  const bound = (end: keyof MedianBounds, p: number) =>
    percentile(
      ratios.map((one) => one[end]),
      p,
    ) as number
  return {
    value: low === high ? low : null,
    low: bound('low', 2.5),
    high: finite(bound('high', 97.5)),
  }
}

function ratio(above: MedianBounds, below: MedianBounds): MedianBounds {
  return { low: above.low / below.high, high: above.high / below.low }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

function resample<T>(sample: readonly T[], random: Random): T[] {
  return sample.map(() => random.pick(sample))
}
