import { expect, test } from 'vitest'
import { percentScale, ticks } from './scale.ts'

test.each([
  [0, [0]],
  [4_000, [0, 1_000, 2_000, 3_000, 4_000]],
  [61_000, [0, 15_000, 30_000, 45_000, 60_000]],
  [200_000, [0, 30_000, 60_000, 90_000, 120_000, 150_000, 180_000]],
  [3_600_000 * 24 * 30, [0, 5, 10, 15, 20, 25, 30].map((day) => day * 3_600_000 * 24)],
])('%i ms has round marks', (end, marks) => {
  expect(ticks(end, 5)).toEqual(marks)
})

test('a place on the drawing never leaves it', () => {
  const place = percentScale(200)
  expect([-5, 0, 50, 200, 900].map(place)).toEqual(['0.00%', '0.00%', '25.00%', '100.00%', '100.00%'])
  expect(percentScale(0)(7)).toBe('0.00%')
})
