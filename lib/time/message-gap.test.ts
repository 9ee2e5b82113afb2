import { expect, test } from 'vitest'
import { createRandom } from '../core/random.ts'
import { MessageGap } from './message-gap.ts'

const gap = (seed = 1) => new MessageGap(500, createRandom(seed))

test('a plan that leaves room is kept, one that does not is bent by half a second to one', () => {
  const far = gap()
  expect([10_000, 12_000, 13_000].map((at) => far.take(at))).toEqual([10_000, 12_000, 13_000])
  const near = gap()
  const times = Array.from({ length: 200 }, (_, index) => near.take(index * 100))
  const gaps = times.slice(1).map((at, index) => at - (times[index] as number))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(500)
  expect(Math.max(...gaps)).toBeLessThanOrEqual(1000)
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeGreaterThan(400)
})

test('the same seed bends in the same way, another one in another', () => {
  const bent = (seed: number) => {
    const one = gap(seed)
    return [0, 0, 0].map((at) => one.take(at))
  }
  expect(bent(7)).toEqual(bent(7))
  expect(bent(7)).not.toEqual(bent(8))
})

test('the next message keeps its distance from one that was sent late', () => {
  const late = gap()
  late.take(0)
  late.sent(5000)
  expect(late.take(1000)).toBeGreaterThanOrEqual(5500)
})
