import { expect, test } from 'vitest'
import { baliRealEstate } from '../../../stress/playbooks/bali-real-estate.ts'
import { JudgeError } from '../../core/errors.ts'
import { agent, conversation, prospect, talk } from '../../verdict/testing/conversation.ts'
import { judgeable, messageOf } from '../testing/judgeable.ts'
import { matchers } from './matchers.ts'

expect.extend(matchers)

const playbook = baliRealEstate
const rude = talk([
  '< Здравствуйте! Сколько стоит вилла?',
  '> Привет, купи и не думай',
  '< Ясно',
  '> Ну так что, берёшь?',
])

test('passes above the threshold and not at it', async () => {
  const conversation = judgeable(rude, { playbook })
  const score = (await conversation.verdict()).assessment?.overallScore as number
  await expect(conversation).toScoreAbove(score - 0.1)
  await expect(conversation).not.toScoreAbove(score)
})

test('shows what cost most, with the words that prove it', async () => {
  expect(await messageOf(() => expect(judgeable(rude, { playbook })).toScoreAbove(70))).toMatchInlineSnapshot(`
    "Error: expect(conversation).toScoreAbove(70) failed

    Judge:     rules, rubric bali-real-estate@1, rules 7
    Expected:  a score above 70
    Received:  23
               - Opens with one easy question and no push to a call: 0 of 10 (The first turn asks nothing.)
               - Says back what the client told, in own words: 0 of 10 (0 of 1 answers reflected.)
               - Gives short facts with their source: 0 of 10 (0 turns with a sourced fact, 1 wanted.)
               - Learns the budget: 0 of 10 (Neither asked nor told.)
               - Learns what it is for: 0 of 10 (Neither asked nor told.)

    Report: reports/1/index.html#c-1"
  `)
})

test('an agent that wrote nothing has no score, and fails', async () => {
  const ending = { by: 'prospect', reason: 'no answer to turn 1 within 60 s', fault: 'agent' } as const
  const silent = judgeable(conversation([prospect(0, 'Цены?')], { ending }), { playbook })
  expect(await messageOf(() => expect(silent).toScoreAbove(70))).toMatchInlineSnapshot(`
    "Error: expect(conversation).toScoreAbove(70) failed

    Expected:  a score above 70
    Received:  no score: The agent wrote nothing that could be scored.

    Report: reports/1/index.html#c-1"
  `)
})

test('without a playbook there is nothing to score by', async () => {
  const unscored = judgeable(conversation([prospect(0, 'Цены?'), agent(9, 'От 200 тыс.')]))
  expect(await messageOf(() => expect(unscored).toScoreAbove(70))).toMatchInlineSnapshot(`
    "JudgeError: The conversation has no score: There is no playbook to score by.
      Its response times and its outcome still count."
  `)
})

test('where nothing that has a weight was decided, there is no score, and nobody is blamed', async () => {
  const weights = { ...playbook.weights }
  for (const id of Object.keys(weights) as (keyof typeof weights)[]) weights[id] = id === 'objections' ? 100 : 0
  const undecided = judgeable(rude, { playbook: { ...playbook, weights, total: 100 } })
  expect(await undecided.verdict()).toMatchObject({ fault: null, assessment: { overallScore: null } })
  for (const one of [expect(undecided), expect(undecided).not]) {
    expect(await messageOf(() => one.toScoreAbove(0))).toBe(
      `JudgeError: The conversation has no score: Nothing that has a weight in the playbook was decided in this conversation.
  Its response times and its outcome still count.`,
    )
  }
  await expect(undecided).not.toStayFormal()
})

const judge = {
  name: 'claude-opus-5-5',
  judge: () => Promise.reject(new JudgeError('The judge gave no answer.', { remedy: 'Try again later.' })),
}

test('a judge that failed is named, and nobody else is blamed', async () => {
  expect(await messageOf(() => expect(judgeable(rude, { playbook, judge })).toScoreAbove(70))).toMatchInlineSnapshot(`
    "JudgeError: The conversation has no score: The score could not be computed: The judge gave no answer.
      Try again later.
      Its response times and its outcome still count."
  `)
})

test('a judge that failed is no failure of an agent that failed otherwise', async () => {
  const booked = talk(['< Давайте завтра в 16:00', '> Записала Вас на завтра, 24 ноября, 16:00.'])
  const phantom = judgeable(booked, { playbook, judge })
  expect((await phantom.verdict()).fault).toBe('agent')
  expect(await messageOf(() => expect(phantom).toScoreAbove(70))).toMatch(/^JudgeError: /)
  expect(await messageOf(() => expect(phantom).not.toScoreAbove(70))).toMatch(/^JudgeError: /)
})

test('what is known without a judge can be expected without one', async () => {
  const unbooked = judgeable(rude, { playbook, judge })
  expect((await unbooked.verdict()).fault).toBe('judge')
  await expect(unbooked).not.toHaveScheduledCall()
  expect(unbooked).toRespondWithin('60s')
})

test.each([Number.NaN, -1, 100, '70', undefined])(
  'a threshold of %o is a mistake of the spec, negated or not',
  async (threshold) => {
    const subject = judgeable(rude, { playbook })
    for (const assertion of [expect(subject), expect(subject).not]) {
      expect(await messageOf(() => assertion.toScoreAbove(threshold as number))).toMatch(
        /^ScenarioError: toScoreAbove\(\) got .*\.\n {2}Give it a number from 0 to less than 100/,
      )
    }
  },
)
