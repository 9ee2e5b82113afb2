import { sampleRankCorrelation, wilcoxonRankSum } from 'simple-statistics'
import { expect, test } from 'vitest'
import { createRandom } from '../core/random.ts'
import { rankScores, type Subject } from './rank-scores.ts'
import { rankTest, smallestP } from './rank-test.ts'
import { shiftOf } from './shift.ts'

const known = (value: number): Subject => ({ values: [value], censored: [] })
const longerThan = (value: number): Subject => ({ values: [], censored: [value] })

/** M. Hollander and D. A. Wolfe, Nonparametric Statistical Methods (1973), pages 69 and 75: permeability constants. */
const MEMBRANES = {
  before: [1.15, 0.88, 0.9, 0.74, 1.21].map(known),
  after: [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46].map(known),
}

/** E. A. Freireich et al., Blood 21 (1963): weeks of remission with a placebo and with 6-MP, as Gehan (1965) has them. */
const REMISSIONS = {
  before: [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map(known),
  after: [
    ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(known),
    ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(longerThan),
  ],
}

test('the test of the membranes agrees with the published p', () => {
  const ps = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => rankTest([MEMBRANES], createRandom(seed)).p)
  const mean = ps.reduce((a, b) => a + b) / ps.length
  expect(Math.abs(mean - 0.2544)).toBeLessThan(0.02)
})

test('so do the estimate of Hodges and Lehmann and its interval', () => {
  const { value, low, high } = shiftOf([MEMBRANES], 1e-6) ?? { value: 0, low: 0, high: 0 }
  expect(value).toBeCloseTo(0.305, 4)
  expect(low).toBeCloseTo(-0.15, 4)
  expect(high).toBeCloseTo(0.76, 4)
})

test('what is only known to last longer is counted as Gehan counts it', () => {
  const { after } = rankScores(REMISSIONS)
  expect(after.reduce((a, b) => a + b) * 42).toBeCloseTo(271, 9)
  expect(rankTest([REMISSIONS], createRandom(1)).p).toBeLessThan(0.001)
})

test('without ties and censoring the scores are the ranks of Wilcoxon', () => {
  const { before, after } = rankScores(MEMBRANES)
  const [x, y] = [MEMBRANES.after, MEMBRANES.before].map((all) => all.map(({ values }) => values[0] as number))
  const n = before.length + after.length
  const ranks = (scores: number[]) => scores.map((score) => (score * n + n + 1) / 2)
  expect(ranks(after).reduce((a, b) => a + b)).toBeCloseTo(wilcoxonRankSum(x as number[], y as number[]), 9)
  expect(sampleRankCorrelation(after, x as number[])).toBeCloseTo(1, 12)
})

test('a conversation has one voice, however many answers it has', () => {
  const many = (value: number): Subject => ({
    values: Array.from({ length: 50 }, (_, i) => value + i / 1000),
    censored: [],
  })
  const stratum = { before: [many(1), many(5), many(9)], after: [many(3), many(11), many(12)] }
  const { p } = rankTest([stratum], createRandom(1))
  expect(p).toBeGreaterThan(0.2)
  expect(smallestP([stratum])).toBeCloseTo(2 / 20, 12)
})

test('scenarios are compared within themselves', () => {
  const quick = { before: [1, 2, 3, 4, 5, 6, 7, 8].map(known), after: [known(4.5)] }
  const slow = { before: [known(104.5)], after: [101, 102, 103, 104, 105, 106, 107, 108].map(known) }
  expect(rankTest([quick, slow], createRandom(1)).p).toBeGreaterThan(0.5)
  expect(shiftOf([quick, slow], 1e-6)?.value).toBeCloseTo(0, 3)
})

test('too few conversations have no interval, and answers that never came have no upper end', () => {
  const three = { before: [1, 2, 3].map(known), after: [4, 5, 6].map(known) }
  expect(shiftOf([three], 1e-3)).toMatchObject({ low: null, high: null })
  const silent = { before: [1, 2, 3, 4, 5, 6].map(known), after: [2, 3, 3, 4, 5, 6].map(longerThan) }
  expect(shiftOf([silent], 1e-3)).toMatchObject({ high: null, low: expect.any(Number) })
  expect(shiftOf([{ before: [], after: [] }], 1e-3)).toBeNull()
})

test('the interval holds the true shift in about 95 of 100 samples, answers of one conversation being alike', () => {
  const random = createRandom(7)
  const normal = () => Array.from({ length: 12 }, () => random.between(-0.5, 0.5)).reduce((a, b) => a + b)
  const conversation = (shift: number): Subject => {
    const own = normal() * 2
    return { values: Array.from({ length: 4 }, () => shift + own + normal()), censored: [] }
  }
  const sample = (n: number, shift: number) => Array.from({ length: n }, () => conversation(shift))
  let held = 0
  for (let round = 0; round < 300; round++) {
    const effect = shiftOf([{ before: sample(15, 0), after: sample(8, 1) }], 0.01)
    if (effect && (effect.low ?? -9) <= 1 && (effect.high ?? 9) >= 1) held++
  }
  expect(held / 300).toBeGreaterThan(0.92)
  expect(held / 300).toBeLessThan(0.985)
})
