import { JudgeError } from '../../core/errors.ts'
import { excerpt } from './excerpt.ts'
import { describeFailure } from './failure.ts'
import type { MatcherResult } from './matcher-result.ts'
import { conversationOf } from './subject.ts'

/** How many unmet criteria a failure shows. */
const SHOWN = 5

/**
 * Passes when the conversation scores more than `threshold` of 100.
 *
 * Throws a JudgeError where there is no score: not assessed is not a failure of the agent.
 */
export async function toScoreAbove(received: unknown, threshold: number, isNot: boolean): Promise<MatcherResult> {
  const conversation = conversationOf(received, 'toScoreAbove')
  const { assessment, scoreAbsence } = await conversation.verdict()
  if (!assessment) {
    throw new JudgeError(`The conversation has no score: ${scoreAbsence ?? 'it was not assessed'}.`, {
      remedy: 'Its response times and its outcome still count.',
    })
  }
  const unmet = assessment.criteria.filter(({ verdict }) => verdict === 'unmet')
  const worst = unmet.sort((a, b) => b.weight - b.points - (a.weight - a.points)).slice(0, SHOWN)
  return {
    pass: assessment.overallScore > threshold,
    message: () =>
      describeFailure({
        matcher: 'toScoreAbove',
        argument: String(threshold),
        isNot,
        facts: { Judge: `${assessment.judge}, rubric ${assessment.rubricVersion}` },
        expected: `a score above ${threshold}`,
        received: [
          `${Math.round(assessment.overallScore)}`,
          ...assessment.criticalIssues.map((issue) => `! ${issue}`),
          ...worst.map(
            ({ label, points, weight, note }) => `- ${label}: ${points} of ${weight}${note ? ` (${note})` : ''}`,
          ),
        ].join('\n'),
        evidence: excerpt(
          conversation.transcript(),
          worst.flatMap(({ evidence }) => evidence.map((e) => e.messageId)),
        ),
        location: conversation.location,
      }),
  }
}
