import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentile } from './percentiles.ts'
import { medianOf, type Wait } from './survival.ts'

const ended = (ms: number): Wait => ({ ms, ended: true })
const never = (ms: number): Wait => ({ ms, ended: false })
const exactly = (ms: number) => ({ low: ms, high: ms })

test('where every wait ended it is the nearest-rank median', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 30 }), (times) => {
      expect(medianOf(times.map(ended))).toEqual(exactly(percentile(times, 50) as number))
    }),
  )
})

/** Weeks of remission of 21 patients under 6-mercaptopurine, as in D. Collett, Modelling Survival Data, and many others. */
test('a published example with censored times', () => {
  const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23].map(ended)
  const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(never)
  expect(medianOf([...censored, ...relapsed])).toEqual(exactly(23))
})

test('where too many waits did not end, it is longer than the longest of them', () => {
  expect(medianOf([ended(1), never(20), never(30)])).toEqual({ low: 30, high: Number.POSITIVE_INFINITY })
})

test('an early end of the wait tells less than a late one', () => {
  expect(medianOf([never(1), ended(2), ended(3), ended(4)])).toEqual(exactly(3))
  expect(medianOf([ended(2), ended(3), ended(4), never(5)])).toEqual(exactly(3))
  expect(medianOf([ended(2), never(3), ended(4), never(5)])).toEqual(exactly(4))
})
