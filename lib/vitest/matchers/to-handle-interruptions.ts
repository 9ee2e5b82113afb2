import type { InterruptionFigures } from '../../core/metrics.ts'
import { NOT_SEEN_TYPING } from '../../core/transcript.ts'
import { checkEach } from './check-each.ts'
import { idsAround } from './excerpt.ts'
import type { MatcherResult } from './matcher-result.ts'

/**
 * Passes when the agent gave way to each interruption: it stopped or took the message in, answered what that asks, said
 * nothing twice, and answered nothing that had been taken back.
 */
export function toHandleInterruptions(received: unknown, isNot: boolean): MatcherResult {
  return checkEach<InterruptionFigures>(received, {
    matcher: 'toHandleInterruptions',
    isNot,
    cases: ({ interruptions }) => interruptions ?? [],
    nothing: 'the prospect never wrote while the agent was typing',
    prevented: ({ events }) => events.some((event) => event.kind === 'note' && event.text === NOT_SEEN_TYPING),
    expected: () => 'one answer that takes the interruption in, and none to what was taken back',
    complaint,
    fine: 'each interruption taken in, and answered once',
    facts: ({ turn }) => ({ Turn: `#${turn}, interrupted` }),
    evidence: ({ messageId }, transcript) => idsAround(transcript, messageId, { before: 2, after: 4 }),
  })
}

function complaint({ stale, answered, double, yielded }: InterruptionFigures): string | null {
  if (stale) return 'an answer to what had been taken back'
  if (answered === false) return 'no answer to what the interruption asks'
  if (double) return 'the same answer before the interruption and again after it'
  return yielded ? null : 'a draft that was sent as if nothing had been said'
}
