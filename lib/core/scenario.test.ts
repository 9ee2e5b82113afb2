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
    - persona.timeZone: must be an IANA time zone such as Europe/Moscow, got "Mars/Olympus"
    - persona.facts.budget.askedBy.0: is not a regular expression: Invalid regular expression: /(/iu: Unterminated group, got "("
    - persona.facts.budget.say: Too small: expected array to have >=1 items, got []
    - persona.email: Invalid email address, got "nobody"
    - stress.messageDelays.0: must be [min, max] seconds with min <= max, got [5,1]
    - stress.batchSizes.0: Too small: expected number to be >=1, got 0
    - stress.timeoutMultiplier: Too small: expected number to be >0, got -1
    - stress.pattern.0: Invalid option: expected one of "send"|"burst"|"interrupt"|"correct", got "shout"
    - stress.mesageDelays: there is no such field
    - expectedOutcome: Invalid option: expected one of "zoom_scheduled"|"follow_up_proposed"|"client_refused"|"escalated"|"inconclusive", got "book_call"]
  `)
})

test('an interrupting scenario needs something to interrupt with', () => {
  const scenario = {
    name: 'Rude',
    description: 'x',
    persona,
    stress: { messageDelays: [[1, 2]], pattern: ['interrupt'] },
  }
  expect(() => defineScenario(scenario as ScenarioInput)).toThrow(/stress\.interruptions: must have at least one entry/)
})

test('a request for a follow-up must be within the turns that are played', () => {
  const stress = { messageDelays: [[1, 2]], followUpRequests: [{ turn: 9, say: 'Later', after: '2m' }] }
  const scenario = { name: 'Late', description: 'x', persona, maxTurns: 5, stress }
  expect(() => defineScenario(scenario as ScenarioInput)).toThrow(
    /followUpRequests\.0\.turn: must not be beyond maxTurns, which is 5, got 9/,
  )
})
