import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonaQuestion } from '../../core/persona.ts'
import { agent, conversation, type Line, prospect, read, typing } from '../testing/conversation.ts'
import { measure } from './measure.ts'

const questions: PersonaQuestion[] = [
  { id: 'price', say: 'Сколько стоит?', answeredBy: ['\\d+ тыс'] },
  { id: 'lease', say: 'Это в собственность?', answeredBy: ['лизхолд'] },
]
const measured = (...lines: Line[]) => measure(conversation(lines), { questions })
const silences = (...lines: Line[]) => measured(...lines).silences
const asked = prospect(0, 'Сколько стоит? Это в собственность?', { asks: ['price', 'lease'] })
const answer = agent(10, 'От 200 тыс., это лизхолд. Какой бюджет?')
const back = (at: number) => prospect(at, 'Извините, был занят', { turn: 2 })

test('an agent that waits writes nothing into a silence', () => {
  expect(silences(asked, answer, back(60))).toEqual([{ turn: 2, ms: 50_000, unpromptedIds: [], earliestMs: null }])
})

test('a nag is counted, with when it came', () => {
  expect(silences(asked, answer, agent(35, 'Вы ещё здесь?'), agent(50, 'Жду Вас!'), back(60))).toEqual([
    { turn: 2, ms: 50_000, unpromptedIds: [3, 4], earliestMs: 25_000 },
  ])
})

test('a nag is no second answer to the burst', () => {
  expect(measured(asked, answer, agent(35, 'Вы ещё здесь?'), back(60)).bursts[0]).toMatchObject({
    answers: 1,
    duplicate: false,
    answerIds: [2],
  })
})

test('a second answer within the quiet period, or one that was still being typed, is no nag', () => {
  const second = agent(20, 'Вилла стоит от 200 тыс.')
  expect(silences(asked, answer, second, back(60))).toMatchObject([{ ms: 40_000, unpromptedIds: [] }])
  const typed = [typing(15), typing(20), typing(25), agent(28, 'И есть рассрочка.')]
  expect(silences(asked, answer, ...typed, back(60))).toMatchObject([{ ms: 32_000, unpromptedIds: [] }])
})

test('the rest of an answer that comes late answers, and does not nag', () => {
  const half = [agent(10, 'От 200 тыс.'), agent(40, 'И это лизхолд.')]
  expect(silences(asked, ...half, back(90))).toMatchObject([{ unpromptedIds: [] }])
  expect(measured(asked, ...half, back(90)).bursts[0]).toMatchObject({ answers: 2 })
})

test('an answer that was begun because more of the burst was read answers, and does not nag', () => {
  const burst = [prospect(0, 'Здравствуйте'), prospect(1, 'Я из Москвы')]
  const piecemeal = [read(2, 1), agent(5, 'Добрый день!'), read(20, 2), agent(25, 'Приятно познакомиться.')]
  const { silences, bursts } = measured(...burst, ...piecemeal, back(90))
  expect(silences).toMatchObject([{ unpromptedIds: [], ms: 65_000 }])
  expect(bursts[0]).toMatchObject({ answers: 2 })
})

test('the same answer once more after a silence is both: unprompted, and a second answer', () => {
  const again = measured(asked, answer, agent(40, 'Напомню: от 200 тыс., это лизхолд.'), back(90))
  expect(again.silences).toMatchObject([{ unpromptedIds: [3] }])
  expect(again.bursts[0]).toMatchObject({ answers: 2, duplicate: true })
})

test('a pause within the quiet period is no silence, nor is a wait for an answer', () => {
  expect(silences(asked, answer, back(20))).toEqual([])
  expect(silences(asked, back(60))).toEqual([])
})

test('a follow-up that was asked for is no nag once it is due', () => {
  const later = prospect(0, 'Напишите через 2 минуты', { followUpAfterMs: 120_000 })
  const kept = [later, agent(10, 'Хорошо, напишу.'), agent(121, 'Удобно сейчас?')]
  expect(silences(...kept, back(140))).toMatchObject([{ ms: 130_000, unpromptedIds: [] }])
  expect(measured(...kept, back(140)).bursts[0]).toMatchObject({ answers: 1, duplicate: false })
  const eager = [later, agent(10, 'Хорошо, напишу.'), agent(60, 'Вы освободились?')]
  expect(silences(...eager, back(140))).toMatchObject([{ unpromptedIds: [3], earliestMs: 50_000 }])
  expect(silences(...kept, agent(150, 'Ау?'), back(170))).toMatchObject([{ unpromptedIds: [4] }])
})

test('the last silence lasts until the conversation was over, or the last that is known of it', () => {
  const noted =
    (at: number): Line =>
    (build) => ({ kind: 'note', text: 'silent', at: build.origin + at * 1000 })
  const last = { turn: 2, last: true }
  expect(silences(asked, answer, noted(70))).toEqual([{ ...last, ms: 60_000, unpromptedIds: [], earliestMs: null }])
  expect(silences(asked, answer, agent(35, 'Вы ещё здесь?'), noted(70))).toEqual([
    { ...last, ms: 60_000, unpromptedIds: [3], earliestMs: 25_000 },
  ])
  expect(silences(asked, answer, noted(20))).toEqual([])
})

const gaps = fc.array(fc.integer({ min: 13, max: 100 }), { maxLength: 8 })

test('every message after the quiet period of the answer is unprompted, and lies within the silence', () => {
  fc.assert(
    fc.property(gaps, fc.integer({ min: 13, max: 100 }), (nags, rest) => {
      let at = 10
      const lines = nags.map((gap) => {
        at += gap
        return agent(at, 'Жду')
      })
      const [silence] = silences(asked, answer, ...lines, back(at + rest))
      expect(silence?.unpromptedIds).toHaveLength(nags.length)
      expect(silence?.ms).toBe((at + rest - 10) * 1000)
      expect(silence?.earliestMs).toBe(nags.length === 0 ? null : (nags[0] as number) * 1000)
    }),
  )
})
