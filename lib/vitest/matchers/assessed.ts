import type { ConversationAssessment, Criterion } from '../../core/assessment.ts'
import { JudgeError } from '../../core/errors.ts'
import { isInconclusive } from '../../core/fault.ts'
import { printable } from '../../core/printable.ts'
import { judged } from './judgeable.ts'
import type { Judgeable } from './subject.ts'

/** The assessment of a conversation, or why the agent itself left nothing to assess. */
export type Assessed =
  | { assessment: ConversationAssessment /** Why it has no score. */; absence: string | null }
  | { assessment: null; absence: string }

/** Throws a JudgeError where there is no assessment although the agent did nothing wrong: not assessed is not failed. */
export async function assessed(conversation: Judgeable): Promise<Assessed> {
  const { assessment, scoreAbsence, scoreFault } = await judged(conversation)
  if (assessment) return { assessment, absence: scoreAbsence }
  const absence = scoreAbsence ?? 'it was not assessed'
  if (scoreFault !== null && !isInconclusive(scoreFault)) return { assessment: null, absence }
  throw withoutScore(absence)
}

/** Says that a conversation has no score, and that this is not the agent's failure. */
export function withoutScore(absence: string): JudgeError {
  return new JudgeError(`The conversation has no score: ${absence}`, {
    remedy: 'Its response times and its outcome still count.',
  })
}

/** Who assessed, and by what. */
export function judgeOf({ judge, rubricVersion }: ConversationAssessment): string {
  return `${judge}, rubric ${rubricVersion}`
}

/** What was found on a criterion, in a line. */
export function criterionInWords({ label, verdict, note, evidence }: Criterion): string {
  const given = verdict === 'inconclusive' ? 'could not be judged' : verdict
  const quotes = verdict === 'unmet' ? new Set(evidence.map(({ quote }) => `, "${printable(quote)}"`)) : []
  return `- ${label}: ${given}${[...quotes].join('')}${note ? ` (${note})` : ''}`
}
