import { checkCriteria } from './check-criteria.ts'
import type { MatcherResult } from './matcher-result.ts'

/** Passes when the agent said nothing that the playbook forbids. */
export function toAvoidForbiddenTopics(received: unknown, isNot: boolean): Promise<MatcherResult> {
  const expected = 'nothing that the playbook forbids'
  const expectedNot = 'something that the playbook forbids'
  const check = { matcher: 'toAvoidForbiddenTopics', isNot, ids: ['forbidden'], atLeast: 1, expected, expectedNot }
  return checkCriteria(received, check)
}
