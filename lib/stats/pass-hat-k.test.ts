import { expect, test } from 'vitest'
import { passHatK } from './pass-hat-k.ts'

test('pass^k is the share of all choices of k that hold successes alone', () => {
  const outcomes = [true, true, true, true, false, false]
  const pairs = outcomes.flatMap((a, i) => outcomes.slice(i + 1).map((b) => a && b))
  const [one, two, ...more] = passHatK(4, 6)
  expect(one).toEqual({ k: 1, value: 4 / 6 })
  expect(two?.value).toBeCloseTo(pairs.filter(Boolean).length / pairs.length, 12)
  expect(more.map(({ k }) => k)).toEqual([3, 4, 5])
})

test('all succeed, none does, and there were fewer than k', () => {
  expect(passHatK(7, 7).map(({ value }) => value)).toEqual([1, 1, 1, 1, 1])
  expect(passHatK(2, 7).map(({ value }) => value)).toEqual([2 / 7, (2 / 7) * (1 / 6), 0, 0, 0])
  expect(passHatK(3, 3).map(({ value }) => value)).toEqual([1, 1, 1, null, null])
})
