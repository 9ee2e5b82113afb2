import type { Playbook } from '../../core/playbook.ts'
import { contradictions } from './lint/contradictions.ts'
import { duplicateIds } from './lint/duplicate-ids.ts'
import type { PlaybookFinding } from './lint/finding.ts'
import { limits } from './lint/limits.ts'
import { patterns } from './lint/patterns.ts'
import { phrases } from './lint/phrases.ts'
import { reach } from './lint/reach.ts'

/**
 * What a playbook says that cannot be meant: criteria that nothing can meet, words that are never found, lists that
 * contradict each other, patterns that match nothing or everything. The schema has passed it before.
 */
export function lintPlaybook(playbook: Playbook): PlaybookFinding[] {
  return [reach, limits, duplicateIds, phrases, contradictions, patterns].flatMap((check) => check(playbook))
}
