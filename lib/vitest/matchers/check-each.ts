import type { StressError } from '../../core/errors.ts'
import type { Metrics } from '../../core/metrics.ts'
import { messagesOf, type Transcript } from '../../core/transcript.ts'
import { excuseFor, type Stretch } from '../../verdict/index.ts'
import { excerpt } from './excerpt.ts'
import { describeFailure, type Failure } from './failure.ts'
import { assertJudgeable, unjudged } from './judgeable.ts'
import type { MatcherResult } from './matcher-result.ts'
import { assertCutShort } from './nothing-measured.ts'
import { conversationOf, type Judgeable } from './subject.ts'

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
  const all = cases.filter((one) => check.complaint(one) !== null)
  const wrong = all.filter(
    (one) => excuseFor(transcript, stretchOf(transcript, check.evidence(one, transcript, metrics))) === null,
  )
  const [excused] = all
  if (!check.isNot && excused && wrong.length === 0) throw excusedCase(conversation, check, excused)
  const [first] = wrong
  const { matcher, argument, isNot } = check
  return {
    pass: cases.length === 0 ? isNot : wrong.length === 0,
    ...(cases.length === 0 && { failing: 'answer' }),
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

/** All of them can be Telegram's doing. */
function excusedCase<Case>(conversation: Judgeable, check: Check<Case>, one: Case): StressError {
  const transcript = conversation.transcript()
  const ids = check.evidence(one, transcript, conversation.measure())
  const excuse = excuseFor(transcript, stretchOf(transcript, ids))
  return unjudged({ fault: 'channel', faultReason: `${excuse} There was ${check.complaint(one)}.` }, conversation)
}

/** From the first of some messages to the last; to the end of the wait, where the prospect's own is the last. */
function stretchOf(transcript: Transcript, ids: readonly number[]): Stretch {
  const messages = messagesOf(transcript)
  const meant = messages.filter(({ id }) => ids.includes(id))
  const times = meant.map(({ at }) => at)
  const to = Math.max(...times)
  const next = messages.find(({ side, at }) => side === 'prospect' && at > to)?.at
  const answered = meant.some(({ side }) => side === 'agent')
  return { from: Math.min(...times), to: answered ? to : (next ?? transcript.endedAt ?? Number.POSITIVE_INFINITY) }
}

function summary<Case>({ nothing, fine, complaint }: Check<Case>, cases: readonly Case[], wrong: readonly Case[]) {
  const [first] = wrong
  if (cases.length === 0) return `nothing to measure: ${nothing}`
  if (first === undefined) return fine
  return `${complaint(first)}${wrong.length > 1 ? `\nand ${wrong.length - 1} more of ${cases.length} wrong` : ''}`
}
