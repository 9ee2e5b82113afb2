import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../../core/random.ts'
import { agent, conversation, type Line, prospect } from '../testing/conversation.ts'
import { ratioOfMedians } from './bootstrap.ts'
import { measure } from './measure.ts'
import type { Wait } from './survival.ts'

const urgency = (...lines: Line[]) => measure(conversation(lines), { questions: [] }).urgency
const answered = (times: readonly number[]): Wait[] => times.map((ms) => ({ ms, ended: true }))
const never = (ms: number): Wait => ({ ms, ended: false })
const hurry = { urgency: { withinMs: 120_000 } }

test('a demand that is met has a margin, counted from the demand itself', () => {
  const lines = [prospect(0, 'Ответьте в течение 2 минут', hurry), prospect(10, 'Цены?'), agent(100, 'От 200 тыс.')]
  expect(urgency(...lines).demands).toEqual([
    { turn: 1, messageId: 1, withinMs: 120_000, responseMs: 100_000, met: true, marginMs: 20_000 },
  ])
})

test('a demand is met at its very end, and missed a moment later', () => {
  const answered = (at: number) => urgency(prospect(0, 'Ответьте в течение 2 минут', hurry), agent(at, 'Да')).demands
  expect(answered(120)).toMatchObject([{ met: true, marginMs: 0 }])
  expect(answered(120.5)).toMatchObject([{ met: false, marginMs: -500 }])
})

test('a demand that was never answered is missed once its time was over, and unknown before', () => {
  const waited = (seconds: number) =>
    urgency(prospect(0, 'Ответьте в течение 2 минут', hurry), prospect(seconds, 'Ещё вопрос', { turn: 2 })).demands
  expect(waited(121)).toMatchObject([{ responseMs: null, met: false, marginMs: null }])
  expect(waited(60)).toMatchObject([{ responseMs: null, met: null, marginMs: null }])
})

test('hurry without a time has nothing to meet', () => {
  expect(urgency(prospect(0, 'Это срочно', { urgency: { withinMs: null } }), agent(40, 'Да')).demands).toEqual([
    { turn: 1, messageId: 1, withinMs: null, responseMs: 40_000, met: null, marginMs: null },
  ])
})

test('an answer after a nudge is held against the demand', () => {
  const nudge = prospect(90, 'Вы здесь?', { turn: 2, nudge: true })
  expect(
    urgency(prospect(0, 'Срочно, за минуту', { urgency: { withinMs: 60_000 } }), nudge, agent(95, 'Да')),
  ).toMatchObject({
    demands: [{ responseMs: 95_000, met: false, marginMs: -35_000 }],
  })
})

test('urgent turns stand against calm ones', () => {
  const lines = [
    ...[prospect(0, 'Цены?'), agent(40, 'От 200 тыс.'), prospect(60, 'Срок?'), agent(80, 'Год')],
    ...[prospect(100, 'Срочно!', { urgency: { withinMs: null } }), agent(110, 'Да'), prospect(130, 'Алло?', hurry)],
  ]
  expect(urgency(...lines)).toMatchObject({
    urgent: { n: 1, censored: 1, p50: 10_000 },
    calm: { n: 2, censored: 0, p50: 20_000 },
    ratio: { value: 0.5, low: 0.25, high: 0.5 },
  })
})

test('there is no ratio without both kinds', () => {
  expect(urgency(prospect(0, 'Цены?'), agent(40, 'От 200 тыс.')).ratio).toBeNull()
  expect(urgency(prospect(0, 'Срочно!', hurry), agent(40, 'От 200 тыс.')).ratio).toBeNull()
  expect(ratioOfMedians(answered([1]), answered([0]), createRandom(1))).toBeNull()
})

test('urgent turns that were never answered leave the interval open, and the ratio itself where they are more than half', () => {
  const calm = [prospect(0, 'Цены?'), agent(10, 'От 200 тыс.')]
  const urgent = (turn: number, at: number) => prospect(at, 'Срочно!', { ...hurry, turn })
  const answers = [...calm, urgent(2, 20), agent(21, 'Да')]
  const end = [prospect(500, 'Ладно', { turn: 9 }), agent(510, 'Да')]
  expect(urgency(...answers, ...end).ratio).toEqual({ value: 0.1, low: 0.1, high: 0.1 })
  expect(urgency(...answers, urgent(3, 40), ...end).ratio).toEqual({ value: 0.1, low: 0.1, high: null })
  const mostly = urgency(...answers, urgent(3, 40), urgent(4, 200), ...end)
  expect(mostly.ratio).toEqual({ value: null, low: 0.1, high: null })
  expect(mostly.urgent).toMatchObject({ n: 1, censored: 2 })
})

test('with calm turns that were never answered, urgent ones may be answered any number of times faster', () => {
  expect(ratioOfMedians(answered([10]), [never(40)], createRandom(1))).toEqual({ value: null, low: 0, high: 0.25 })
  expect(ratioOfMedians([never(10)], [never(40)], createRandom(1))).toEqual({ value: null, low: 0, high: null })
})

test('the same transcript always has the same interval', () => {
  const lines = [prospect(0, 'а'), agent(7, 'б'), prospect(20, 'в', hurry), agent(24, 'г')]
  expect(urgency(...lines)).toEqual(urgency(...lines))
})

const times = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 20 })

test('the interval lies between the extreme ratios and holds for any scale', () => {
  fc.assert(
    fc.property(times, times, fc.integer({ min: 1, max: 100 }), (urgent, calm, seed) => {
      const estimate = ratioOfMedians(answered(urgent), answered(calm), createRandom(seed))
      const [value, low, high] = [
        estimate?.value ?? Number.NaN,
        estimate?.low ?? Number.NaN,
        estimate?.high ?? Number.NaN,
      ]
      const [least, most] = [Math.min(...urgent) / Math.max(...calm), Math.max(...urgent) / Math.min(...calm)]
      for (const figure of [value, low, high]) {
        expect(figure).toBeGreaterThanOrEqual(least)
        expect(figure).toBeLessThanOrEqual(most)
      }
      expect(low).toBeLessThanOrEqual(high)
      const doubled = ratioOfMedians(answered(urgent.map((ms) => ms * 2)), answered(calm), createRandom(seed))
      expect(doubled?.value).toBeCloseTo(value * 2, 10)
      expect(doubled?.high).toBeCloseTo(high * 2, 10)
    }),
    { numRuns: 20 },
  )
})

/** Two normal samples whose medians are 20 and 40: the interval is to hold 0.5 in about 95 of 100 cases. */
test('the interval covers the true ratio about as often as it says', () => {
  const random = createRandom(7)
  const normal = (mean: number) =>
    mean + 4 * Math.sqrt(-2 * Math.log(1 - random.between(0, 1))) * Math.cos(2 * Math.PI * random.between(0, 1))
  const sample = (mean: number) => Array.from({ length: 41 }, () => normal(mean))
  const covered = Array.from({ length: 100 }, () => {
    const estimate = ratioOfMedians(answered(sample(20)), answered(sample(40)), random)
    return estimate?.high != null && estimate.low <= 0.5 && estimate.high >= 0.5
  }).filter(Boolean).length
  expect(covered).toBeGreaterThanOrEqual(88)
})
