import type { BurstFigures } from '../../core/metrics.ts'
import { checkEach } from './check-each.ts'
import { idsOfTurn } from './excerpt.ts'
import type { MatcherResult } from './matcher-result.ts'

/** Passes when each burst of several messages was answered by exactly one turn, which began after it had ended. */
export function toAnswerEachBurstOnce(received: unknown, isNot: boolean): MatcherResult {
  return checkEach<BurstFigures>(received, {
    matcher: 'toAnswerEachBurstOnce',
    isNot,
    cases: ({ bursts }) => bursts.filter(({ messages }) => messages > 1),
    nothing: 'the prospect never sent several messages in a turn',
    expected: () => 'one answer to each burst, begun after its last message',
    complaint,
    fine: 'one answer to each',
    facts: ({ turn, messages }) => ({ Turn: `#${turn}, a burst of ${messages} messages` }),
    evidence: ({ turn, answerIds }, transcript) => [...idsOfTurn(transcript, turn), ...answerIds],
  })
}

function complaint(burst: BurstFigures): string | null {
  if (burst.answers === 0) return 'no answer'
  if (burst.premature) return 'an answer that began before the burst had ended'
  if (burst.answers > 1) return `${burst.answers} separate answers`
  if (burst.duplicate) return 'the same answer twice'
  return null
}
