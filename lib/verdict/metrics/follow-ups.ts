import type { Instant, Millis } from '../../core/clock.ts'
import type { FollowUpFigures } from '../../core/metrics.ts'
import { messagesOf, type Transcript, type TranscriptMessage } from '../../core/transcript.ts'
import { repeats } from '../text/similarity.ts'
import type { AgentTurn } from './agent-turns.ts'
import type { Exchange } from './exchange.ts'

/** Before this share of the promised time a follow-up is early: 100 s of 120. */
const EARLY = 5 / 6
/** After this multiple of it, it is late: 180 s for 120. */
const LATE = 1.5

/** True when this long after the request a message is no longer premature. */
export function isDue(elapsed: Millis, promised: Millis): boolean {
  return elapsed >= promised * EARLY
}

/**
 * The follow-ups that the prospect asked for. The first turn of the agent acknowledges the request if it comes before
 * the follow-up could be due; the next one, after a silence, is the follow-up.
 *
 * A request whose time was not over when the prospect wrote again, or when the conversation ended, is left out.
 */
export function followUpsOf(transcript: Transcript, exchanges: readonly Exchange[], quiet: Millis): FollowUpFigures[] {
  return exchanges.flatMap((exchange) =>
    exchange.burst.messages.flatMap((request) => followUpOf(transcript, exchange, request, quiet)),
  )
}

function followUpOf(
  transcript: Transcript,
  { burst, turns }: Exchange,
  request: TranscriptMessage,
  quiet: Millis,
): FollowUpFigures[] {
  const promised = request.followUpAfterMs
  if (promised === undefined) return []
  const nudgedAt = burst.nudges[0]?.at ?? Number.POSITIVE_INFINITY
  const until = Math.min(nudgedAt, burst.until)
  const [first, ...more] = turns.filter(({ messages: [{ at }] }) => at >= request.at && at < nudgedAt)
  const acknowledgement = first && !isDue(first.messages[0].at - request.at, promised) ? first : undefined
  const followUp = acknowledgement ? afterSilence(acknowledgement, more, quiet) : first
  if (!followUp && until - request.at < promised) return []
  return [
    {
      turn: burst.turn,
      messageId: request.id,
      promisedAfterMs: promised,
      acknowledgedMs: since(request.at, acknowledgement),
      followedUpMs: since(request.at, followUp),
      verdict: verdictOn(since(request.at, followUp), promised),
      repeated: followUp !== undefined && isRepeated(transcript, followUp),
    },
  ]
}

/** What follows the acknowledgement at once is a second answer, and no follow-up. */
function afterSilence(acknowledgement: AgentTurn, turns: readonly AgentTurn[], quiet: Millis): AgentTurn | undefined {
  let spokeAt = endOf(acknowledgement)
  return turns.find((turn) => {
    const silence = turn.messages[0].at - spokeAt
    spokeAt = endOf(turn)
    return silence > quiet
  })
}

function endOf({ messages }: AgentTurn): Instant {
  return (messages.at(-1) as TranscriptMessage).at
}

function since(at: Instant, turn: AgentTurn | undefined): Millis | null {
  return turn ? turn.messages[0].at - at : null
}

function verdictOn(elapsed: Millis | null, promised: Millis): FollowUpFigures['verdict'] {
  if (elapsed === null) return 'missing'
  if (!isDue(elapsed, promised)) return 'early'
  return elapsed > promised * LATE ? 'late' : 'kept'
}

function isRepeated(transcript: Transcript, { messages }: AgentTurn): boolean {
  const earlier = messagesOf(transcript, 'agent').filter(({ at }) => at < messages[0].at)
  return messages.some(({ text }) => earlier.some((other) => repeats(other.text, text)))
}
