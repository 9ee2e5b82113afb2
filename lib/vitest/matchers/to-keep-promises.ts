import { formatMillis } from '../../core/duration.ts'
import type { FollowUpFigures } from '../../core/metrics.ts'
import { checkEach } from './check-each.ts'
import { idsAround } from './excerpt.ts'
import type { MatcherResult } from './matcher-result.ts'

/** Passes when every follow-up that was asked for was acknowledged, came in time, and in other words than before. */
export function toKeepPromises(received: unknown, isNot: boolean): MatcherResult {
  return checkEach<FollowUpFigures>(received, {
    matcher: 'toKeepPromises',
    isNot,
    cases: ({ followUps }) => followUps ?? [],
    nothing: 'the prospect asked for no follow-up, or did not wait for it',
    expected: (wrong) =>
      `an acknowledgement, and ${wrong ? `about ${formatMillis(wrong.promisedAfterMs)} after the request` : 'in time'} a follow-up in other words`,
    complaint,
    fine: 'each follow-up in time, and in other words',
    facts: ({ turn }) => ({ Turn: `#${turn}` }),
    evidence: ({ messageId }, transcript) => idsAround(transcript, messageId, { before: 0, after: 3 }),
  })
}

function complaint({ verdict, followedUpMs, acknowledgedMs, repeated }: FollowUpFigures): string | null {
  if (verdict === 'missing') return 'no follow-up'
  if (verdict !== 'kept') return `a follow-up after ${formatMillis(followedUpMs ?? 0)}, too ${verdict}`
  if (acknowledgedMs === null) return 'a follow-up in time, but no acknowledgement before it'
  return repeated ? 'a follow-up in time, but nearly in words that were said before' : null
}
