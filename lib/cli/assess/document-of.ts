import type { Asking } from '../../core/scenario.ts'
import type { BookingRecord } from '../../core/scheduling.ts'
import type { Transcript, TranscriptEvent } from '../../core/transcript.ts'
import type { ConversationDocument } from './document.ts'

/** A conversation of a test, with what is known besides its transcript. */
export interface StoredConversation {
  transcript: Transcript
  /** Whose words it was; null where that is not known any more. */
  asking: Asking | null
  /** The prospect's true address. */
  email?: string | undefined
  /** What the record held; null where it could not be read. */
  records: readonly BookingRecord[] | null
}

/** A conversation of a test as a document: to be assessed, kept, edited and assessed again. */
export function documentOf({ transcript, asking, email, records }: StoredConversation): ConversationDocument {
  const { prospect, agent, scenarioName, seed, timeScale, startedAt, endedAt, ending, events } = transcript
  return {
    id: transcript.conversationId,
    ...(transcript.playbookId !== null && { playbook: transcript.playbookId }),
    persona: {
      id: transcript.personaId,
      name: asking?.name ?? prospect.name,
      ...(prospect.username !== null && { username: prospect.username }),
      timeZone: transcript.timeZone,
      ...(email !== undefined && { email }),
      ...(asking && { questions: [...asking.questions], objections: [...asking.objections] }),
    },
    agent: { name: agent.name, ...(agent.username !== null && { username: agent.username }) },
    messages: events.flatMap(messageOf),
    events: events.flatMap(happeningOf),
    ...(records && { bookings: records.map(bookingOf) }),
    played: { scenario: scenarioName, seed, timeScale, startedAt, endedAt, ending },
  }
}

function bookingOf({ actionId, source, scheduledTime, zoomUrl }: BookingRecord) {
  return { time: scheduledTime, id: actionId, source, ...(zoomUrl !== null && { zoomUrl }) }
}

function messageOf(event: TranscriptEvent): ConversationDocument['messages'] {
  if (event.kind !== 'message') return []
  const { kind: _, side, id, text, at, ...marks } = event
  return [{ id, sender: side, text, time: writtenTime(at), ...marks }]
}

function happeningOf(event: TranscriptEvent): NonNullable<ConversationDocument['events']> {
  if (event.kind === 'message') return []
  const time = writtenTime(event.at)
  if (!('side' in event)) {
    const { at: _, ...rest } = event
    return [{ ...rest, time }]
  }
  const { at: _, side, ...rest } = event
  return [{ ...rest, sender: side, time }]
}

/** For people where it loses nothing: clocks that run faster than life tell fractions of a millisecond. */
function writtenTime(at: number): string | number {
  return Number.isInteger(at) ? new Date(at).toISOString() : at
}
