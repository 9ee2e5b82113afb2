import { expect, test } from 'vitest'
import { createRandom } from '../core/random.ts'
import { exactTest } from './exact-test.ts'
import { rankTest } from './rank-test.ts'
import { subjectsForRanks, trialsForRates } from './sample-size.ts'

const ROUNDS = 200

test('with that many trials a difference of shares is found in about eight of ten cases', () => {
  const random = createRandom(3)
  const n = trialsForRates(0.9, 0.7, 0.05)
  const tally = (rate: number) => ({
    successes: Array.from({ length: n }, () => random.between(0, 1)).filter((value) => value < rate).length,
    n,
  })
  const found = Array.from({ length: ROUNDS }, () => exactTest([{ before: tally(0.9), after: tally(0.7) }]).p)
  const power = found.filter((p) => p <= 0.05).length / ROUNDS
  expect(power).toBeGreaterThan(0.7) // Fisher's test is a little more careful than the formula
  expect(power).toBeLessThan(0.87)
})

test('with that many subjects a shift is found in about eight of ten cases', () => {
  const random = createRandom(4)
  const n = subjectsForRanks(0.68, 0.05) // of uniform values, one that is 0.2 higher is the larger in 68 % of pairs
  const sample = (shift: number) =>
    Array.from({ length: n }, () => ({ values: [random.between(shift, 1 + shift)], censored: [] }))
  const found = Array.from({ length: ROUNDS }, () => rankTest([{ before: sample(0), after: sample(0.2) }], random).p)
  const power = found.filter((p) => p <= 0.05).length / ROUNDS
  expect(power).toBeGreaterThan(0.72)
  expect(power).toBeLessThan(0.88)
})

test('however large the difference, a test of labels needs a few', () => {
  expect(trialsForRates(1, 0, 0.05)).toBe(4)
  expect(subjectsForRanks(1, 0.05 / 27)).toBe(11)
  expect(trialsForRates(1, 0, 0.001)).toBe(7)
})
