import { expect, test } from 'vitest'
import { dollars } from './budget.ts'

test.each([
  [0, '$0.0000'],
  [0.5, '$0.5000'],
  [0.000001, '$0.000001'],
])('%d is shown as %s: little is not nothing', (usd, shown) => {
  expect(dollars(usd)).toBe(shown)
})
