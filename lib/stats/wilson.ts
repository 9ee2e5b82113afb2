/** A share of a whole with the interval that its sample size allows. */
export interface Proportion {
  successes: number
  n: number
  /** Null when nothing was counted. */
  rate: number | null
  low: number | null
  high: number | null
}

/** The standard normal's 97.5th percentile, for intervals that hold in 95 of 100 samples. */
const Z_95 = 1.959963984540054

/**
 * A proportion with its 95 % Wilson score interval: honest at 0 and at 1, and for a handful of conversations.
 *
 * @see E. B. Wilson, Probable Inference, JASA 22 (1927) 209-212; R. G. Newcombe, Statistics in Medicine 17 (1998)
 *   857-872, method 3
 */
export function wilson(successes: number, n: number, z = Z_95): Proportion {
  if (n === 0) return { successes, n, rate: null, low: null, high: null }
  const rate = successes / n
  const denominator = 1 + z ** 2 / n
  const centre = (rate + z ** 2 / (2 * n)) / denominator
  const half = (z * Math.sqrt((rate * (1 - rate)) / n + z ** 2 / (4 * n ** 2))) / denominator
  return {
    successes,
    n,
    rate,
    // The formula reaches exactly 0 and 1 at the ends; floating point stops a hair short of them.
    low: successes === 0 ? 0 : centre - half,
    high: successes === n ? 1 : centre + half,
  }
}
