import { expect, test } from 'vitest'
import { exactTest } from './exact-test.ts'

const pair = (before: [number, number], after: [number, number]) => ({
  before: { successes: before[0], n: before[1] },
  after: { successes: after[0], n: after[1] },
})

/** R. A. Fisher, The Design of Experiments (1935), the lady tasting tea; p as in A. Agresti (2013), table 3.9. */
test('the lady who tastes tea may be guessing', () => {
  expect(exactTest([pair([3, 4], [1, 4])]).p).toBeCloseTo(0.4857, 4)
})

/** R. A. Fisher, Statistical Methods for Research Workers, 14th ed. (1970): convicted twins; p as fisher.test of R has it. */
test('twins of criminals are convicted more often where they are alike', () => {
  expect(exactTest([pair([2, 17], [10, 13])]).p).toBeCloseTo(0.0005367, 7)
})

/** N. Mantel, JASA 58 (1963): rabbits and penicillin in five doses; p as mantelhaen.test(exact = TRUE) of R has it. */
test('several tables are one question, each compared within itself', () => {
  const cured = [
    pair([0, 6], [0, 5]),
    pair([3, 6], [0, 6]),
    pair([6, 6], [2, 6]),
    pair([5, 6], [6, 6]),
    pair([2, 2], [5, 5]),
  ]
  expect(exactTest(cured).p).toBeCloseTo(0.03994, 4)
})

test('what always or never succeeds can prove nothing', () => {
  expect(exactTest([pair([40, 40], [40, 40])])).toEqual({ p: 1, smallest: 1 })
  expect(exactTest([])).toEqual({ p: 1, smallest: 1 })
})

test('the smallest p is that of the unlikeliest table with these margins', () => {
  expect(exactTest([pair([3, 4], [1, 4])]).smallest).toBeCloseTo(2 / 70, 12)
  expect(exactTest([pair([4, 4], [0, 4])]).p).toBeCloseTo(2 / 70, 12)
})
