import { wilson } from './wilson.ts'

/** Successes of a number of trials. */
export interface Tally {
  successes: number
  n: number
}

/** The same, before and after. */
export interface RatePair {
  before: Tally
  after: Tally
}

/** How far apart two samples are, with the 95 % interval; an end is null where the data set none. */
export interface Effect {
  value: number
  low: number | null
  high: number | null
}

/** Two shares as if every stratum had been played equally often before and after, and their difference. */
export interface RateDifference {
  before: number
  after: number
  effect: Effect
}

/**
 * The difference of two shares with its interval, made of the Wilson intervals of both; over several strata the
 * Mantel-Haenszel average of their differences. Every stratum needs trials on both sides.
 *
 * @see R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890, method 10; for sums of shares G. Y. Zou, W. Huang and
 *   X. Zhang, Computational Statistics and Data Analysis 53 (2009) 1080-1085
 */
export function rateDifference(strata: readonly RatePair[]): RateDifference {
  const sizes = strata.map(({ before, after }) => (before.n * after.n) / (before.n + after.n))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const sum = { before: 0, after: 0, below: 0, above: 0 }
  for (const [index, pair] of strata.entries()) {
    const weight = (sizes[index] as number) / total
    const [before, after] = [limits(pair.before), limits(pair.after)]
    sum.before += weight * before.rate
    sum.after += weight * after.rate
    sum.below += weight ** 2 * ((after.rate - after.low) ** 2 + (before.high - before.rate) ** 2)
    sum.above += weight ** 2 * ((after.high - after.rate) ** 2 + (before.rate - before.low) ** 2)
  }
  const value = sum.after - sum.before
  return {
    before: sum.before,
    after: sum.after,
    effect: { value, low: value - Math.sqrt(sum.below), high: value + Math.sqrt(sum.above) },
  }
}

function limits({ successes, n }: Tally): { rate: number; low: number; high: number } {
  return wilson(successes, n) as { rate: number; low: number; high: number }
}
