import type { Stratum } from './rank-scores.ts'
import { rankDistance, smallestP } from './rank-test.ts'
import type { Effect } from './rate-difference.ts'

/** The standard normal's 97.5th percentile. */
const Z_95 = 1.959963984540054

/**
 * By how much what came after is larger, as Hodges and Lehmann have it: the shift that, taken off, leaves nothing for the
 * rank test to see; and all shifts that it would not reject, as the 95 % interval. Null without anything to compare.
 *
 * The interval comes from the test, with the variance that exchanging whole subjects has, and not from a bootstrap: with
 * one subject on a side of a stratum, which is the rule here, there would be nothing to draw from.
 *
 * @see J. L. Hodges and E. L. Lehmann, Annals of Mathematical Statistics 34 (1963) 598-611
 */
export function shiftOf(strata: readonly Stratum[], precision: number): Effect | null {
  const values = strata.flatMap(({ before, after }) => [...before, ...after].flatMap((one) => [...one.values]))
  const [first] = values
  if (first === undefined) return null
  const reach = values.reduce((a, b) => Math.max(a, b), first) - values.reduce((a, b) => Math.min(a, b), first) + 1
  const distance = (shift: number) => rankDistance(strata, shift)
  /** Where the distance falls from above `level` to below it. */
  const crossing = (isAbove: (distance: number) => boolean) => {
    let [low, high] = [-reach, reach]
    while (high - low > precision) {
      const middle = (low + high) / 2
      if (isAbove(distance(middle))) low = middle
      else high = middle
    }
    return (low + high) / 2
  }
  const value = (crossing((z) => z > TOUCH) + crossing((z) => z >= -TOUCH)) / 2
  if (smallestP(strata) > 0.05) return { value, low: null, high: null }
  return {
    value,
    low: distance(-reach) <= Z_95 ? null : crossing((z) => z > Z_95),
    high: distance(reach) >= -Z_95 ? null : crossing((z) => z >= -Z_95),
  }
}

const TOUCH = 1e-9
