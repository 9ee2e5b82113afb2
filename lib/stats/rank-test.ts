import type { Random } from '../core/random.ts'
import { logChoose, type TestFigures } from './exact-test.ts'
import { type RankScores, rankScores, type Stratum } from './rank-scores.ts'

/** How often the labels are exchanged at most. */
const EXCHANGES = 4_999

/** So many exchanges that part the samples as far are enough to know that this is nothing. */
const ENOUGH = 100

const ROUNDING = 1e-12

/**
 * Whether one of two samples tends to larger values: Wilcoxon's rank test (Mann-Whitney), as a permutation test that
 * exchanges whole subjects, and only within their stratum. What is within one subject may depend on each other.
 *
 * @see P. H. van Elteren, Bull. ISI 37 (1960) 351-361, for the strata; J. Besag and P. Clifford, Biometrika 78 (1991)
 *   301-304, for the number of exchanges; B. Phipson and G. K. Smyth, SAGMB 9 (2010) 39, for why p is never 0
 */
export function rankTest(strata: readonly Stratum[], random: Random): TestFigures {
  const centred = strata.map((stratum) => centre(rankScores(stratum)))
  const observed = Math.abs(centred.reduce((total, { after }) => total + sum(after), 0))
  // what one side draws leaves the other side its opposite, so the smaller side may draw, as long as one sign is kept
  const pools = centred.map(({ before, after }) => ({
    scores: [...before, ...after],
    drawn: Math.min(before.length, after.length),
    sign: before.length < after.length ? -1 : 1,
  }))
  let [asFar, exchanges] = [0, 0]
  while (asFar < ENOUGH && exchanges < EXCHANGES) {
    exchanges++
    const drawn = pools.reduce((total, { scores, drawn }) => total + sumOfDrawn(scores, drawn, random), 0)
    if (Math.abs(drawn) >= observed - ROUNDING) asFar++
  }
  const p = asFar === ENOUGH ? asFar / exchanges : (asFar + 1) / (exchanges + 1)
  return { p, smallest: smallestP(strata) }
}

/** The smallest p that so many subjects can give: one of all ways to label them, or two where the sides are alike. */
export function smallestP(strata: readonly Stratum[]): number {
  const ways = strata.map(({ before, after }) => logChoose(before.length + after.length, after.length))
  const alike = strata.every(({ before, after }) => before.length === after.length)
  return Math.min(1, (alike ? 2 : 1) * Math.exp(-sum(ways)))
}

/** How many standard deviations of chance the samples are apart; above 0 where those after are larger. */
export function rankDistance(strata: readonly Stratum[], shift: number): number {
  let [distance, variance] = [0, 0]
  for (const stratum of strata) {
    const { before, after } = centre(rankScores(stratum, shift))
    const n = before.length + after.length
    const squares = [...before, ...after].reduce((total, score) => total + score ** 2, 0)
    distance += sum(after)
    if (n > 1) variance += ((before.length * after.length) / (n * (n - 1))) * squares
  }
  return variance < ROUNDING ? 0 : distance / Math.sqrt(variance)
}

function centre({ before, after }: RankScores): RankScores {
  const mean = (sum(before) + sum(after)) / (before.length + after.length)
  return { before: before.map((score) => score - mean), after: after.map((score) => score - mean) }
}

/** Draws without putting back, and leaves the pool in another order. */
function sumOfDrawn(pool: number[], count: number, random: Random): number {
  let total = 0
  for (let index = 0; index < count; index++) {
    const other = random.integer(index, pool.length - 1)
    const score = pool[other] as number
    pool[other] = pool[index] as number
    pool[index] = score
    total += score
  }
  return total
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
