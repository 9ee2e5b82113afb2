import { inspect } from 'node:util'
import type { ConversationAssessment, Criterion } from '../../core/assessment.ts'
import { ScenarioError } from '../../core/errors.ts'
import { assessed, judgeOf, withoutScore } from './assessed.ts'
import { excerpt } from './excerpt.ts'
import { describeFailure } from './failure.ts'
import type { MatcherResult } from './matcher-result.ts'
import { conversationOf } from './subject.ts'

/** How many unmet criteria a failure shows. */
const SHOWN = 5

/**
 * Passes when the conversation scores more than `threshold` of 100.
 *
 * Throws a JudgeError where there is no score although the agent did nothing wrong: not assessed is not failed.
 */
export async function toScoreAbove(received: unknown, threshold: number, isNot: boolean): Promise<MatcherResult> {
  const conversation = conversationOf(received, 'toScoreAbove')
  checkThreshold(threshold)
  const { assessment, absence } = await assessed(conversation)
  const score = assessment?.overallScore ?? null
  if (assessment && score === null) throw withoutScore(absence ?? 'nothing was decided')
  const worst = assessment ? worstOf(assessment) : []
  return {
    pass: score !== null && score > threshold,
    failing: 'course',
    message: () =>
      describeFailure({
        matcher: 'toScoreAbove',
        argument: String(threshold),
        isNot,
        ...(assessment && { facts: { Judge: judgeOf(assessment) } }),
        expected: `a score above ${threshold}`,
        received: assessment && score !== null ? explain(score, assessment, worst) : `no score: ${absence}`,
        evidence: excerpt(
          conversation.transcript(),
          worst.flatMap(({ evidence }) => evidence.map((e) => e.messageId)),
        ),
        location: conversation.location,
      }),
  }
}

function checkThreshold(threshold: unknown): void {
  if (typeof threshold === 'number' && threshold >= 0 && threshold < 100) return
  throw new ScenarioError(`toScoreAbove() got ${inspect(threshold)}.`, {
    remedy: 'Give it a number from 0 to less than 100, the highest score: toScoreAbove(70).',
  })
}

/** The unmet criteria that cost most. */
function worstOf({ criteria }: ConversationAssessment): Criterion[] {
  const unmet = criteria.filter(({ verdict }) => verdict === 'unmet')
  return unmet.sort((a, b) => b.weight - b.points - (a.weight - a.points)).slice(0, SHOWN)
}

function explain(score: number, { criticalIssues }: ConversationAssessment, worst: readonly Criterion[]): string {
  return [
    `${Math.round(score)}`,
    ...criticalIssues.map((issue) => `! ${issue}`),
    ...worst.map(({ label, points, weight, note }) => `- ${label}: ${points} of ${weight}${note ? ` (${note})` : ''}`),
  ].join('\n')
}
