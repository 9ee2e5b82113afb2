import { expect, test } from 'vitest'
import { agent, conversation, type Line, prospect } from '../../verdict/testing/conversation.ts'
import { judgeable, messageOf } from '../testing/judgeable.ts'
import { matchers } from './matchers.ts'

expect.extend(matchers)

const told = (...lines: Line[]) => judgeable(conversation(lines))
const opening = [prospect(0, 'Сколько стоит вилла?'), agent(10, 'От 200 тыс. Какой у Вас бюджет?')]
const back = prospect(90, 'Извините, был занят', { turn: 2 })
const nag = agent(40, 'Вы ещё здесь?')

test('one reminder in a silence is patience, unless none is allowed', async () => {
  expect(told(...opening, nag, back)).toStayPatient()
  expect(told(...opening, back)).toStayPatient({ unpromptedPerSilence: 0 })
  expect(
    await messageOf(() => expect(told(...opening, nag, back)).toStayPatient({ unpromptedPerSilence: 0 })),
  ).toMatchInlineSnapshot(`
    "Error: expect(conversation).toStayPatient({ unpromptedPerSilence: 0 }) failed

    Silence:   of 1 min 20 s, before turn #2
    Expected:  at most 0 unprompted messages in each silence
    Received:  1 unprompted message, the first 30.0 s after the answer

      0:40.0  Мария  Вы ещё здесь?
      1:30.0  Анна   Извините, был занят

    Report: reports/1/index.html#c-1"
  `)
})

test('shows what was written into the silence', async () => {
  const nagging = told(...opening, nag, agent(55, 'Ответьте, пожалуйста!'), agent(70, 'Ау?'), back)
  expect(await messageOf(() => expect(nagging).toStayPatient())).toMatchInlineSnapshot(`
    "Error: expect(conversation).toStayPatient() failed

    Silence:   of 1 min 20 s, before turn #2
    Expected:  at most 1 unprompted message in each silence
    Received:  3 unprompted messages, the first 30.0 s after the answer

      0:40.0  Мария  Вы ещё здесь?
      0:55.0  Мария  Ответьте, пожалуйста!
      1:10.0  Мария  Ау?
      1:30.0  Анна   Извините, был занят

    Report: reports/1/index.html#c-1"
  `)
})

test('blames the spec where the prospect was never silent', async () => {
  expect(await messageOf(() => expect(told(...opening, prospect(15, '250'))).toStayPatient())).toMatchInlineSnapshot(`
    "ScenarioError: toStayPatient() has nothing to measure: the prospect was never silent after an answer.
      Play what it is about, or take the expectation out.
      Report: reports/1/index.html#c-1"
  `)
})

test('a misspelt bound is not ignored', async () => {
  const misspelt = { unprompted: 0 } as { unpromptedPerSilence?: number }
  expect(await messageOf(() => expect(told(...opening, back)).toStayPatient(misspelt))).toMatchInlineSnapshot(`
    "ScenarioError: toStayPatient() got a bound on "unprompted", which is none.
      It takes { unpromptedPerSilence }."
  `)
})

test('the bound is a whole number', async () => {
  expect(
    await messageOf(() => expect(told(...opening, back)).toStayPatient({ unpromptedPerSilence: 0.5 })),
  ).toMatchInlineSnapshot(`
    "ScenarioError: toStayPatient() got unpromptedPerSilence: 0.5.
      Give it a whole number of messages: toStayPatient({ unpromptedPerSilence: 1 })."
  `)
})
