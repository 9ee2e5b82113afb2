import { createHash } from 'node:crypto'
import type { Instant } from '../../core/clock.ts'
import type { Asking } from '../../core/scenario.ts'
import type { BookingRecord } from '../../core/scheduling.ts'
import type { Transcript, TranscriptEvent } from '../../core/transcript.ts'
import type { ConversationDocument, GivenId } from './document.ts'
import { MessageIds } from './message-ids.ts'
import { readTime, type WrittenTime } from './written-time.ts'

/** A document as the verdict needs it. */
export interface Subject {
  transcript: Transcript
  asking: Asking
  /** What the record holds; null where nobody knows. */
  bookings: BookingRecord[] | null
  /** The prospect's true address; null where nobody knows. */
  email: string | null
  /** False where the messages came without times: nothing is measured then. */
  timed: boolean
  /** By the id that a message has here, the one that it was given; null where they are the same. */
  givenIds: Record<number, GivenId> | null
}

/** Messages without times are taken as if they were written from now on, so far apart. */
const UNTIMED_STEP = 30_000

/** Reads a document that was found right; `now` is when messages without times begin. */
export function subjectOf(document: ConversationDocument, now: Instant): Subject {
  const { persona = {}, messages } = document
  const ids = new MessageIds(messages.map(({ id }) => id))
  const timed = messages[0]?.time !== undefined
  return {
    transcript: transcriptOf(document, ids, now),
    asking: {
      name: persona.name ?? '',
      questions: persona.questions ?? [],
      objections: persona.objections ?? [],
    },
    bookings: document.bookings ? bookingsOf(document.bookings, persona.timeZone) : null,
    email: persona.email ?? null,
    timed,
    givenIds: ids.given,
  }
}

function transcriptOf(document: ConversationDocument, ids: MessageIds, now: Instant): Transcript {
  const { persona = {}, agent = {}, played, messages } = document
  const timeZone = persona.timeZone ?? 'UTC'
  const at = (time: WrittenTime | undefined, index: number) =>
    time === undefined ? now + index * UNTIMED_STEP : readTime(time, timeZone)
  const said = messages.map(({ id: _, sender, time, replyTo, ...message }, index): TranscriptEvent => {
    const answered = replyTo === undefined ? undefined : ids.known(replyTo)
    return {
      kind: 'message',
      side: sender,
      id: ids.at(index),
      ...message,
      ...(answered !== undefined && { replyTo: answered }),
      at: at(time, index),
    }
  })
  const happened = (document.events ?? []).map((event) => eventOf(event, ids, timeZone))
  const events = [...said, ...happened].toSorted((a, b) => a.at - b.at)
  return {
    conversationId: uuidOf(document),
    scenarioName: played?.scenario ?? 'given',
    personaId: persona.id ?? 'given',
    playbookId: document.playbook ?? null,
    prospect: { telegramId: '', username: persona.username ?? null, name: persona.name ?? '' },
    agent: { telegramId: '', username: agent.username ?? null, name: agent.name ?? '' },
    timeZone,
    seed: played?.seed ?? 1,
    timeScale: played?.timeScale ?? 1,
    startedAt: played?.startedAt ?? (events[0]?.at as number),
    endedAt: played?.endedAt ?? null,
    ending: played?.ending ?? null,
    events,
  }
}

type Happening = NonNullable<ConversationDocument['events']>[number]

function eventOf(event: Happening, ids: MessageIds, timeZone: string): TranscriptEvent {
  const at = readTime(event.time, timeZone)
  switch (event.kind) {
    case 'edit':
      return { kind: 'edit', side: event.sender, id: ids.of(event.id), text: event.text, at }
    case 'delete':
      return { kind: 'delete', side: event.sender, id: ids.of(event.id), at }
    case 'typing':
      return { kind: 'typing', side: event.sender, active: event.active, at }
    case 'read':
      return { kind: 'read', side: event.sender, upTo: ids.of(event.upTo), at }
    case 'flood-wait':
      return { kind: 'flood-wait', ms: event.ms, at }
    case 'connection':
      return { kind: 'connection', state: event.state, at }
    case 'note':
      return { kind: 'note', text: event.text, ...(event.trouble && { trouble: event.trouble }), at }
  }
}

function bookingsOf(bookings: NonNullable<ConversationDocument['bookings']>, timeZone = 'UTC'): BookingRecord[] {
  return bookings.map(({ time, id, source, zoomUrl }, index) => ({
    actionId: String(id ?? index + 1),
    source: source ?? 'bookings',
    scheduledTime: time === null ? null : new Date(readTime(time, timeZone)).toISOString(),
    zoomUrl: zoomUrl ?? null,
  }))
}

/** Its own id where that is a UUID, otherwise one made of the content: the same document, the same id. */
function uuidOf(document: ConversationDocument): string {
  const id = String(document.id ?? '')
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(id)) return id.toLowerCase()
  const hex = createHash('sha256').update(JSON.stringify(document)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
