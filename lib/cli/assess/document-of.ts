import type { Asking } from '../../core/scenario.ts'
import type { BookingRecord } from '../../core/scheduling.ts'
import type { Transcript, TranscriptEvent } from '../../core/transcript.ts'
import type { ConversationDocument } from './document.ts'
import { writeTime } from './written-time.ts'

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
  const { prospect, agent, timeZone, scenarioName, seed, timeScale, startedAt, endedAt, ending, events } = transcript
  return {
    id: transcript.conversationId,
    ...(transcript.playbookId !== null && { playbook: transcript.playbookId }),
    persona: {
      id: transcript.personaId,
      name: asking?.name ?? prospect.name,
      ...(prospect.username !== null && { username: prospect.username }),
      timeZone,
      ...(email !== undefined && { email }),
      ...(asking && { questions: [...asking.questions], objections: [...asking.objections] }),
    },
    agent: { name: agent.name, ...(agent.username !== null && { username: agent.username }) },
    messages: events.flatMap((event) => messageOf(event, timeZone)),
    events: events.flatMap((event) => happeningOf(event, timeZone)),
    ...(records && { bookings: records.map(bookingOf) }),
    played: { scenario: scenarioName, seed, timeScale, startedAt, endedAt, ending },
  }
}

function bookingOf({ actionId, source, scheduledTime, zoomUrl }: BookingRecord) {
  return { time: scheduledTime, id: actionId, source, ...(zoomUrl !== null && { zoomUrl }) }
}

function messageOf(event: TranscriptEvent, timeZone: string): ConversationDocument['messages'] {
  if (event.kind !== 'message') return []
  const { kind: _, side, id, text, at, ...marks } = event
  return [{ id, sender: side, text, time: writeTime(at, timeZone), ...marks }]
}

function happeningOf(event: TranscriptEvent, timeZone: string): NonNullable<ConversationDocument['events']> {
  if (event.kind === 'message') return []
  const time = writeTime(event.at, timeZone)
  if (!('side' in event)) {
    const { at: _, ...rest } = event
    return [{ ...rest, time }]
  }
  const { at: _, side, ...rest } = event
  return [{ ...rest, sender: side, time }]
}
