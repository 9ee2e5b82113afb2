import { expect, test } from 'vitest'
import { QuietPeriod } from './quiet-period.ts'

test('has no end before anything happened', () => {
  const period = new QuietPeriod(3000)
  expect(period.endsAt()).toBeUndefined()
})

test('ends one quiet period after the last activity', () => {
  const period = new QuietPeriod(3000)
  period.touch(1000)
  period.touch(2500)
  expect(period.endsAt()).toBe(5500)
})

test('an event that is reported late does not shorten it', () => {
  const period = new QuietPeriod(3000)
  period.touch(2500)
  period.touch(1000)
  expect(period.endsAt()).toBe(5500)
})
