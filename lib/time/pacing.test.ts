import { expect, test } from 'vitest'
import { createRandom } from '../core/random.ts'
import { entry, planTurn } from './pacing.ts'

const pace = {
  messageDelays: [
    [1, 2],
    [30, 60],
  ],
  interMessageDelays: [[0.2, 0.5]],
} as const

test('a turn begins after its think time and its messages follow within their pauses', () => {
  const [first, ...rest] = planTurn(pace, 1, 5, 10_000, createRandom(1)) as [number, ...number[]]
  expect(first).toBeGreaterThanOrEqual(11_000)
  expect(first).toBeLessThanOrEqual(12_000)
  expect(rest).toHaveLength(4)
  rest.reduce((previous, at) => {
    expect(at - previous).toBeGreaterThanOrEqual(200)
    expect(at - previous).toBeLessThanOrEqual(500)
    return at
  }, first)
})

test('turns take the delays in order and repeat the last one', () => {
  const think = (turn: number) => (planTurn(pace, turn, 1, 0, createRandom(7))[0] as number) / 1000
  expect(think(1)).toBeLessThanOrEqual(2)
  for (const turn of [2, 3, 9]) expect(think(turn)).toBeGreaterThanOrEqual(30)
  expect(entry(['a', 'b'], 5)).toBe('b')
})

test('the same seed plans the same times', () => {
  const plan = (seed: number) => planTurn(pace, 1, 3, 0, createRandom(seed))
  expect(plan(3)).toEqual(plan(3))
  expect(plan(3)).not.toEqual(plan(4))
})
