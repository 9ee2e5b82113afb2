import { expect, test } from 'vitest'
import { baliRealEstate } from '../../stress/playbooks/bali-real-estate.ts'
import { definePlaybook, type PlaybookInput } from './playbook.ts'

const changed = (change: object) => () => definePlaybook({ ...baliRealEstate, ...change } as PlaybookInput)
const { entry: _, ...withoutEntry } = baliRealEstate.weights

test('all mistakes of a playbook are shown at once, with path and value', () => {
  const mistakes = changed({
    id: 'Bali!',
    total: 100,
    length: { sentences: [6, 5] },
    gate: 5,
    call: { ...baliRealEstate.call, summary: ['...'] },
  })
  expect(mistakes).toThrowErrorMatchingInlineSnapshot(`
    [ScenarioError: Playbook "Bali!" (lib/core/playbook.test.ts:5) has 6 mistakes:
    - id: must be lower-case letters, digits and dashes, got 'Bali!'
    - gate: must be at most 4, got 5
    - call.summary.0: must hold a word, got '...'
    - call.summary.0: must not begin or end with a gap, got '...'
    - total: the weights add up to 148, got 100
    - length.sentences: must be [min, max] with min <= max, got [ 6, 5 ]]
  `)
})

test('weights that do not add up to the declared total are a mistake', () => {
  expect(changed({ total: 100 })).toThrowErrorMatchingInlineSnapshot(`
    [ScenarioError: Playbook "bali-real-estate" (lib/core/playbook.test.ts:5) has a mistake:
    - total: the weights add up to 148, got 100]
  `)
})

test('every criterion has to be weighed, and nothing else', () => {
  expect(changed({ weights: withoutEntry })).toThrowErrorMatchingInlineSnapshot(`
    [ScenarioError: Playbook "bali-real-estate" (lib/core/playbook.test.ts:5) has a mistake:
    - weights.entry: is missing; must be a number]
  `)
  expect(changed({ weights: { ...baliRealEstate.weights, charm: 5 } })).toThrow('charm')
})

test('a pattern that does not compile is a mistake', () => {
  const budget = { ...baliRealEstate.bant.budget, learnedFromPatterns: ['(\\d'] }
  expect(changed({ bant: { ...baliRealEstate.bant, budget } })).toThrow(
    /bant\.budget\.learnedFromPatterns\.0: is not a regular expression/,
  )
})
