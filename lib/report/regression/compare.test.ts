import { expect, test } from 'vitest'
import { createRandom, type Random } from '../../core/random.ts'
import { conversations, SCENARIO_NAMES } from '../testing/compared-conversations.ts'
import { compare } from './compare.ts'
import type { Comparison } from './regression-data.ts'

const overall = (comparisons: readonly Comparison[], measure: Comparison['measure']) =>
  comparisons.find((one) => one.scenarioName === null && one.measure === measure) as Comparison

/** Compares what is drawn from the same agent over and over; the share of reports with any verdict at all. */
function falseAlarms(rounds: number, play: (random: Random) => ReturnType<typeof conversations>[]): number {
  const alarms = Array.from({ length: rounds }, (_, round) => {
    const random = createRandom(1_000).fork(String(round))
    const [before = [], after = []] = play(random)
    return compare(before, after, random).verdict !== "can't tell"
  })
  return alarms.filter(Boolean).length / rounds
}

test('of 200 comparisons of an agent with itself at most one in twenty raises an alarm', { timeout: 120_000 }, () => {
  // 27 comparisons each: calls booked, score and response time of eight scenarios and of all together
  const share = falseAlarms(200, (random) => [conversations(6, random), conversations(3, random)])
  expect(share).toBeLessThanOrEqual(0.05)
})

test('nor do small samples raise more', { timeout: 60_000 }, () => {
  const share = falseAlarms(200, (random) => [conversations(3, random), conversations(1, random)])
  expect(share).toBeLessThanOrEqual(0.05)
})

test('an agent that books less, scores less and answers later is worse, and by how much', () => {
  const random = createRandom(5)
  const before = conversations(10, random)
  const after = conversations(4, random, { rate: 0.4, score: 60, responseMs: 21_000 })
  const { verdict, judged, comparisons } = compare(before, after, random)
  expect({ verdict, judged, n: comparisons.length }).toEqual({ verdict: 'worse', judged: true, n: 27 })
  const [rate, score, time] = (['calls booked', 'score', 'response time'] as const).map((one) =>
    overall(comparisons, one),
  )
  for (const one of [rate, score, time]) expect(one).toMatchObject({ verdict: 'worse', needed: null, reason: null })
  expect(rate?.effect?.low).toBeLessThan(-0.4)
  expect(rate?.effect?.high).toBeLessThan(0)
  expect(score?.effect?.value).toBeCloseTo(-15, -1)
  expect(time?.effect?.value).toBeGreaterThan(1.3)
  expect(time?.effect?.value).toBeLessThan(1.7)
})

test('an agent that got better in one thing is better', () => {
  const random = createRandom(6)
  const { verdict, comparisons } = compare(
    conversations(10, random),
    conversations(4, random, { responseMs: 8_000 }),
    random,
  )
  expect(verdict).toBe('better')
  expect(overall(comparisons, 'response time').verdict).toBe('better')
  expect(overall(comparisons, 'calls booked').verdict).toBe("can't tell")
})

test('an agent that falls silent is slower, though the answers that came are as quick as ever', () => {
  const random = createRandom(7)
  const after = conversations(6, random, { silence: 0.5 })
  expect(overall(compare(conversations(10, random), after, random).comparisons, 'response time').verdict).toBe('worse')
})

test('one conversation against one cannot be told, and how many would do is said', () => {
  const random = createRandom(8)
  const [before, after] = [0.9, 0.1].map((rate) => conversations(1, random, { rate, scenarios: ['bursts'] }))
  const all = [before, after].map((side) => side?.map((one) => ({ ...one, counted: true })) ?? [])
  const { verdict, judged, comparisons } = compare(all[0] ?? [], all[1] ?? [], random)
  expect({ verdict, judged }).toEqual({ verdict: "can't tell", judged: false })
  expect(comparisons).toHaveLength(3)
  for (const { reason, p, needed } of comparisons) {
    expect({ reason, p }).toEqual({ reason: 'Too few conversations for any verdict.', p: null })
    expect(needed).toBeGreaterThan(3)
  }
})

test('what all succeed in cannot be told either, but it is judged', () => {
  const random = createRandom(9)
  const { judged, comparisons } = compare(
    conversations(10, random, { rate: 2 }),
    conversations(4, random, { rate: 2 }),
    random,
  )
  expect(judged).toBe(true)
  expect(overall(comparisons, 'calls booked')).toMatchObject({
    p: 1,
    adjustedP: null,
    reason: null,
    effect: { value: 0 },
  })
})

test('scores of another judge or playbook are not compared', () => {
  const random = createRandom(10)
  const { comparisons } = compare(
    conversations(10, random, { scoredBy: 'another judge', score: 10 }),
    conversations(4, random),
    random,
  )
  expect(overall(comparisons, 'score')).toMatchObject({
    verdict: "can't tell",
    reason: 'Nothing of before can be compared with it.',
  })
  expect(overall(comparisons, 'calls booked').p).not.toBeNull()
})

test('a scenario that was not played before is compared with nothing, and one that is played no more does not matter', () => {
  const random = createRandom(11)
  const before = conversations(10, random, { scenarios: SCENARIO_NAMES.slice(0, 2) })
  const after = conversations(4, random, { scenarios: SCENARIO_NAMES.slice(1, 3) })
  const { comparisons } = compare(before, after, random)
  expect(new Set(comparisons.map(({ scenarioName }) => scenarioName))).toEqual(
    new Set([null, SCENARIO_NAMES[1], SCENARIO_NAMES[2]]),
  )
  expect(overall(comparisons, 'response time').before.conversations).toBe(10)
})

test('the same samples give the same figures', () => {
  const [before, after] = [conversations(5, createRandom(12)), conversations(5, createRandom(13))]
  expect(compare(before, after, createRandom(1))).toEqual(compare(before, after, createRandom(1)))
})
