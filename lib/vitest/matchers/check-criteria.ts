import type { ConversationAssessment, Criterion } from '../../core/assessment.ts'
import { JudgeError } from '../../core/errors.ts'
import type { Failing } from '../../verdict/index.ts'
import { assessed, criterionInWords, judgeOf } from './assessed.ts'
import { excerpt } from './excerpt.ts'
import { describeFailure, type Failure } from './failure.ts'
import type { MatcherResult } from './matcher-result.ts'
import { conversationOf, type Judgeable } from './subject.ts'

/** An expectation that criteria of the assessment are met. */
export interface CriteriaCheck extends Pick<Failure, 'matcher' | 'argument' | 'isNot' | 'expected' | 'expectedNot'> {
  /** Ids of the criteria that count. */
  ids: readonly string[]
  /** So many of them have to be met. */
  atLeast: number
  failing?: Failing
}

/**
 * Passes when enough criteria are met.
 *
 * Throws a JudgeError, negated or not, where that hangs on criteria that could not be judged.
 */
export async function checkCriteria(received: unknown, check: CriteriaCheck): Promise<MatcherResult> {
  const conversation = conversationOf(received, check.matcher)
  const { assessment, absence } = await assessed(conversation)
  if (!assessment) return unassessed(conversation, check, absence)
  const criteria = assessment.criteria.filter(({ id }) => check.ids.includes(id))
  const met = having('met', criteria)
  const open = having('inconclusive', criteria)
  if (met.length < check.atLeast && met.length + open.length >= check.atLeast)
    throw undecided(check, open, conversation)
  const { failing } = check
  return {
    pass: met.length >= check.atLeast,
    ...(failing && { failing }),
    message: () => failure(check, conversation, assessment, criteria),
  }
}

function failure(check: CriteriaCheck, conversation: Judgeable, assessment: ConversationAssessment, all: Criterion[]) {
  const { matcher, argument, isNot, expected, expectedNot } = check
  const telling = isNot ? having('met', all) : all.filter(({ verdict }) => verdict !== 'met')
  const ids = telling.flatMap(({ evidence }) => evidence.map(({ messageId }) => messageId))
  return describeFailure({
    matcher,
    ...(argument !== undefined && { argument }),
    isNot,
    facts: { Judge: judgeOf(assessment) },
    expected,
    ...(expectedNot !== undefined && { expectedNot }),
    received: [`${having('met', all).length} of ${all.length} met`, ...telling.map(criterionInWords)].join('\n'),
    evidence: excerpt(conversation.transcript(), ids),
    location: conversation.location,
  })
}

/** Nothing was met by an agent that left nothing to assess. */
export function unassessed(
  { location }: Judgeable,
  { matcher, argument, isNot, expected }: Pick<Failure, 'matcher' | 'argument' | 'isNot' | 'expected'>,
  absence: string,
): MatcherResult {
  const shown = { matcher, ...(argument !== undefined && { argument }), isNot, expected, location }
  return {
    pass: isNot,
    failing: 'answer',
    message: () => describeFailure({ ...shown, received: `nothing to assess: ${absence}` }),
  }
}

function having(verdict: Criterion['verdict'], criteria: readonly Criterion[]): Criterion[] {
  return criteria.filter((one) => one.verdict === verdict)
}

function undecided({ matcher }: CriteriaCheck, open: readonly Criterion[], { location }: Judgeable): JudgeError {
  return new JudgeError(`${matcher}() could not be judged:\n${open.map(criterionInWords).join('\n')}`, {
    remedy: `That says nothing about the agent. A model may tell what rules cannot.\nReport: ${location}`,
  })
}
