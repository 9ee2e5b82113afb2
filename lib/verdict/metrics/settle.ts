import type { Instant } from '../../core/clock.ts'
import { isPlaceholder } from '../../core/placeholder.ts'
import type { Transcript, TranscriptEvent, TranscriptMessage } from '../../core/transcript.ts'

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
  return { ...message, text: edits.at(-1)?.text ?? message.text, at: saidAt(message, edits) }
}

function saidAt({ text, at }: TranscriptMessage, edits: readonly Edit[]): Instant {
  if (!isPlaceholder(text)) return at
  return edits.find((edit) => !isPlaceholder(edit.text))?.at ?? at
}
