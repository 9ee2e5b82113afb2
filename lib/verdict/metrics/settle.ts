import type { Instant } from '../../core/clock.ts'
import { isPlaceholder } from '../../core/placeholder.ts'
import { ownText, type Transcript, type TranscriptEvent, type TranscriptMessage } from '../../core/transcript.ts'

type Edit = Extract<TranscriptEvent, { kind: 'edit' }>

/**
 * The transcript as it is measured: in order of time, and each message of the agent with its last text.
 *
 * A message stays at the time at which it was sent, whatever is edited later, unless it was a placeholder ("…"): then
 * it is a message from the edit that gave it words.
 */
export function settle(transcript: Transcript): Transcript {
  const edits = transcript.events.filter(isEditOfAgent)
  const events = transcript.events.map((event) =>
    event.kind === 'message' && event.side === 'agent'
      ? settled(
          event,
          edits.filter(({ id }) => id === event.id),
        )
      : event,
  )
  return { ...transcript, events: events.toSorted((a, b) => a.at - b.at) }
}

function isEditOfAgent(event: TranscriptEvent): event is Edit {
  return event.kind === 'edit' && event.side === 'agent'
}

function settled(message: TranscriptMessage, edits: readonly Edit[]): TranscriptMessage {
  return { ...message, text: edits.at(-1)?.text ?? ownText(message), at: saidAt(message, edits) }
}

function saidAt(message: TranscriptMessage, edits: readonly Edit[]): Instant {
  if (!isPlaceholder(message)) return message.at
  return edits.find((edit) => !isPlaceholder(edit))?.at ?? message.at
}
