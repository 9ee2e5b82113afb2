import { expect, test } from 'vitest'
import type { PersonaQuestion } from '../../core/persona.ts'
import { agent, conversation, type Line, prospect, typing } from '../testing/conversation.ts'
import { measure } from './measure.ts'

const questions: PersonaQuestion[] = [
  { id: 'price', say: 'Сколько стоит?', answeredBy: ['\\d+ тыс'] },
  { id: 'lease', say: 'Это в собственность?', answeredBy: ['лизхолд'] },
]
const measured = (...lines: Line[]) => measure(conversation(lines), { questions })
const turns = (...lines: Line[]) =>
  measured(...lines).bursts.map(({ answers, premature, responseMs }) => ({ answers, premature, responseMs }))

const single = (at: number) => [prospect(at, 'Понятно'), agent(at + 10, 'Чем ещё помочь?')]
const greeting = prospect(0, 'Здравствуйте!', { turn: 1 })
const price = prospect(1, 'Сколько стоит?', { turn: 1, asks: ['price'] })
const lease = prospect(2, 'Это в собственность?', { turn: 1, asks: ['lease'] })

test('a single message is no burst', () => {
  expect(measured(...single(0), ...single(60))).toMatchObject({
    batchDetectionAccuracy: null,
    batchHandlingScore: null,
    bursts: [{ messages: 1 }, { messages: 1 }],
  })
})

test('a burst that is answered message by message has as many answers, whatever single messages get', () => {
  const piecemeal = [
    greeting,
    agent(0.7, 'Добрый день!'),
    price,
    agent(1.7, 'От 200 тыс.'),
    lease,
    agent(9, 'Лизхолд.'),
  ]
  expect(turns(...piecemeal)).toEqual([{ answers: 3, premature: true, responseMs: 7000 }])
  expect(measured(...piecemeal, ...single(60), ...single(120), ...single(180))).toMatchObject({
    batchDetectionAccuracy: 0,
    batchHandlingScore: 20,
  })
})

test('what comes within half a second of the last message answers a part of the burst, and too early', () => {
  expect(turns(greeting, price, lease, agent(2.001, 'Добрый день!'), agent(9, 'От 200 тыс., лизхолд.'))).toEqual([
    { answers: 1, premature: true, responseMs: 7000 },
  ])
})

test('where nothing else comes it is the answer, of an agent that needs no time', () => {
  expect(turns(greeting, price, agent(1.001, 'От 200 тыс.'))).toEqual([{ answers: 1, premature: false, responseMs: 1 }])
  expect(turns(prospect(0, 'Сколько стоит?'), agent(0.001, 'От 200 тыс.'))).toEqual([
    { answers: 1, premature: false, responseMs: 1 },
  ])
})

test('unless the agent was typing: that was on its way, and the burst was never answered', () => {
  expect(turns(greeting, typing(0.5), price, agent(1.3, 'Добрый день!'))).toMatchObject([{ responseMs: null }])
})

test('what was on its way when a turn began belongs to the turn before', () => {
  const more = prospect(60, 'Это в собственность?', { turn: 2, asks: ['lease'] })
  const nag = agent(60.3, 'Удалось подумать?')
  const lines = [prospect(0, 'Сколько стоит?'), agent(10, 'От 200 тыс.'), typing(58), more, nag, agent(75, 'Лизхолд.')]
  expect(measured(...lines)).toMatchObject({
    bursts: [{ answerIds: [2] }, { answers: 1, answerIds: [5], responseMs: 15_000 }],
    silences: [{ unpromptedIds: [4] }],
  })
})

test('an interruption that crosses what the agent was typing makes it neither premature nor an answer', () => {
  const cut = prospect(6, 'И ещё: это в собственность?', { turn: 1, interrupts: true, asks: ['lease'] })
  const first = prospect(0, 'Сколько стоит?', { turn: 1, asks: ['price'] })
  expect(turns(first, typing(5), cut, agent(6.3, 'От 200 тыс.'), agent(16, 'Лизхолд.'))).toMatchObject([
    { premature: false, responseMs: 10_000 },
  ])
})
