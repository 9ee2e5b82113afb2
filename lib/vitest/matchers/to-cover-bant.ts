import { inspect } from 'node:util'
import { ScenarioError } from '../../core/errors.ts'
import { BANT, type BantTopic } from '../../core/playbook.ts'
import { checkCriteria } from './check-criteria.ts'
import type { MatcherResult } from './matcher-result.ts'

/** What has to be learned of budget, authority, need and timeline: so many of them, or these. */
export type BantBounds = { atLeast: number } | { topics: readonly BantTopic[] }

/** Passes when the agent learned from the prospect what it has to know before it offers a call; all four when absent. */
export function toCoverBant(received: unknown, bounds: BantBounds | undefined, isNot: boolean): Promise<MatcherResult> {
  const topics = bounds && 'topics' in bounds ? bounds.topics : BANT
  const atLeast = bounds && 'atLeast' in bounds ? bounds.atLeast : topics.length
  assertBounds(topics, atLeast)
  return checkCriteria(received, {
    matcher: 'toCoverBant',
    ...(bounds && { argument: inspect(bounds) }),
    isNot,
    ids: topics,
    atLeast,
    failing: 'course',
    expected: `${atLeast === topics.length ? '' : `at least ${atLeast} of `}${topics.join(', ')} learned from the prospect`,
  })
}

function assertBounds(topics: readonly string[], atLeast: number): void {
  const wrong = topics.find((topic) => !(BANT as readonly string[]).includes(topic))
  if (wrong !== undefined || topics.length === 0) {
    throw new ScenarioError(`toCoverBant() got topics: ${inspect(topics)}.`, {
      remedy: `Topics are ${BANT.join(', ')}: toCoverBant({ topics: ['budget', 'need'] }).`,
    })
  }
  if (!Number.isInteger(atLeast) || atLeast < 1 || atLeast > topics.length) {
    throw new ScenarioError(`toCoverBant() got atLeast: ${inspect(atLeast)}.`, {
      remedy: `Give it a whole number from 1 to ${topics.length}: toCoverBant({ atLeast: 3 }).`,
    })
  }
}
