import { probit } from 'simple-statistics'
import { logChoose } from './exact-test.ts'

/** In how many of ten cases what is there is to be found: eight. */
const POWER = 0.8

/**
 * How many trials on each side it takes to tell two shares apart, two-sided.
 *
 * @see J. L. Fleiss, B. Levin and M. C. Paik, Statistical Methods for Rates and Proportions, 3rd ed. (2003), (4.14)
 */
export function trialsForRates(p1: number, p2: number, alpha: number): number {
  const mean = (p1 + p2) / 2
  const chance = probit(1 - alpha / 2) * Math.sqrt(2 * mean * (1 - mean))
  const found = probit(POWER) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
  return atLeast(((chance + found) / (p1 - p2)) ** 2, alpha)
}

/**
 * How many subjects on each side it takes for a rank test to find that one of the one kind is larger than one of the
 * other with the probability `larger`, two-sided.
 *
 * @see G. E. Noether, JASA 82 (1987) 645-647
 */
export function subjectsForRanks(larger: number, alpha: number): number {
  const chance = probit(1 - alpha / 2) + probit(POWER)
  return atLeast(chance ** 2 / (6 * (larger - 0.5) ** 2), alpha)
}

/** No fewer than any test of labels needs. */
function atLeast(n: number, alpha: number): number {
  let size = Math.max(2, Math.ceil(n - 1e-9))
  while (2 * Math.exp(-logChoose(2 * size, size)) > alpha) size++
  return size
}
