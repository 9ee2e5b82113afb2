import { expect, test } from 'vitest'
import { agent, conversation, edit, type Line, prospect } from '../../verdict/testing/conversation.ts'
import { judgeable, messageOf } from '../testing/judgeable.ts'
import { matchers } from './matchers.ts'

expect.extend(matchers)

const told = (...lines: Line[]) => judgeable(conversation(lines))
const corrected = [prospect(0, 'Бюджет до 150 тысяч долларов'), edit(5, 1, 'Бюджет до 250 тысяч долларов', 'prospect')]

test('passes when the agent goes by the correction', () => {
  expect(told(...corrected, agent(12, 'До 250 тысяч есть из чего выбрать.'))).toHeedCorrections()
})

test('shows the answer that goes by the first version', async () => {
  const stubborn = told(...corrected, agent(12, 'До 150 тысяч выбор невелик.'))
  expect(stubborn).not.toHeedCorrections()
  expect(await messageOf(() => expect(stubborn).toHeedCorrections())).toMatchInlineSnapshot(`
    "Error: expect(conversation).toHeedCorrections() failed

    Edited:    message 1
    Expected:  words that go by "Бюджет до 250 тысяч долларов"
    Received:  an answer that goes by what was said before the edit: "Бюджет до 150 тысяч долларов"

      0:00.0  Анна   Бюджет до 150 тысяч долларов
      0:12.0  Мария  До 150 тысяч выбор невелик.

    Report: reports/1/index.html#c-1"
  `)
})

test('blames the spec where nothing was edited', async () => {
  const plain = told(prospect(0, 'Сколько стоит?'), agent(9, 'От 200 тыс.'))
  expect(await messageOf(() => expect(plain).toHeedCorrections())).toMatchInlineSnapshot(`
    "ScenarioError: toHeedCorrections() has nothing to measure: the prospect edited nothing.
      Play what it is about, or take the expectation out.
      Report: reports/1/index.html#c-1"
  `)
})
