import { expect, test } from 'vitest'
import { largest, mean, median, smallest } from './describe.ts'

test('the median is the middle value, or lies between the two middle ones', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([9, 1, 5, 6])).toBe(5.5)
  expect(median([4])).toBe(4)
})

test('the mean, the smallest and the largest', () => {
  expect([mean([1, 2, 6]), smallest([2, 1, 6]), largest([2, 6, 1])]).toEqual([3, 1, 6])
})

test('nothing has no mean, no median, no ends', () => {
  expect([mean([]), median([]), smallest([]), largest([])]).toEqual([null, null, null, null])
})
