import { expect, test } from 'vitest'
import type { Criterion } from '../../core/assessment.ts'
import { medianOf } from './median.ts'

const sample = (points: number | null): Criterion[] => [
  {
    id: 'budget',
    label: 'Learns the budget',
    verdict: points === null ? 'inconclusive' : points >= 6 ? 'met' : 'unmet',
    points: points ?? 0,
    weight: 10,
    ...(points !== null && { share: points / 10 }),
    evidence: [],
  },
]

test.each<[string, (number | null)[], Partial<Criterion>]>([
  ['the middle one', [10, 2, 7], { points: 7, verdict: 'met', spread: { low: 2, high: 10 } }],
  ['one of three that agree', [5, 5, 5], { points: 5, spread: { low: 5, high: 5 } }],
  ['the lower of two in the middle', [null, 10, 2], { points: 2, spread: { low: 0, high: 10 } }],
  ['open where most leave it open', [null, 10, null], { verdict: 'inconclusive', spread: { low: 0, high: 10 } }],
])('%s', (_, points, expected) => {
  expect(medianOf(points.map(sample))).toEqual([expect.objectContaining(expected)])
})

test('a single sample has no spread', () => {
  expect(medianOf([sample(5)])).toEqual(sample(5))
})
