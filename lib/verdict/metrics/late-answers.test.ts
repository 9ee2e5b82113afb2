import { expect, test } from 'vitest'
import type { PersonaQuestion } from '../../core/persona.ts'
import { agent, conversation, type Line, prospect } from '../testing/conversation.ts'
import { measure } from './measure.ts'

const questions: PersonaQuestion[] = [
  { id: 'price', say: 'Сколько стоит?', answeredBy: ['\\d+ тыс'] },
  { id: 'lease', say: 'Это в собственность?', answeredBy: ['лизхолд'] },
]
const bursts = (...lines: Line[]) =>
  measure(conversation(lines), { questions }).bursts.map(({ turn, responseMs, answers, answerIds }) => ({
    turn,
    responseMs,
    answers,
    answerIds,
  }))
const price = prospect(0, 'Сколько стоит вилла?', { asks: ['price'] })
const lease = prospect(90, 'Это в собственность?', { asks: ['lease'], turn: 2 })

test('an answer that comes after the next question belongs to the question that it answers', () => {
  const late = [agent(95, 'Вилла стоит 200 тыс.'), agent(98, 'Какой у Вас бюджет?'), agent(120, 'Это лизхолд.')]
  expect(bursts(price, lease, ...late)).toEqual([
    { turn: 1, responseMs: 95_000, answers: 1, answerIds: [3, 4] },
    { turn: 2, responseMs: 30_000, answers: 1, answerIds: [5] },
  ])
})

test('the next question stays unanswered where only the late answer came', () => {
  expect(bursts(price, lease, agent(95, 'Вилла стоит 200 тыс.'))).toEqual([
    { turn: 1, responseMs: 95_000, answers: 1, answerIds: [3] },
    { turn: 2, responseMs: null, answers: 0, answerIds: [] },
  ])
})

test('one late answer to both questions counts for both', () => {
  expect(bursts(price, lease, agent(100, 'Вилла стоит 200 тыс., это лизхолд.'))).toEqual([
    { turn: 1, responseMs: 100_000, answers: 1, answerIds: [3] },
    { turn: 2, responseMs: 10_000, answers: 1, answerIds: [3] },
  ])
  const third = prospect(200, 'Есть рассрочка?', { asks: ['credit'], turn: 3 })
  expect(bursts(price, lease, third, agent(210, 'Вилла стоит 200 тыс., это лизхолд.'))).toEqual([
    { turn: 1, responseMs: 210_000, answers: 1, answerIds: [4] },
    { turn: 2, responseMs: 120_000, answers: 1, answerIds: [4] },
    { turn: 3, responseMs: null, answers: 0, answerIds: [] },
  ])
})

test('where the later turn asks nothing that is known, the answer counts for it', () => {
  expect(bursts(price, prospect(90, 'Я в Москве', { turn: 2 }), agent(95, 'Вилла стоит 200 тыс.'))).toMatchObject([
    { turn: 1, responseMs: null },
    { turn: 2, responseMs: 5_000 },
  ])
})

test('what was left open by an answer and is made up for later is no late answer', () => {
  const made = [
    price,
    agent(10, 'Сейчас уточню'),
    lease,
    agent(100, 'Вилла стоит 200 тыс.'),
    agent(104, 'Это лизхолд.'),
  ]
  expect(bursts(...made)).toMatchObject([
    { turn: 1, responseMs: 10_000, answers: 1 },
    { turn: 2, responseMs: 10_000, answers: 1 },
  ])
})

test('an answer after a nudge is an answer to what was asked, timed from the question', () => {
  const nudge = prospect(60, 'Вы здесь?', { turn: 2, nudge: true })
  expect(bursts(price, nudge, agent(70, 'Вилла стоит 200 тыс.'))).toEqual([
    { turn: 1, responseMs: 70_000, answers: 1, answerIds: [3] },
  ])
  expect(bursts(price, nudge)).toMatchObject([{ turn: 1, responseMs: null }])
})

test('a nudge that crossed the answer is a turn of its own', () => {
  const crossed = [price, agent(59.9, 'Вилла стоит 200 тыс.'), prospect(60, 'Вы здесь?', { turn: 2, nudge: true })]
  expect(bursts(...crossed, agent(75, 'Да, я здесь!'))).toMatchObject([
    { turn: 1, responseMs: 59_900 },
    { turn: 2, responseMs: 15_000 },
  ])
})

test('a question that was taken back is not owed an answer, and neither is the turn that took it back', () => {
  const stop = prospect(5, 'Стоп, не отвечайте пока', { turn: 1, interrupts: true, withdraws: ['price'] })
  expect(bursts(price, stop)).toEqual([])
  const rest = prospect(30, 'А это в собственность?', { turn: 2, asks: ['lease'] })
  const { bursts: left } = measure(conversation([price, stop, rest, agent(40, 'Лизхолд.')]), { questions })
  expect(left).toMatchObject([{ turn: 2, questionsAsked: 1, questionsAnswered: 1 }])
})

test('what is asked anew after it was taken back is owed an answer from then on', () => {
  const stop = prospect(5, 'Стоп, не отвечайте пока', { turn: 1, interrupts: true, withdraws: ['price'] })
  const resumed = prospect(25, 'Всё, теперь слушаю', { turn: 1, asks: ['price'] })
  const answer = agent(40, 'Вилла стоит 200 тыс.')
  expect(bursts(price, stop, resumed, answer)).toMatchObject([{ turn: 1, responseMs: 15_000, answers: 1 }])
  const polite = [price, stop, agent(10, 'Хорошо, жду.'), resumed, answer]
  expect(measure(conversation(polite), { questions }).bursts).toMatchObject([
    { responseMs: 15_000, answers: 1, premature: false, questionsAsked: 1, questionsAnswered: 1 },
  ])
})
