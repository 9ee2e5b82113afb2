import { expect, test } from 'vitest'
import { baliRealEstate } from '../../../../stress/playbooks/bali-real-estate.ts'
import { saasDemo } from '../../../../stress/playbooks/saas-demo.ts'
import { roughTokens } from '../../../llm/testing/prompt-cache.ts'
import { instructionsOf } from './instructions.ts'
import { READ_CRITERIA, READ_CRITERION_IDS } from './read-criteria.ts'

test.each([baliRealEstate, saasDemo])(
  'the instructions hold every criterion of $id, and are long enough to be cached',
  (playbook) => {
    const told = instructionsOf(playbook)
    for (const id of READ_CRITERION_IDS) expect(told).toContain(`## ${id}: `)
    expect(told).not.toContain('undefined')
    // the service keeps nothing shorter, whichever model
    expect(roughTokens(told)).toBeGreaterThan(1024)
  },
)

test('phrases are shown as words, without the signs that say how they are searched', () => {
  expect(READ_CRITERIA.entry.guide(saasDemo)).toContain('"what … budget", "how much … spend"')
  expect(instructionsOf(baliRealEstate)).not.toMatch(/"=|"\*| =[а-я]/)
})

test('a playbook says in its own words what a criterion means to its team', () => {
  const playbook = { ...saasDemo, methodology: { entry: 'A question about their current tool is best.' } }
  expect(instructionsOf(playbook)).toContain('to this team: A question about their current tool is best.')
  expect(instructionsOf(saasDemo)).not.toContain('to this team:')
})
