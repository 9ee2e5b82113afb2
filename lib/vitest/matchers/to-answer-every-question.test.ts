import { expect, test } from 'vitest'
import { agent, conversation, type Line, prospect } from '../../verdict/testing/conversation.ts'
import { judgeable, messageOf } from '../testing/judgeable.ts'
import { matchers } from './matchers.ts'

expect.extend(matchers)

const questions = [
  { id: 'price', say: 'Сколько стоит?', answeredBy: ['\\d+ тыс'] },
  { id: 'lease', say: 'Это в собственность?', answeredBy: ['лизхолд'] },
]
const told = (...lines: Line[]) => judgeable(conversation(lines), { questions })
const asked = [
  prospect(0, 'Сколько стоит вилла?', { asks: ['price'] }),
  prospect(1, 'Это в собственность?', { asks: ['lease'] }),
]

test('passes when all was answered, in one message or in several', () => {
  expect(told(...asked, agent(9, 'От 200 тыс.'), agent(12, 'Это лизхолд.'))).toAnswerEveryQuestion()
})

test('shows which question was passed over', async () => {
  const half = told(...asked, agent(9, 'От 200 тыс. Какой у Вас бюджет?'))
  expect(await messageOf(() => expect(half).toAnswerEveryQuestion())).toMatchInlineSnapshot(`
    "Error: expect(conversation).toAnswerEveryQuestion() failed

    Turn:      #1, with 2 questions
    Expected:  an answer to every question of each turn
    Received:  1 of 2 answered (no answer to lease)

      0:00.0  Анна   Сколько стоит вилла?
      0:01.0  Анна   Это в собственность?
      0:09.0  Мария  От 200 тыс. Какой у Вас бюджет?

    Report: reports/1/index.html#c-1"
  `)
})

test('blames the spec where nothing was asked', async () => {
  expect(
    await messageOf(() => expect(told(prospect(0, 'Добрый день'), agent(9, 'Здравствуйте'))).toAnswerEveryQuestion()),
  ).toMatchInlineSnapshot(`
    "ScenarioError: toAnswerEveryQuestion() has nothing to measure: the prospect asked none of the questions of its persona.
      Play what it is about, or take the expectation out.
      Report: reports/1/index.html#c-1"
  `)
})
