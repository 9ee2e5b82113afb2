import type { Instant } from '../../core/clock.ts'
import type { Ending, TranscriptMessage } from '../../core/transcript.ts'

/**
 * The longest wait for an answer so far, undefined where none came: from the last message of the prospect's turn to the first of the
 * answer. A nudge does not begin the waiting anew, and one who asks to be written to later is not waiting.
 */
export function longestWait(history: readonly TranscriptMessage[]): Ending['wait'] {
  let [longest, waiting]: [Ending['wait'], Instant | undefined] = [undefined, undefined]
  for (const { side, at, nudge, followUpAfterMs } of history) {
    if (side === 'agent') {
      if (waiting !== undefined && (!longest || at - waiting > longest.to - longest.from)) {
        longest = { from: waiting, to: at }
      }
      waiting = undefined
    } else if (followUpAfterMs !== undefined) waiting = undefined
    else if (!nudge || waiting === undefined) waiting = at
  }
  return longest
}

/** How many messages the agent has written since it was heard out, before the prospect wrote again. */
export function unprompted(history: readonly TranscriptMessage[], heardOut: Instant): number {
  const later = history.filter(({ at }) => at > heardOut)
  const reply = later.findIndex(({ side }) => side === 'prospect')
  return reply < 0 ? later.length : reply
}
