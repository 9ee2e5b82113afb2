import type { BurstFigures } from '../../core/metrics.ts'
import { messagesOf, type Transcript } from '../../core/transcript.ts'
import { excerpt } from './excerpt.ts'
import { describeFailure } from './failure.ts'
import type { MatcherResult } from './matcher-result.ts'
import { conversationOf } from './subject.ts'

/** Passes when each burst of several messages was answered by exactly one turn, which began after it had ended. */
export function toAnswerEachBurstOnce(received: unknown, isNot: boolean): MatcherResult {
  const conversation = conversationOf(received, 'toAnswerEachBurstOnce')
  const bursts = conversation.measure().bursts.filter(({ messages }) => messages > 1)
  const wrong = bursts.find((burst) => complaint(burst) !== null)
  const transcript = conversation.transcript()
  return {
    pass: bursts.length > 0 && !wrong,
    message: () =>
      describeFailure({
        matcher: 'toAnswerEachBurstOnce',
        isNot,
        ...(wrong && { facts: { Turn: `#${wrong.turn}, a burst of ${wrong.messages} messages` } }),
        expected: 'one answer to each burst, begun after its last message',
        received: wrong ? (complaint(wrong) as string) : fine(bursts),
        evidence: wrong ? excerpt(transcript, idsOf(transcript, wrong)) : [],
        location: conversation.location,
      }),
  }
}

function complaint(burst: BurstFigures): string | null {
  if (burst.answers === 0) return 'no answer'
  if (burst.premature) return 'an answer that began before the burst had ended'
  if (burst.answers > 1) return `${burst.answers} separate answers`
  if (burst.duplicate) return 'the same answer twice'
  return null
}

function fine(bursts: readonly BurstFigures[]): string {
  return bursts.length === 0 ? 'no burst: the prospect never sent several messages in a turn' : 'one answer to each'
}

function idsOf(transcript: Transcript, { turn, answerIds }: BurstFigures): number[] {
  const asked = messagesOf(transcript, 'prospect').filter((message) => message.turn === turn)
  return [...asked.map(({ id }) => id), ...answerIds]
}
