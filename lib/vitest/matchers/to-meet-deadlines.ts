import { formatMillis } from '../../core/duration.ts'
import type { UrgencyFigures } from '../../core/metrics.ts'
import { checkEach } from './check-each.ts'
import type { MatcherResult } from './matcher-result.ts'

/** Passes when every demand for an answer within a named time was met. */
export function toMeetDeadlines(received: unknown, isNot: boolean): MatcherResult {
  return checkEach<UrgencyFigures>(received, {
    matcher: 'toMeetDeadlines',
    isNot,
    cases: ({ urgency }) => urgency?.demands.filter(({ withinMs }) => withinMs !== null) ?? [],
    nothing: 'the prospect never demanded an answer within a time that it named',
    expected: (wrong) => `an answer within ${wrong ? formatMillis(wrong.withinMs ?? 0) : 'the time that was demanded'}`,
    complaint,
    fine: 'an answer in time to each demand',
    facts: ({ turn }) => ({ Turn: `#${turn}` }),
    evidence: ({ messageId, turn }, _, { responses }) => [
      messageId,
      ...responses.flatMap((response) => (response.turn === turn ? response.messageId : [])),
    ],
  })
}

function complaint({ met, responseMs, marginMs }: UrgencyFigures): string | null {
  if (met) return null
  if (responseMs !== null) return `after ${formatMillis(responseMs)}, ${formatMillis(-(marginMs ?? 0))} too late`
  return met === null ? 'no answer; the wait ended before that time was over' : 'no answer'
}
