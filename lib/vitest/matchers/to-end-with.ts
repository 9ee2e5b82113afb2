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

/** Passes when the conversation ended like that, by the record and by the prospect's own decision, never by a keyword. */
export async function toEndWith(received: unknown, expected: Outcome, isNot: boolean): Promise<MatcherResult> {
  if (!Outcome.safeParse(expected).success) {
    throw new ScenarioError(`toEndWith() got ${inspect(expected)}, which is no outcome.`, {
      remedy: `Outcomes are ${Outcome.options.join(', ')}.`,
    })
  }
  const conversation = conversationOf(received, 'toEndWith')
  const { outcome, scheduling } = await judged(conversation)
  const transcript = conversation.transcript()
  return {
    pass: outcome === expected,
    message: () =>
      describeFailure({
        matcher: 'toEndWith',
        argument: inspect(expected),
        isNot,
        facts: { Agreement: scheduling.agreement, Ended: transcript.ending?.reason ?? 'not yet' },
        expected,
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
