import { checkCriteria } from './check-criteria.ts'
import type { MatcherResult } from './matcher-result.ts'

/** Passes when the agent never addressed the prospect informally; the playbook says what that is. */
export function toStayFormal(received: unknown, isNot: boolean): Promise<MatcherResult> {
  const expected = 'formal address in every message'
  return checkCriteria(received, { matcher: 'toStayFormal', isNot, ids: ['address'], atLeast: 1, expected })
}
