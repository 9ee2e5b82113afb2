import type { Millis } from '../../core/clock.ts'
import type { Side, Transcript, TranscriptEvent } from '../../core/transcript.ts'

/**
 * A typing notification holds for about six seconds and is sent again while the typing goes on.
 *
 * @see https://core.telegram.org/method/messages.setTyping
 */
const HOLDS_FOR: Millis = 6_000

export interface TypingSpan {
  side: Side
  from: Millis
  to: Millis
}

/** From when to when each side was seen typing, in milliseconds since the conversation began and until its end. */
export function typingOf(transcript: Pick<Transcript, 'events' | 'startedAt' | 'endedAt'>): TypingSpan[] {
  const end = transcript.endedAt ?? Number.POSITIVE_INFINITY
  const sides: Side[] = ['prospect', 'agent']
  return sides.flatMap((side) =>
    spansOf(side, transcript.events).map(({ from, to }) => ({
      side,
      from: from - transcript.startedAt,
      to: Math.min(to, end) - transcript.startedAt,
    })),
  )
}

function spansOf(side: Side, events: readonly TranscriptEvent[]): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = []
  for (const event of events) {
    if (!('side' in event) || event.side !== side) continue
    const open = spans.at(-1)
    const isOpen = open !== undefined && event.at <= open.to
    if (event.kind === 'typing' && event.active) {
      if (isOpen) open.to = event.at + HOLDS_FOR
      else spans.push({ from: event.at, to: event.at + HOLDS_FOR })
    } else if (isOpen && (event.kind === 'typing' || event.kind === 'message')) open.to = event.at
  }
  return spans
}
