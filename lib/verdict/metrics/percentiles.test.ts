import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentile, percentiles } from './percentiles.ts'

const sample = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 })

test('takes the nearest rank', () => {
  const sample = [15, 20, 35, 40, 50]
  expect([5, 30, 40, 50, 100].map((p) => percentile(sample, p))).toEqual([15, 20, 20, 35, 50])
})

test('is null for an empty sample, and keeps the count of the censored', () => {
  expect(percentiles([], 3)).toEqual({ n: 0, censored: 3, p50: null, p95: null, p99: null, max: null })
})

test('does not reorder the sample that it is given', () => {
  const sample = Object.freeze([3, 1, 2])
  expect(percentile(sample, 50)).toBe(2)
})

test('is always a value of the sample, so within its bounds', () => {
  fc.assert(
    fc.property(sample, fc.double({ min: 0, max: 100, noNaN: true }), (values, p) => {
      expect(values).toContain(percentile(values, p))
    }),
  )
})

test('grows with p', () => {
  fc.assert(
    fc.property(sample, (values) => {
      const { p50, p95, p99, max } = percentiles(values)
      const ordered = [p50, p95, p99, max] as number[]
      expect(ordered).toEqual(ordered.toSorted((a, b) => a - b))
      expect(max).toBe(Math.max(...values))
    }),
  )
})

test('at least p % of the sample do not exceed it', () => {
  fc.assert(
    fc.property(sample, fc.integer({ min: 1, max: 100 }), (values, p) => {
      const value = percentile(values, p) as number
      const share = values.filter((one) => one <= value).length / values.length
      expect(share * 100).toBeGreaterThanOrEqual(p - 1e-9)
    }),
  )
})
