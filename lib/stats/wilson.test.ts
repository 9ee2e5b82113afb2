import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson } from './wilson.ts'

/** Newcombe (1998), table I, method 3. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i agrees with the published example', (successes, n, low, high) => {
  const interval = wilson(successes, n)
  expect(interval.rate).toBeCloseTo(successes / n, 12)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})

test('nothing counted has no rate', () => {
  expect(wilson(0, 0)).toEqual({ successes: 0, n: 0, rate: null, low: null, high: null })
})

test('the interval stays within 0 and 1 and holds the rate', () => {
  const sample = fc
    .integer({ min: 1, max: 5000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
  fc.assert(
    fc.property(sample, ([successes, n]) => {
      const { low, rate, high } = wilson(successes, n) as { low: number; rate: number; high: number }
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(rate)
      expect(high).toBeGreaterThanOrEqual(rate)
      expect(high).toBeLessThanOrEqual(1)
    }),
  )
})
