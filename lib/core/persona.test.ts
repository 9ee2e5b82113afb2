import { expect, test } from 'vitest'
import { definePersona, type PersonaInput } from './persona.ts'

const maria: PersonaInput = {
  id: 'maria',
  name: 'Maria',
  language: 'en',
  timeZone: 'Europe/London',
  traits: ['brief'],
  opening: ['Hello'],
  facts: {},
  email: 'maria@example.com',
  goal: 'zoom_always',
}

const changed = (change: object) => () => definePersona({ ...maria, ...change } as PersonaInput)

test('it waits for two minutes where its patience is not said', () => {
  expect(definePersona(maria).patience).toBe(120_000)
})

test('what is missing, misspelt or of another kind is told with what is allowed', () => {
  const { email: _, ...rest } = maria
  const wrong = {
    ...rest,
    pateince: '60s',
    Goal: 'x',
    weather: 1,
    patience: '5 apples',
    language: 'RU',
    typingSpeed: Number.NaN,
  }
  expect(() =>
    definePersona({
      ...wrong,
      callHours: [9.5, Number.POSITIVE_INFINITY],
      nudge: () => 'Hey',
      opening: /hi/,
      facts: [],
    } as never),
  ).toThrowErrorMatchingInlineSnapshot(`
    [ScenarioError: Persona "Maria" (lib/core/persona.test.ts:34) has 12 mistakes:
    - language: must be one of 'ru', 'en' (did you mean 'ru'?), got 'RU'
    - callHours.0: must be a whole number, got 9.5
    - callHours.1: must be a number, got Infinity
    - opening: must be a list, got /hi/
    - typingSpeed: must be a number, got NaN
    - facts: must be an object, got []
    - email: is missing; must be an e-mail address such as anna@example.com
    - patience: must be more than no time: milliseconds as a number, or text such as '250ms', '30s', '2m' or '1h', got '5 apples'
    - nudge: must be text, got [Function: nudge]
    - pateince: there is no such field (did you mean 'patience'?); the fields here are id, name, language, timeZone, callHours, traits, opening, typingSpeed, facts, email, letters, questions, objections, patience, nudge, goal, fastWithin
    - Goal: there is no such field (did you mean 'goal'?); the fields here are id, name, language, timeZone, callHours, traits, opening, typingSpeed, facts, email, letters, questions, objections, patience, nudge, goal, fastWithin
    - weather: there is no such field; the fields here are id, name, language, timeZone, callHours, traits, opening, typingSpeed, facts, email, letters, questions, objections, patience, nudge, goal, fastWithin]
  `)
})

test.each([0, -5, '0s', Number.NaN, Number.POSITIVE_INFINITY, '60', null, [60]])('%s is no patience', (patience) => {
  expect(changed({ patience })).toThrow(
    /- patience: must be more than no time: milliseconds as a number, or text such as '250ms', '30s', '2m' or '1h', got /,
  )
})

test('hours in which no call is possible are a mistake', () => {
  const mistake = 'callHours: must be [from, to] with from < to, got'
  expect(changed({ callHours: [22, 8] })).toThrow(`${mistake} [ 22, 8 ]`)
  expect(changed({ callHours: [9, 9] })).toThrow(`${mistake} [ 9, 9 ]`)
})

test('each question has an id of its own, in letters too', () => {
  const question = { id: 'price', say: 'Price?', answeredBy: ['x'] }
  const letters = [
    {
      say: 'Dear',
      questions: [
        { id: 'tax', answeredBy: ['x'] },
        { id: 'price', answeredBy: ['x'] },
      ],
    },
  ]
  expect(
    changed({ questions: [question], objections: [{ ...question }], letters }),
  ).toThrowErrorMatchingInlineSnapshot(`
    [ScenarioError: Persona "Maria" (lib/core/persona.test.ts:16) has 2 mistakes:
    - objections.0.id: must be an id of its own, not also that of questions.0, got 'price'
    - letters.0.questions.1.id: must be an id of its own, not also that of questions.0, got 'price']
  `)
})

test('what is a fast answer is said where the goal is one', () => {
  expect(changed({ fastWithin: '20s' })).toThrowErrorMatchingInlineSnapshot(`
    [ScenarioError: Persona "Maria" (lib/core/persona.test.ts:16) has a mistake:
    - fastWithin: has no use where the goal is 'zoom_always'; it is for 'zoom_if_fast_response', got '20s']
  `)
  expect(definePersona({ ...maria, goal: 'zoom_if_fast_response', fastWithin: '20s' }).fastWithin).toBe(20_000)
})

test('a pattern that may take for ever is a mistake', () => {
  expect(
    changed({ facts: { budget: { askedBy: ['(\\S+\\s*)+#'], say: ['10'] } } }),
  ).toThrowErrorMatchingInlineSnapshot(`
    [ScenarioError: Persona "Maria" (lib/core/persona.test.ts:16) has a mistake:
    - facts.budget.askedBy.0: may take for ever on a long message: put no repetition and no alternatives into a repetition, and only two open ones in a row; "[а-яё]{0,9}" is the rest of a word, "[^?]{0,40}" a few words, got '(\\\\S+\\\\s*)+#']
  `)
})
