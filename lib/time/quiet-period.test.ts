import { expect, test } from 'vitest'
import { QuietPeriod } from './quiet-period.ts'

test('has no end before anything happened', () => {
  const period = new QuietPeriod(3000)
  expect(period.endsAt()).toBeUndefined()
  expect(period.isOver(1e12)).toBe(false)
})

test('ends one quiet period after the last activity', () => {
  const period = new QuietPeriod(3000)
  period.touch(1000)
  period.touch(2500)
  expect(period.isOver(5499)).toBe(false)
  expect(period.isOver(5500)).toBe(true)
})

test('an event that is reported late does not shorten it', () => {
  const period = new QuietPeriod(3000)
  period.touch(2500)
  period.touch(1000)
  expect(period.endsAt()).toBe(5500)
})
