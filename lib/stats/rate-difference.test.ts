import { expect, test } from 'vitest'
import { rateDifference } from './rate-difference.ts'

/** Newcombe (1998), table II, method 10. */
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [10, 10, 0, 20, 0.6791, 1],
])('%i of %i against %i of %i agrees with the published example', (a, m, b, n, low, high) => {
  const { effect } = rateDifference([{ before: { successes: b, n }, after: { successes: a, n: m } }])
  expect(effect.value).toBeCloseTo(a / m - b / n, 12)
  expect(effect.low).toBeCloseTo(low, 4)
  expect(effect.high).toBeCloseTo(high, 4)
})

test('a scenario that is played more often now does not pass for a change', () => {
  const easy = { before: { successes: 10, n: 10 }, after: { successes: 2, n: 2 } }
  const hard = { before: { successes: 1, n: 2 }, after: { successes: 5, n: 10 } }
  const { before, after, effect } = rateDifference([easy, hard])
  expect([before, after, effect.value]).toEqual([0.75, 0.75, 0])
})
