import { inspect } from 'node:util'
import type { Criterion } from '../../core/assessment.ts'
import { JudgeError, ScenarioError } from '../../core/errors.ts'
import { assessed, criterionInWords, judgeOf } from './assessed.ts'
import { unassessed } from './check-criteria.ts'
import { excerpt } from './excerpt.ts'
import { describeFailure } from './failure.ts'
import type { MatcherResult } from './matcher-result.ts'
import { conversationOf } from './subject.ts'

/** How well the stages have to be followed. */
export interface ZmeykaBounds {
  /** Of 10; 7 when absent. */
  atLeast?: number
}

/** The four stages of the snake: entry, reflection, expertise, next question. */
const STAGES = ['entry', 'reflection', 'expertise', 'nextQuestion']

/** Passes when the agent followed the four stages of the snake: easy entry, reflection, expertise, next question. */
export async function toFollowZmeyka(
  received: unknown,
  bounds: ZmeykaBounds | undefined,
  isNot: boolean,
): Promise<MatcherResult> {
  const atLeast = bounds?.atLeast ?? 7
  if (!(atLeast >= 0 && atLeast <= 10)) {
    throw new ScenarioError(`toFollowZmeyka() got atLeast: ${inspect(atLeast)}.`, {
      remedy: 'Give it a number from 0 to 10: toFollowZmeyka({ atLeast: 7 }).',
    })
  }
  const conversation = conversationOf(received, 'toFollowZmeyka')
  const shown = {
    matcher: 'toFollowZmeyka',
    ...(bounds && { argument: inspect(bounds) }),
    isNot,
    expected: `an adherence of at least ${atLeast} of 10`,
  }
  const { assessment, absence } = await assessed(conversation)
  if (!assessment) return unassessed(conversation, shown, absence)
  const stages = assessment.criteria.filter(({ id }) => STAGES.includes(id))
  const { zmeykaAdherence: adherence } = assessment
  if (adherence === null) {
    throw new JudgeError(`toFollowZmeyka() could not be judged:\n${stages.map(criterionInWords).join('\n')}`, {
      remedy: `That says nothing about the agent. A model may tell what rules cannot.\nReport: ${conversation.location}`,
    })
  }
  return {
    pass: adherence >= atLeast,
    failing: 'course',
    message: () =>
      describeFailure({
        ...shown,
        facts: { Judge: judgeOf(assessment) },
        received: [String(adherence), ...stages.map(criterionInWords)].join('\n'),
        evidence: excerpt(conversation.transcript(), idsOf(stages, isNot ? 'met' : 'unmet')),
        location: conversation.location,
      }),
  }
}

function idsOf(criteria: readonly Criterion[], telling: Criterion['verdict']): number[] {
  return criteria.flatMap(({ verdict, evidence }) =>
    verdict === telling ? evidence.map(({ messageId }) => messageId) : [],
  )
}
