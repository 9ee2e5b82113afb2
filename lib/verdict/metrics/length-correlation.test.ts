import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agent, conversation, prospect } from '../testing/conversation.ts'
import { measure } from './measure.ts'

/** A conversation of turns of so many characters, each answered after so many seconds. */
function correlation(turns: readonly (readonly [length: number, seconds: number])[]): number | null {
  const lines = turns.flatMap(([length, seconds], index) => {
    const at = index * 1000
    return [prospect(at, 'я'.repeat(length)), agent(at + seconds, 'Да')]
  })
  return measure(conversation(lines), { questions: [] }).lengthCorrelation
}

test('an agent that takes longer for more is at 1, one that hurries at -1', () => {
  expect(correlation([[10, 5], [100, 6], [50, 5.5], [400, 90]])).toBeCloseTo(1, 12) // biome-ignore format: pairs
  expect(correlation([[10, 9], [100, 4], [50, 5.5]])).toBeCloseTo(-1, 12) // biome-ignore format: pairs
})

test('ties share their rank', () => {
  // ranks 1.5 1.5 3 4 against 1 2 3 4, worked out by hand: 4.5 / sqrt(4.5 * 5)
  expect(correlation([[10, 1], [10, 2], [30, 3], [40, 4]])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12) // biome-ignore format: pairs
})

test('below three answers, or without any difference, there is nothing to correlate', () => {
  expect(correlation([[10, 5], [20, 6]])).toBeNull() // biome-ignore format: pairs
  expect(correlation([[10, 5], [10, 6], [10, 7]])).toBeNull() // biome-ignore format: pairs
})

test('it stays within -1 and 1, and changes its sign with the order of the times', () => {
  const pair = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }))
  fc.assert(
    fc.property(fc.array(pair, { minLength: 3, maxLength: 12 }), (turns) => {
      const rho = correlation(turns)
      const reversed = correlation(turns.map(([length, seconds]) => [length, 301 - seconds]))
      expect(reversed === null).toBe(rho === null)
      if (rho === null || reversed === null) return
      expect(Math.abs(rho)).toBeLessThanOrEqual(1 + 1e-12)
      expect(reversed).toBeCloseTo(-rho, 10)
    }),
  )
})
