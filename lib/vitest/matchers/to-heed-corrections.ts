import type { CorrectionFigures } from '../../core/metrics.ts'
import { checkEach } from './check-each.ts'
import { idsAround } from './excerpt.ts'
import type { MatcherResult } from './matcher-result.ts'

/** Passes when the agent, after a message was corrected by editing it, no longer goes by the first version. */
export function toHeedCorrections(received: unknown, isNot: boolean): MatcherResult {
  return checkEach<CorrectionFigures>(received, {
    matcher: 'toHeedCorrections',
    isNot,
    cases: ({ corrections }) => corrections ?? [],
    nothing: 'the prospect edited nothing',
    expected: (wrong) => (wrong ? `words that go by "${wrong.after}"` : 'words that go by the corrections'),
    complaint: ({ staleId, before }) =>
      staleId === null ? null : `an answer that goes by what was said before the edit: "${before}"`,
    fine: 'nothing goes by what was said before an edit',
    facts: ({ messageId }) => ({ Edited: `message ${messageId}` }),
    evidence: ({ messageId, staleId }, transcript) => [
      ...idsAround(transcript, messageId, { before: 0, after: 0 }),
      ...idsAround(transcript, staleId ?? messageId, { before: 0, after: 0 }),
    ],
  })
}
