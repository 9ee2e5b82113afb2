import { gammaln } from 'simple-statistics'
import type { RatePair } from './rate-difference.ts'

/** What a test says of two samples. */
export interface TestFigures {
  /** How often chance alone would part them this far, or further. */
  p: number
  /** The smallest `p` that samples of this size, and these totals, can give at all. */
  smallest: number
}

/** Relative to a probability: what counts as the same in floating point. */
const SAME = 1e-7

/**
 * Fisher's exact test of two shares; of several pairs at once, each compared within itself, where there are several
 * strata. Two-sided: all tables that are as unlikely as this one, or more so, given what is in the margins.
 *
 * @see A. Agresti, Categorical Data Analysis, 3rd ed. (2013), sections 3.5.1 and 7.3.5
 */
export function exactTest(strata: readonly RatePair[]): TestFigures {
  const tables = strata.map(({ before, after }) => {
    const [n, successes] = [before.n + after.n, before.successes + after.successes]
    return { lowest: Math.max(0, successes - before.n), probabilities: hypergeometric(n, successes, after.n) }
  })
  const distribution = tables.map(({ probabilities }) => probabilities).reduce(convolve, [1])
  const observed =
    strata.reduce((sum, { after }) => sum + after.successes, 0) - tables.reduce((sum, { lowest }) => sum + lowest, 0)
  return {
    p: atMost(distribution, distribution[observed] ?? 1),
    smallest: atMost(
      distribution,
      distribution.reduce((a, b) => Math.min(a, b), 1),
    ),
  }
}

function atMost(distribution: readonly number[], limit: number): number {
  const sum = distribution.reduce((total, one) => (one <= limit * (1 + SAME) ? total + one : total), 0)
  return Math.min(1, sum)
}

/** The chances of drawing from the lowest to the highest possible number of successes. */
function hypergeometric(n: number, successes: number, drawn: number): number[] {
  const [low, high] = [Math.max(0, drawn - (n - successes)), Math.min(successes, drawn)]
  return Array.from({ length: high - low + 1 }, (_, index) =>
    Math.exp(logChoose(successes, low + index) + logChoose(n - successes, drawn - low - index) - logChoose(n, drawn)),
  )
}

/** The logarithm of the number of ways to choose `k` of `n`. */
export function logChoose(n: number, k: number): number {
  return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1)
}

function convolve(a: readonly number[], b: readonly number[]): number[] {
  const sum = new Array<number>(a.length + b.length - 1).fill(0)
  for (const [i, x] of a.entries()) for (const [j, y] of b.entries()) sum[i + j] = (sum[i + j] as number) + x * y
  return sum
}
