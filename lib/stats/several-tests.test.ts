import { expect, test } from 'vitest'
import { holm, testable } from './several-tests.ts'

test('p-values are adjusted as Holm has it', () => {
  // as p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") of R
  expect(holm([0.01, 0.04, 0.03, 0.005]).map((p) => Number(p.toFixed(9)))).toEqual([0.03, 0.06, 0.06, 0.02])
  expect(holm([0.9, 0.8])).toEqual([1, 1])
  expect(holm([])).toEqual([])
})

test('a test that cannot find anything is not counted among the others', () => {
  expect(testable([0.001, 0.2, 0.5], 0.05)).toEqual([true, false, false])
  expect(testable([0.02, 0.02, 0.2], 0.05)).toEqual([true, true, false])
  expect(testable([0.0001, 0.04, 0.04], 0.05)).toEqual([true, false, false])
  expect(testable([], 0.05)).toEqual([])
})
