import type { Metrics } from '../../core/metrics.ts'
import type { Transcript } from '../../core/transcript.ts'
import { excerpt } from './excerpt.ts'
import { describeFailure, type Failure } from './failure.ts'
import { assertJudgeable } from './judgeable.ts'
import type { MatcherResult } from './matcher-result.ts'
import { assertCutShort } from './nothing-measured.ts'
import { conversationOf } from './subject.ts'

/** An expectation that every case of some kind in a conversation has to meet. */
export interface Check<Case> extends Pick<Failure, 'matcher' | 'argument' | 'isNot'> {
  cases: (metrics: Metrics, transcript: Transcript) => readonly Case[]
  /** What to say where there is no case: why nothing was measured. */
  nothing: string
  /** Whether that is the agent's doing; otherwise the spec expects something of what it does not play. */
  prevented?: (transcript: Transcript) => boolean
  expected: (wrong: Case | undefined) => string
  /** What is wrong with a case; null where nothing is. */
  complaint: (one: Case) => string | null
  /** What to say where nothing is wrong. */
  fine: string
  facts: (wrong: Case) => Record<string, string>
  /** Ids of the messages that prove it. */
  evidence: (wrong: Case, transcript: Transcript, metrics: Metrics) => readonly number[]
}

/**
 * Passes when no case is wrong. Without any case, negated or not, nothing was put to the test: it fails where the agent
 * is to blame for that, and throws a ScenarioError where the spec is.
 */
export function checkEach<Case>(received: unknown, check: Check<Case>): MatcherResult {
  const conversation = conversationOf(received, check.matcher)
  assertJudgeable(conversation)
  const [metrics, transcript] = [conversation.measure(), conversation.transcript()]
  const cases = check.cases(metrics, transcript)
  if (cases.length === 0 && !check.prevented?.(transcript)) assertCutShort(conversation, check)
  const wrong = cases.filter((one) => check.complaint(one) !== null)
  const [first] = wrong
  const { matcher, argument, isNot } = check
  return {
    pass: cases.length === 0 ? isNot : wrong.length === 0,
    message: () =>
      describeFailure({
        matcher,
        ...(argument !== undefined && { argument }),
        isNot,
        ...(first && { facts: check.facts(first) }),
        expected: check.expected(first),
        received: summary(check, cases, wrong),
        evidence: first ? excerpt(transcript, check.evidence(first, transcript, metrics)) : [],
        location: conversation.location,
      }),
  }
}

function summary<Case>({ nothing, fine, complaint }: Check<Case>, cases: readonly Case[], wrong: readonly Case[]) {
  const [first] = wrong
  if (cases.length === 0) return `nothing to measure: ${nothing}`
  if (first === undefined) return fine
  return `${complaint(first)}${wrong.length > 1 ? `\nand ${wrong.length - 1} more of ${cases.length} wrong` : ''}`
}
