import type { Instant, Millis } from '../../core/clock.ts'
import type { TranscriptMessage } from '../../core/transcript.ts'

/**
 * How long the agent has taken for its slowest answer: from the last message of the prospect's turn to the first of the
 * answer. A nudge does not begin the waiting anew, and one who asks to be written to later is not waiting.
 */
export function slowestAnswer(history: readonly TranscriptMessage[]): Millis {
  let [slowest, waiting]: [Millis, Instant | undefined] = [0, undefined]
  for (const { side, at, nudge, followUpAfterMs } of history) {
    if (side === 'agent') {
      if (waiting !== undefined) slowest = Math.max(slowest, at - waiting)
      waiting = undefined
    } else if (followUpAfterMs !== undefined) waiting = undefined
    else if (!nudge || waiting === undefined) waiting = at
  }
  return slowest
}

/** How many messages the agent has written since it was heard out, before the prospect wrote again. */
export function unprompted(history: readonly TranscriptMessage[], heardOut: Instant): number {
  const later = history.filter(({ at }) => at > heardOut)
  const reply = later.findIndex(({ side }) => side === 'prospect')
  return reply < 0 ? later.length : reply
}
