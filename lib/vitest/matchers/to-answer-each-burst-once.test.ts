import { expect, test } from 'vitest'
import { agent, conversation, type Line, prospect } from '../../verdict/testing/conversation.ts'
import { judgeable, messageOf } from '../testing/judgeable.ts'
import { matchers } from './matchers.ts'

expect.extend(matchers)

const told = (...lines: Line[]) => judgeable(conversation(lines))
const burst = [prospect(0, 'Здравствуйте!'), prospect(0.5, 'Сколько стоит вилла?'), prospect(1, 'И где она?')]

test('passes when each burst got one answer', () => {
  expect(told(...burst, agent(9, 'От 200 тыс.'), agent(12, 'В Чангу.'))).toAnswerEachBurstOnce()
})

test('shows the burst with its premature answer', async () => {
  const hasty = told(
    ...[prospect(0, 'Здравствуйте!', { turn: 1 }), agent(1, 'Добрый день!')],
    ...[prospect(2, 'Сколько стоит вилла?\nИ где?', { turn: 1 }), agent(9, 'От 200 тыс.')],
  )
  expect(await messageOf(() => expect(hasty).toAnswerEachBurstOnce())).toMatchInlineSnapshot(`
    "Error: expect(conversation).toAnswerEachBurstOnce() failed

    Turn:      #1, a burst of 2 messages
    Expected:  one answer to each burst, begun after its last message
    Received:  an answer that began before the burst had ended

      0:00.0  Анна   Здравствуйте!
      0:01.0  Мария  Добрый день!
      0:02.0  Анна   Сколько стоит вилла? И где?
      0:09.0  Мария  От 200 тыс.

    Report: reports/1/index.html#c-1"
  `)
})

test('tells no answer and the same answer twice apart, and counts the others', async () => {
  const text = 'Виллы начинаются от 200 тыс. долларов за одну спальню.'
  const twice = told(...burst, agent(9, text), agent(12, text), prospect(40, 'А?'), prospect(41, 'Б?'))
  expect(await messageOf(() => expect(twice).toAnswerEachBurstOnce())).toMatchInlineSnapshot(`
    "Error: expect(conversation).toAnswerEachBurstOnce() failed

    Turn:      #1, a burst of 3 messages
    Expected:  one answer to each burst, begun after its last message
    Received:  the same answer twice
               and 1 more of 2 wrong

      0:00.0  Анна   Здравствуйте!
      0:00.5  Анна   Сколько стоит вилла?
      0:01.0  Анна   И где она?
      0:09.0  Мария  Виллы начинаются от 200 тыс. долларов за одну спальню.
      0:12.0  Мария  Виллы начинаются от 200 тыс. долларов за одну спальню.

    Report: reports/1/index.html#c-1"
  `)
})

test('blames the spec where there was no burst', async () => {
  const single = told(prospect(0, 'Цены?'), agent(9, 'От 200 тыс.'))
  expect(await messageOf(() => expect(single).toAnswerEachBurstOnce())).toMatchInlineSnapshot(`
    "ScenarioError: toAnswerEachBurstOnce() has nothing to measure: the prospect never sent several messages in a turn.
      Play what it is about, or take the expectation out.
      Report: reports/1/index.html#c-1"
  `)
})
