import { expect, test } from 'vitest'
import type { PersonaQuestion } from '../../core/persona.ts'
import { agent, conversation, edit, type Line, prospect, typing } from '../testing/conversation.ts'
import { measure } from './measure.ts'

const questions: PersonaQuestion[] = [{ id: 'price', say: 'Сколько стоит?', answeredBy: ['\\d+ тыс'] }]
const measured = (...lines: Line[]) => measure(conversation(lines), { questions })
const price = prospect(0, 'Сколько стоит вилла?', { asks: ['price'] })

test('a placeholder that is edited into the answer answers from that edit on', () => {
  const metrics = measured(
    price,
    agent(5, '…'),
    edit(9, 2, '⏳'),
    edit(20, 2, 'Вилла'),
    edit(22, 2, 'Вилла стоит 200 тыс.'),
  )
  expect(metrics.responses).toEqual([{ turn: 1, ms: 20_000, messageId: 2 }])
  expect(metrics.bursts[0]).toMatchObject({ answers: 1, questionsAnswered: 1, unanswered: [] })
})

test('a message with words stays at its time, and is judged by its last ones', () => {
  const metrics = measured(price, agent(5, 'Сейчас уточню'), edit(20, 2, 'Вилла стоит 200 тыс.'))
  expect(metrics.responses).toEqual([{ turn: 1, ms: 5000, messageId: 2 }])
  expect(metrics.bursts[0]).toMatchObject({ questionsAnswered: 1 })
})

test('a placeholder that is filled after the next question is a late answer', () => {
  const lease = prospect(90, 'Это в собственность?', { asks: ['lease'], turn: 2 })
  expect(measured(price, agent(5, '…'), lease, edit(95, 2, 'Вилла стоит 200 тыс.')).bursts).toMatchObject([
    { turn: 1, responseMs: 95_000 },
    { turn: 2, responseMs: null },
  ])
})

test('the prospect’s own edits move nothing', () => {
  const corrected = edit(3, 1, 'Сколько стоит дом?', 'prospect')
  expect(measured(price, corrected, typing(6), agent(10, 'От 200 тыс.')).responses).toMatchObject([{ ms: 10_000 }])
})
