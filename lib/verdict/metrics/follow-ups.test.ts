import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agent, conversation, type Line, prospect, read } from '../testing/conversation.ts'
import { measure } from './measure.ts'

const followUps = (...lines: Line[]) => measure(conversation(lines), { questions: [] }).followUps
const later = prospect(0, 'Занят, напишите через 2 минуты', { followUpAfterMs: 120_000 })
const nod = agent(10, 'Хорошо, напишу Вам через две минуты.')
const until = (at: number) => prospect(at, 'Вы обещали написать', { turn: 2 })

test('a follow-up in time and in other words is kept', () => {
  expect(followUps(later, nod, agent(121, 'Удобно сейчас продолжить?'))).toEqual([
    {
      turn: 1,
      messageId: 1,
      promisedAfterMs: 120_000,
      acknowledgedMs: 10_000,
      followedUpMs: 121_000,
      verdict: 'kept',
      repeated: false,
    },
  ])
})

test.each([
  [99.9, 'early'],
  [100, 'kept'],
  [180, 'kept'],
  [180.1, 'late'],
])('a follow-up %f s after a request for 120 s is %s', (at, verdict) => {
  expect(followUps(later, nod, agent(at, 'Удобно?'))).toMatchObject([{ verdict, followedUpMs: at * 1000 }])
})

test('none by the time the prospect writes again is missing', () => {
  expect(followUps(later, nod, until(300), agent(310, 'Простите!'))).toMatchObject([
    { verdict: 'missing', followedUpMs: null, acknowledgedMs: 10_000 },
  ])
})

test('a prospect who does not wait gives the agent no chance, so there is nothing to say', () => {
  expect(followUps(later, nod, until(60))).toEqual([])
})

test('a follow-up without a word before it was not acknowledged', () => {
  expect(followUps(later, agent(121, 'Удобно сейчас?'))).toMatchObject([{ verdict: 'kept', acknowledgedMs: null }])
})

test('a second acknowledgement at once is no follow-up', () => {
  expect(followUps(later, nod, agent(15, 'До связи!'), until(300))).toMatchObject([{ verdict: 'missing' }])
  expect(followUps(later, nod, agent(40, 'Вы освободились?'), until(300))).toMatchObject([{ verdict: 'early' }])
})

test('an acknowledgement of each message of the burst is no follow-up', () => {
  const busy = [prospect(-1, 'Занят'), prospect(0, 'Напишите через 2 минуты', { followUpAfterMs: 120_000 })]
  const piecemeal = [read(1, 1), agent(5, 'Понимаю!'), read(6, 2), agent(10, 'Хорошо, напишу.')]
  expect(followUps(...busy, ...piecemeal, until(300))).toMatchObject([{ verdict: 'missing', acknowledgedMs: 5_000 }])
})

test('a nudge ends the wait', () => {
  const nudge = prospect(300, 'Вы обещали написать', { turn: 2, nudge: true })
  expect(followUps(later, nudge, agent(310, 'Простите!'))).toMatchObject([{ verdict: 'missing', acknowledgedMs: null }])
})

test('words that were said before are told', () => {
  const before = [prospect(-60, 'Здравствуйте'), agent(-50, 'Когда Вам удобно созвониться с нашим экспертом?')]
  const again = agent(121, 'Когда Вам удобно созвониться с нашим экспертом?')
  expect(followUps(...before, later, nod, again)).toMatchObject([{ verdict: 'kept', repeated: true }])
})

test('a message that comes at any time has exactly one verdict, in order of time', () => {
  const rank = { early: 0, kept: 1, late: 2, missing: 3 }
  const verdictAt = (at: number) =>
    rank[followUps(later, nod, agent(at, 'Удобно?'), until(400))[0]?.verdict ?? 'missing']
  fc.assert(
    fc.property(fc.tuple(fc.integer({ min: 23, max: 390 }), fc.integer({ min: 23, max: 390 })), ([a, b]) => {
      expect(verdictAt(Math.min(a, b))).toBeLessThanOrEqual(verdictAt(Math.max(a, b)))
    }),
  )
})
