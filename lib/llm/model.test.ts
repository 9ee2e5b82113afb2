import { expect, test } from 'vitest'
import { factsOf } from './model.ts'
import { costOf } from './usage.ts'

test.each([
  ['claude-sonnet-5-5', 2, 0.1],
  ['claude-sonnet-5', 2, 0.2],
  ['claude-sonnet-4-6', 3, 0.3],
  ['claude-haiku-4-5-20251001', 1, 0.1],
  ['claude-opus-5-5', 4, 0.2],
])('%s costs $%d a million tokens of input, $%d from the cache', (model, input, cacheRead) => {
  expect(factsOf(model).price).toMatchObject({ input, cacheRead, cacheWrite: input * 1.25 })
})

test('a model that nobody told us of counts as the dearest', () => {
  expect(factsOf('somebody/else').price.output).toBe(50)
  expect(factsOf('claude-sonnetta').price.output).toBe(50)
})

test('each kind of token has its price', () => {
  const usage = { calls: 1, input: 1e6, cacheWrite: 1e6, cacheRead: 1e6, output: 1e6 }
  expect(costOf(usage, { input: 1, cacheWrite: 2, cacheRead: 4, output: 8 })).toBe(15)
})
