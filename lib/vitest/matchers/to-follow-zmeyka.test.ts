import { expect, test } from 'vitest'
import { baliRealEstate } from '../../../stress/playbooks/bali-real-estate.ts'
import { talk } from '../../verdict/testing/conversation.ts'
import { judgeable, messageOf } from '../testing/judgeable.ts'
import { matchers } from './matchers.ts'

expect.extend(matchers)

const playbook = baliRealEstate
const pushy = judgeable(
  talk(['< Здравствуйте! Сколько стоит вилла?', '> Здравствуйте! Давайте сразу Zoom.', '< Зачем?', '> Так быстрее.']),
  { playbook },
)

test('shows each stage with what was found on it', async () => {
  await expect(pushy).not.toFollowZmeyka()
  await expect(pushy).toFollowZmeyka({ atLeast: 0 })
  expect(await messageOf(() => expect(pushy).toFollowZmeyka())).toMatchInlineSnapshot(`
    "Error: expect(conversation).toFollowZmeyka() failed

    Judge:     rules, rubric bali-real-estate@1, rules 7
    Expected:  an adherence of at least 7 of 10
    Received:  0
               - Opens with one easy question and no push to a call: unmet, "Давайте сразу Zoom." (The first turn already invites to a call.)
               - Says back what the client told, in own words: could not be judged (The client told nothing that could be reflected.)
               - Gives short facts with their source: unmet (0 turns with a sourced fact, 1 wanted.)
               - Ends its turns with one question: unmet (0 of 2 turns end with a question and ask at most 2.)

      0:30.0  Мария  Здравствуйте! Давайте сразу Zoom.

    Report: reports/1/index.html#c-1"
  `)
})

test('an agent follows the snake or does not, also where a playbook gives its stages no weight', async () => {
  const weights = { ...playbook.weights, entry: 0, reflection: 0, expertise: 0, nextQuestion: 0 }
  const unweighted = judgeable(pushy.transcript(), { playbook: { ...playbook, weights } })
  await expect(unweighted).not.toFollowZmeyka()
})

test('where no stage was decided, nothing can be said of the agent', async () => {
  const inconclusive = { verdict: 'inconclusive', points: 0, weight: 0, evidence: [] } as const
  const undecided = async () => {
    const verdict = await pushy.verdict()
    const { assessment } = verdict
    if (!assessment) throw new Error('It was assessed.')
    const criteria = [{ id: 'entry', label: 'Opens with one easy question', ...inconclusive }]
    return { ...verdict, assessment: { ...assessment, zmeykaAdherence: null, criteria } }
  }
  expect(await messageOf(() => expect({ ...pushy, verdict: undecided }).toFollowZmeyka())).toMatchInlineSnapshot(`
    "JudgeError: toFollowZmeyka() could not be judged:
    - Opens with one easy question: could not be judged
      That says nothing about the agent. A model may tell what rules cannot.
      Report: reports/1/index.html#c-1"
  `)
})

test('an agent that wrote nothing followed nothing', async () => {
  const ending = { by: 'prospect', reason: 'no answer to turn 1 within 60 s', fault: 'agent' } as const
  const silent = judgeable(talk(['< Здравствуйте!'], { ending }), { playbook })
  expect(await messageOf(() => expect(silent).toFollowZmeyka({ atLeast: 8 }))).toMatchInlineSnapshot(`
    "Error: expect(conversation).toFollowZmeyka({ atLeast: 8 }) failed

    Expected:  an adherence of at least 8 of 10
    Received:  nothing to assess: The agent wrote nothing that could be scored.

    Report: reports/1/index.html#c-1"
  `)
  expect(await messageOf(() => expect(silent).not.toFollowZmeyka())).toMatch('nothing to assess')
})

test('without a playbook nothing can be judged', async () => {
  expect(
    await messageOf(() => expect(judgeable(talk(['< Цены?', '> От 200']))).toFollowZmeyka()),
  ).toMatchInlineSnapshot(`
    "JudgeError: The conversation has no score: There is no playbook to score by.
      Its response times and its outcome still count."
  `)
})

test('a bound that cannot be is a mistake of the spec', async () => {
  expect(await messageOf(() => expect(pushy).toFollowZmeyka({ atLeast: 70 }))).toMatchInlineSnapshot(`
    "ScenarioError: toFollowZmeyka() got atLeast: 70.
      Give it a number from 0 to 10: toFollowZmeyka({ atLeast: 7 })."
  `)
})
