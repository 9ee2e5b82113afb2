import { expect, test } from 'vitest'
import { baliRealEstate } from '../../../stress/playbooks/bali-real-estate.ts'
import { talk } from '../../verdict/testing/conversation.ts'
import { judgeable, messageOf } from '../testing/judgeable.ts'
import { matchers } from './matchers.ts'

expect.extend(matchers)

const lines = [
  '< Здравствуйте! Присматриваю виллу',
  '> Здравствуйте! Вы рассматриваете виллу для себя или как инвестицию?',
  '< Как инвестицию, сдавать буду',
  '> На какую сумму рассчитываете?',
  '< Бюджет до 250 тысяч долларов',
  '> Вы принимаете решение один?',
  '< Решаем вдвоём с женой',
]
const told = (...more: string[]) => judgeable(talk([...lines, ...more]), { playbook: baliRealEstate })

test('passes where enough was learned', async () => {
  await expect(told()).toCoverBant({ atLeast: 3 })
  await expect(told()).toCoverBant({ topics: ['budget', 'need'] })
  await expect(told()).not.toCoverBant()
})

test('shows what was not learned', async () => {
  expect(await messageOf(() => expect(told()).toCoverBant())).toMatchInlineSnapshot(`
    "Error: expect(conversation).toCoverBant() failed

    Judge:     rules, rubric bali-real-estate@1, rules 7
    Expected:  budget, authority, need, timeline learned from the prospect
    Received:  3 of 4 met
               - Learns when, and what stands in the way: unmet (Neither asked nor told.)

    Report: reports/1/index.html#c-1"
  `)
})

test('the negation shows what was', async () => {
  expect(await messageOf(() => expect(told()).not.toCoverBant({ topics: ['budget'] }))).toMatchInlineSnapshot(`
    "Error: expect(conversation).not.toCoverBant({ topics: [ 'budget' ] }) failed

    Judge:     rules, rubric bali-real-estate@1, rules 7
    Expected:  not budget learned from the prospect
    Received:  1 of 1 met
               - Learns the budget: met

      1:00.0  Мария  На какую сумму рассчитываете?
      1:20.0  Анна   Бюджет до 250 тысяч долларов

    Report: reports/1/index.html#c-1"
  `)
})

test('what cannot be told is no failure, negated or not', async () => {
  const vague = told('> Когда планируете покупку?', '< Дочка школу закончит')
  expect(await messageOf(() => expect(vague).toCoverBant())).toMatchInlineSnapshot(`
    "JudgeError: toCoverBant() could not be judged:
    - Learns when, and what stands in the way: could not be judged (Asked; whether the reply tells it is not clear.)
      That says nothing about the agent. A model may tell what rules cannot.
      Report: reports/1/index.html#c-1"
  `)
  expect(await messageOf(() => expect(vague).not.toCoverBant())).toMatch(/^JudgeError: /)
})

test('a bound that cannot be is a mistake of the spec', async () => {
  expect(await messageOf(() => expect(told()).toCoverBant({ atLeast: 5 }))).toMatchInlineSnapshot(`
    "ScenarioError: toCoverBant() got atLeast: 5.
      Give it a whole number from 1 to 4: toCoverBant({ atLeast: 3 })."
  `)
  expect(await messageOf(() => expect(told()).toCoverBant({ topics: ['money' as 'budget'] }))).toMatchInlineSnapshot(`
    "ScenarioError: toCoverBant() got topics: [ 'money' ].
      Topics are budget, authority, need, timeline: toCoverBant({ topics: ['budget', 'need'] })."
  `)
})
