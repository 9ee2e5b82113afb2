import { describe, expect, test } from 'vitest'
import { ROUGH_WAYS, type RoughWay, talkRoughly } from './testing/rough-talk.ts'

// bench/rough-ways.ts does the same with more seeds
const SEEDS = [1, 2]
const WAYS = Object.keys(ROUGH_WAYS) as RoughWay[]

describe.each(WAYS)('while Telegram does this: %s', (way) => {
  test.each(SEEDS)('nothing is lost, nothing comes twice, and the order stays, with seed %i', async (seed) => {
    const talk = await talkRoughly(way, seed)
    expect(talk).toMatchObject({ failed: 0, lost: 0, doubled: 0, misplaced: 0 })
    expect(talk.sent).toBe(32)
  })
})
