import { expect, test } from 'vitest'
import { createRandom } from '../core/random.ts'
import { readingTime, writingTime } from './pace.ts'

const times = (measure: () => number) => Array.from({ length: 200 }, measure)

test.each([
  [10, 2000, 3000],
  [49, 2000, 3000],
  [50, 4000, 6000],
  [200, 4000, 6000],
  [201, 8000, 11_000],
])('reads %i characters in %i to %i ms', (characters, from, to) => {
  const random = createRandom(1)
  const all = times(() => readingTime(characters, random))
  expect(Math.min(...all)).toBeGreaterThanOrEqual(from)
  expect(Math.max(...all)).toBeLessThan(to)
  expect(Math.max(...all) - Math.min(...all)).toBeGreaterThan((to - from) * 0.9)
})

test('writes a longer message for longer, and two and a half times as fast for a client in a hurry', () => {
  const [calm, hurried] = [createRandom(2), createRandom(2)]
  const lengths = [50, 200, 500]
  const mean = (urgent: boolean, random = urgent ? hurried : calm) =>
    lengths.map((length) => times(() => writingTime(length, random, urgent)).reduce((a, b) => a + b) / 200)
  const [slow, fast] = [mean(false), mean(true)]
  expect(slow).toEqual([...slow].sort((a, b) => a - b))
  expect(slow.map((ms, i) => ms / (fast[i] as number))).toEqual(lengths.map(() => expect.closeTo(2.5, 5)))
})

test('beyond the last band it grows with the length, up to a limit', () => {
  const fastest = (measure: typeof readingTime, length: number) => {
    const random = createRandom(3)
    return Math.min(...times(() => measure(length, random)))
  }
  for (const measure of [readingTime, writingTime]) {
    const all = [300, 600, 900, 4000, 8000].map((length) => Math.round(fastest(measure, length) / 100))
    expect(all.slice(0, 4)).toEqual([...new Set(all.slice(0, 4))].sort((a, b) => a - b))
    expect(all[4]).toBe(all[3])
  }
})
