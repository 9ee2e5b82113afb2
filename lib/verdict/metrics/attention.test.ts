import { expect, test } from 'vitest'
import { agent, conversation, type Line, prospect, read, typing } from '../testing/conversation.ts'
import { measure } from './measure.ts'

const measured = (...lines: Line[]) => measure(conversation(lines), { questions: [] })
const burst = [prospect(0, 'Здравствуйте!'), prospect(1, 'Цены?')]

test('reading and typing are timed from the last message of the burst', () => {
  const { readTimes, typingTimes } = measured(
    ...burst,
    read(0.5, 1),
    read(4, 2),
    typing(7),
    typing(12),
    agent(15, 'Да'),
  )
  expect(readTimes).toMatchObject({ n: 1, censored: 0, p50: 3000 })
  expect(typingTimes).toMatchObject({ n: 1, censored: 0, p50: 6000 })
})

test('an agent that neither marks as read nor shows that it types has no times, and is counted', () => {
  const { readTimes, typingTimes } = measured(...burst, read(0.5, 1), typing(0.9), agent(15, 'Да'), typing(16))
  expect(readTimes).toMatchObject({ n: 0, censored: 1, p50: null })
  expect(typingTimes).toMatchObject({ n: 0, censored: 1, p50: null })
})

test('a read notification that arrives before its message by a hair is no negative time', () => {
  expect(measured(...burst, read(0.99, 2), agent(15, 'Да')).readTimes.p50).toBe(0)
})
