import { expect, test } from 'vitest'
import { definePersona, type PersonaInput } from './persona.ts'
import { defineScenario, type ScenarioInput } from './scenario.ts'

const persona: PersonaInput = {
  id: 'maria',
  name: 'Maria',
  language: 'en',
  timeZone: 'Europe/London',
  traits: ['brief'],
  opening: ['Hello'],
  facts: {},
  email: 'maria@example.com',
  patience: '60s',
  goal: 'zoom_always',
}

test('what is left out of a scenario has a default', () => {
  const scenario = defineScenario({
    name: 'Short',
    description: 'x',
    persona: definePersona(persona),
    stress: { messageDelays: [[1, 2]] },
  })
  expect(scenario).toMatchObject({
    expectedOutcome: 'zoom_scheduled',
    maxTurns: 20,
    stress: { pattern: ['send'], batchSizes: [1], timeoutMultiplier: 1 },
  })
})

test('durations of a persona may be words or milliseconds', () => {
  expect(definePersona(persona).patience).toBe(60_000)
  expect(definePersona({ ...persona, patience: 1500 }).patience).toBe(1500)
})

test('all mistakes of a scenario are shown at once, with file, field, value and what is allowed', () => {
  const wrong = {
    name: 'Wrong',
    description: 'x',
    persona: { ...persona, timeZone: 'Mars/Olympus', email: 'nobody', facts: { budget: { askedBy: ['('], say: [] } } },
    stress: { messageDelays: [[5, 1]], pattern: ['shout'], batchSizes: [0], mesageDelays: [], timeoutMultiplier: -1 },
    expectedOutcome: 'book_call',
  }
  expect(() => defineScenario(wrong as unknown as ScenarioInput)).toThrowErrorMatchingInlineSnapshot(`
    [ScenarioError: Scenario "Wrong" (lib/core/scenario.test.ts:45) has 10 mistakes:
    - persona.timeZone: must be an IANA time zone such as Europe/Moscow, got 'Mars/Olympus'
    - persona.facts.budget.askedBy.0: is not a regular expression: Invalid regular expression: /(/iu: Unterminated group, got '('
    - persona.facts.budget.say: must have at least 1 entry, got []
    - persona.email: must be an e-mail address such as anna@example.com, got 'nobody'
    - stress.messageDelays.0: must be [min, max] seconds with min <= max, got [ 5, 1 ]
    - stress.batchSizes.0: must be at least 1, got 0
    - stress.timeoutMultiplier: must be more than 0, got -1
    - stress.pattern.0: must be one of 'send', 'burst', 'interrupt', 'correct', got 'shout'
    - stress.mesageDelays: there is no such field (did you mean 'messageDelays'?); the fields here are messageDelays, interMessageDelays, batchSizes, urgencyRequests, interruptions, followUpRequests, timeoutMultiplier, pattern
    - expectedOutcome: must be one of 'zoom_scheduled', 'follow_up_proposed', 'client_refused', 'escalated', 'inconclusive', got 'book_call']
  `)
})

test('an interrupting scenario needs something to interrupt with', () => {
  const scenario = {
    name: 'Rude',
    description: 'x',
    persona,
    stress: { messageDelays: [[1, 2]], pattern: ['interrupt'] },
  }
  expect(() => defineScenario(scenario as ScenarioInput)).toThrow(
    'stress.interruptions: is missing; must have an entry, because stress.pattern has interrupt',
  )
})

test('a request for a follow-up must be within the turns that are played', () => {
  const stress = { messageDelays: [[1, 2]], followUpRequests: [{ turn: 9, say: 'Later', after: '2m' }] }
  const scenario = { name: 'Late', description: 'x', persona, maxTurns: 5, stress }
  expect(() => defineScenario(scenario as ScenarioInput)).toThrow(
    /followUpRequests\.0\.turn: must not be beyond maxTurns, which is 5, got 9/,
  )
})

const plain: ScenarioInput = {
  name: 'Plain',
  description: 'x',
  persona: definePersona(persona),
  stress: { messageDelays: [[1, 2]] },
}
const strained =
  (stress: object, over: object = {}) =>
  () =>
    defineScenario({ ...plain, ...over, stress: { ...plain.stress, ...stress } } as ScenarioInput)

test('what no pattern uses is a mistake', () => {
  expect(strained({ interruptions: [{ say: 'Wait' }], batchSizes: [3] })).toThrowErrorMatchingInlineSnapshot(`
    [ScenarioError: Scenario "Plain" (lib/core/scenario.test.ts:89) has 2 mistakes:
    - stress.interruptions: has no use: stress.pattern has no interrupt, got [ { say: 'Wait' } ]
    - stress.batchSizes: has no use: stress.pattern has no burst, got [ 3 ]]
  `)
})

test('a turn says one thing besides the persona, and is played', () => {
  const twice = {
    urgencyRequests: [
      { turns: [2, 9], say: 'Quick' },
      { turns: [2], say: 'Now' },
    ],
    followUpRequests: [
      { turn: 2, say: 'Later', after: '2m' },
      { turn: 3, say: 'Later', after: '2m' },
    ],
  }
  expect(strained(twice, { maxTurns: 5 })).toThrowErrorMatchingInlineSnapshot(`
    [ScenarioError: Scenario "Plain" (lib/core/scenario.test.ts:89) has 3 mistakes:
    - stress.urgencyRequests.0.turns.0: must be a turn that nothing else is said with, and stress.followUpRequests.0.turn has it, got 2
    - stress.urgencyRequests.0.turns.1: must not be beyond maxTurns, which is 5, got 9
    - stress.urgencyRequests.1.turns.0: must be a turn that nothing else is said with, and stress.followUpRequests.0.turn has it, got 2]
  `)
})

test('no time is no time to answer in', () => {
  const hurried = {
    urgencyRequests: [{ turns: [2], say: 'Now', within: 0 }],
    followUpRequests: [{ turn: 3, say: 'Later', after: '0s' }],
  }
  expect(strained(hurried)).toThrowErrorMatchingInlineSnapshot(`
    [ScenarioError: Scenario "Plain" (lib/core/scenario.test.ts:89) has 2 mistakes:
    - stress.urgencyRequests.0.within: must be more than no time: milliseconds as a number, or text such as '250ms', '30s', '2m' or '1h', got 0
    - stress.followUpRequests.0.after: must be more than no time: milliseconds as a number, or text such as '250ms', '30s', '2m' or '1h', got '0s']
  `)
})

test('a rule over several fields holds although other fields are wrong', () => {
  const wrong = {
    pattern: ['interrupt'],
    timeoutMultiplier: 'twice',
    followUpRequests: [{ turn: 9, say: '', after: 7 }],
  }
  expect(strained(wrong, { maxTurns: 5, description: 5 })).toThrowErrorMatchingInlineSnapshot(`
    [ScenarioError: Scenario "Plain" (lib/core/scenario.test.ts:89) has 5 mistakes:
    - description: must be text, got 5
    - stress.followUpRequests.0.say: must not be empty, got ''
    - stress.timeoutMultiplier: must be a number, got 'twice'
    - stress.interruptions: is missing; must have an entry, because stress.pattern has interrupt
    - stress.followUpRequests.0.turn: must not be beyond maxTurns, which is 5, got 9]
  `)
})
