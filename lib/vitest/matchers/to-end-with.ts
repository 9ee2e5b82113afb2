import { inspect } from 'node:util'
import { ScenarioError } from '../../core/errors.ts'
import { Outcome } from '../../core/outcome.ts'
import { messagesOf } from '../../core/transcript.ts'
import { excerpt } from './excerpt.ts'
import { describeFailure } from './failure.ts'
import { judged } from './judgeable.ts'
import type { MatcherResult } from './matcher-result.ts'
import { conversationOf } from './subject.ts'

const LAST = 2

/**
 * Passes when the conversation ended like that, by the record and by the prospect's own decision, never by a keyword.
 * Without an outcome it is the one that the scenario expects.
 */
export async function toEndWith(
  received: unknown,
  outcomeWanted: Outcome | undefined,
  isNot: boolean,
): Promise<MatcherResult> {
  const conversation = conversationOf(received, 'toEndWith')
  const expected = outcomeWanted ?? conversation.scenario?.expectedOutcome
  if (!Outcome.safeParse(expected).success) {
    throw new ScenarioError(`toEndWith() got ${inspect(expected)}, which is no outcome.`, {
      remedy: `Outcomes are ${Outcome.options.join(', ')}; without one, the scenario's expectedOutcome counts, where one is played.`,
    })
  }
  const { outcome, scheduling } = await judged(conversation)
  const transcript = conversation.transcript()
  return {
    pass: outcome === expected,
    failing: 'course',
    message: () =>
      describeFailure({
        matcher: 'toEndWith',
        ...(outcomeWanted !== undefined && { argument: inspect(outcomeWanted) }),
        isNot,
        facts: { Agreement: scheduling.agreement, Ended: transcript.ending?.reason ?? 'not yet' },
        expected: String(expected),
        received: outcome,
        evidence: excerpt(
          transcript,
          messagesOf(transcript)
            .slice(-LAST)
            .map(({ id }) => id),
        ),
        location: conversation.location,
      }),
  }
}
