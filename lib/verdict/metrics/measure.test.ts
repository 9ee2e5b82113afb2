import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonaQuestion } from '../../core/persona.ts'
import { agent, conversation, type Line, prospect, read, typing } from '../testing/conversation.ts'
import { measure } from './measure.ts'

const questions: PersonaQuestion[] = [
  { id: 'price', say: 'Сколько стоит?', answeredBy: ['\\d+\\s*(тыс|000)'] },
  { id: 'lease', say: 'Это в собственность?', answeredBy: ['лизхолд', 'leasehold'] },
]
const burst = [
  prospect(0, 'Здравствуйте!'),
  prospect(0.5, 'Сколько стоит вилла?', { asks: ['price'] }),
  prospect(1.5, 'Это в собственность?', { asks: ['lease'] }),
]
const measured = (...lines: Line[]) => measure(conversation(lines), { questions })
const first = (...lines: Line[]) => measured(...burst, ...lines).bursts[0]

test('one answer in several messages is one answer to the whole burst', () => {
  const metrics = measured(
    ...burst,
    read(4, 3),
    typing(5),
    agent(8, 'Виллы от 200 тыс.'),
    typing(9),
    agent(12, 'Это лизхолд.'),
  )
  expect(metrics.bursts).toEqual([
    {
      turn: 1,
      messages: 3,
      firstAt: Date.UTC(2026, 10, 23, 12),
      lastAt: Date.UTC(2026, 10, 23, 12, 0, 1, 500),
      responseMs: 6500,
      censoredAtMs: null,
      answers: 1,
      premature: false,
      duplicate: false,
      questionsAsked: 2,
      questionsAnswered: 2,
      unanswered: [],
      answerIds: [4, 5],
    },
  ])
  expect(metrics.responses).toEqual([{ turn: 1, ms: 6500, messageId: 4 }])
  expect(metrics.turnTimes.p50).toBe(10_500)
  expect(metrics).toMatchObject({ batchDetectionAccuracy: 1, batchHandlingScore: 100 })
})

test('a silence longer than the quiet period makes two answers', () => {
  expect(first(agent(8, 'Виллы от 200 тыс.'), agent(20.1, 'И это лизхолд.'))).toMatchObject({
    answers: 2,
    duplicate: true,
  })
  expect(first(agent(8, 'Виллы от 200 тыс.'), agent(19.9, 'И это лизхолд.'))).toMatchObject({
    answers: 1,
    duplicate: false,
  })
})

test('typing keeps a turn alive', () => {
  const slowTyping = [agent(8, 'Виллы от 200 тыс.'), typing(14), typing(19), typing(24), agent(29, 'И это лизхолд.')]
  expect(first(...slowTyping)).toMatchObject({ answers: 1 })
  expect(first(agent(8, 'Виллы от 200 тыс.'), typing(24), agent(29, 'И это лизхолд.'))).toMatchObject({ answers: 2 })
})

test('reading more of the burst after having begun to answer makes two answers', () => {
  const piecemeal = [
    read(3, 1),
    agent(5, 'Добрый день!'),
    read(6, 2),
    agent(8, 'От 200 тыс.'),
    read(9, 3),
    agent(10, 'Лизхолд.'),
  ]
  expect(first(...piecemeal)).toMatchObject({ answers: 3, duplicate: true })
})

test('an agent that marks the burst as read late, or message by message as it comes, is not blamed for it', () => {
  expect(first(agent(5, 'Добрый день!'), read(6, 3), agent(8, 'От 200 тыс.'))).toMatchObject({ answers: 1 })
  expect(first(read(1.6, 1), read(1.7, 3), agent(5, 'Добрый день!'), agent(8, 'От 200 тыс.'))).toMatchObject({
    answers: 1,
  })
})

test('a reply before the burst has ended is premature and is no response time', () => {
  const rest = prospect(1.5, 'Это в собственность?', { turn: 1, asks: ['lease'] })
  const interrupted = [...burst.slice(0, 2), agent(1, 'Виллы от 200 тыс.'), rest]
  const alone = measured(...interrupted)
  expect(alone.bursts[0]).toMatchObject({ premature: true, responseMs: null, answers: 1 })
  expect(alone.responseTimes).toMatchObject({ n: 0, censored: 1 })
  expect(alone.batchDetectionAccuracy).toBe(0)
  const completed = measured(...interrupted, agent(6, 'Это лизхолд.'))
  expect(completed.bursts[0]).toMatchObject({ premature: true, responseMs: 4500, answers: 2 })
})

test('nearly the same text twice is a duplicate, a short courtesy twice is not', () => {
  const text = 'Виллы начинаются от 200 тыс. долларов, это лизхолд на 30 лет.'
  expect(first(agent(8, text), agent(10, `${text} 😊`))).toMatchObject({ answers: 1, duplicate: true })
  expect(first(agent(8, 'Да, конечно!'), agent(10, 'Да, конечно!'))).toMatchObject({ duplicate: false })
})

test('the same question at the end of two different answers is a duplicate', () => {
  const question = 'Вы рассматриваете виллу для себя или как инвестицию?'
  const answers = [agent(8, `Виллы от 200 тыс. ${question}`), agent(10, `Это лизхолд на 30 лет. ${question}`)]
  expect(first(...answers)).toMatchObject({ duplicate: true })
})

test('half of the questions answered is half of the points for questions', () => {
  const metrics = measured(...burst, agent(8, 'Виллы от 200 тыс.'))
  expect(metrics.bursts[0]).toMatchObject({ questionsAsked: 2, questionsAnswered: 1, unanswered: ['lease'] })
  expect(metrics.batchHandlingScore).toBe(90)
})

test('a burst without an answer is censored at the end of the wait, and worth nothing', () => {
  const metrics = measured(...burst, prospect(61.5, 'Вы здесь?', { turn: 2 }), agent(70, 'Да, виллы от 200 тыс.'))
  expect(metrics.bursts[0]).toMatchObject({ responseMs: null, censoredAtMs: 60_000, answers: 0 })
  expect(metrics.responseTimes).toMatchObject({ n: 1, censored: 1, p50: 8500, max: 8500 })
  expect(metrics).toMatchObject({ batchDetectionAccuracy: 0, batchHandlingScore: 0 })
})

test('parting words that nobody waited on are no burst, an agent that stays silent is', () => {
  const lines = [prospect(0, 'Спасибо!'), agent(5, 'До встречи!'), prospect(20, 'До свидания')]
  const end = (after: number) => Date.UTC(2026, 10, 23, 12) + after * 1000
  const ended = (endedAt: number, fault: 'agent' | null) =>
    measure(conversation(lines, { endedAt, ending: { by: 'prospect', reason: 'done', fault } }), { questions })
  expect(ended(end(21), null).bursts).toHaveLength(1)
  expect(ended(end(80), null).bursts).toHaveLength(2)
  expect(ended(end(21), 'agent').bursts).toHaveLength(2)
})

test('a goodbye is no burst, whether it is answered or not', () => {
  const goodbye = prospect(20, 'Спасибо, до встречи!', { closing: true })
  const lines = [...burst, agent(8, 'От 200 тыс.'), goodbye]
  expect(measured(...lines).bursts).toHaveLength(1)
  expect(measured(...lines, agent(30, 'До встречи!')).responseTimes.n).toBe(1)
})

test('messages without turn numbers are grouped by who spoke in between', () => {
  const played = conversation([...burst, agent(8, 'От 200 тыс.'), prospect(30, 'Спасибо'), agent(40, 'Пожалуйста')])
  const bare = { ...played, events: played.events.map((event) => ({ ...event, turn: undefined })) }
  expect(measure(bare, { questions }).bursts.map(({ turn, messages }) => [turn, messages])).toEqual([
    [1, 3],
    [2, 1],
  ])
})

test('pacing compares planned and actual times of our own messages', () => {
  const metrics = measured(prospect(0.1, 'а', { plannedAt: 0 }), prospect(1, 'б', { plannedAt: 1.03 }), agent(5, 'в'))
  expect(metrics.pacing).toEqual({ n: 2, p50: 30, p99: 100, max: 100 })
})

test('an empty transcript has no figures', () => {
  expect(measured()).toMatchObject({
    responseTimes: { n: 0, censored: 0, p50: null },
    bursts: [],
    batchDetectionAccuracy: null,
    batchHandlingScore: null,
    pacing: { n: 0, p50: null },
  })
})

const anyLine = fc.record({
  side: fc.constantFrom<'prospect' | 'agent' | 'typing'>('prospect', 'agent', 'typing'),
  gap: fc.integer({ min: 0, max: 40 }),
  text: fc.constantFrom('Сколько стоит?', 'От 200 тыс. за виллу на море', 'Это лизхолд', 'Да'),
})
const anyConversation = fc.array(anyLine, { minLength: 1, maxLength: 30 }).map((lines) => {
  let at = 0
  return lines.map(({ side, gap, text }): Line => {
    at += gap
    if (side === 'typing') return typing(at)
    return side === 'agent' ? agent(at, text) : prospect(at, text, { asks: ['price'] })
  })
})

test('moving a conversation in time changes no figure', () => {
  fc.assert(
    fc.property(anyConversation, fc.integer({ min: 1, max: 1e10 }), (lines, shift) => {
      const origin = Date.UTC(2026, 0, 1)
      const strip = ({ bursts, ...rest }: ReturnType<typeof measure>) => ({
        ...rest,
        bursts: bursts.map(({ firstAt, lastAt, ...burst }) => ({ ...burst, length: lastAt - firstAt })),
      })
      const [here, there] = [origin, origin + shift].map((startedAt) =>
        strip(measure(conversation(lines, { startedAt }), { questions })),
      )
      expect(there).toEqual(here)
    }),
  )
})

test('figures keep within their bounds, and every burst is answered or censored', () => {
  fc.assert(
    fc.property(anyConversation, (lines) => {
      const { bursts, responseTimes, batchDetectionAccuracy, batchHandlingScore } = measured(...lines)
      expect(responseTimes.n + responseTimes.censored).toBe(bursts.length)
      for (const burst of bursts) {
        expect(burst.questionsAnswered).toBeLessThanOrEqual(burst.questionsAsked)
        expect((burst.responseMs === null) === (burst.censoredAtMs !== null)).toBe(true)
        expect(burst.responseMs ?? burst.censoredAtMs).toBeGreaterThanOrEqual(0)
        expect(burst.answers).toBeLessThanOrEqual(burst.answerIds.length)
      }
      expect(batchDetectionAccuracy ?? 0.5).toBeGreaterThanOrEqual(0)
      expect(batchDetectionAccuracy ?? 0.5).toBeLessThanOrEqual(1)
      expect(batchHandlingScore ?? 50).toBeGreaterThanOrEqual(0)
      expect(batchHandlingScore ?? 50).toBeLessThanOrEqual(100)
    }),
  )
})
