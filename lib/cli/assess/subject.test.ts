import { expect, test } from 'vitest'
import { messagesOf } from '../../core/transcript.ts'
import { blameForPlaying } from '../../verdict/index.ts'
import { conversation, prospect, START, trouble } from '../../verdict/testing/conversation.ts'
import { ConversationDocument } from './document.ts'
import { documentOf } from './document-of.ts'
import { subjectOf } from './subject.ts'

const NOW = Date.UTC(2026, 2, 2)

function subject(document: unknown) {
  return subjectOf(ConversationDocument.parse(document), NOW)
}

test('ascending numbers stay, also as texts, and a missing one is the place', () => {
  const { transcript, givenIds } = subject({
    messages: [
      { id: 0, sender: 'prospect', text: 'a' },
      { id: '2', sender: 'agent', text: 'b' },
      { sender: 'agent', text: 'c' },
    ],
  })
  expect(messagesOf(transcript).map(({ id }) => id)).toEqual([0, 2, 3])
  expect(givenIds).toBeNull()
})

test('other ids are counted, and everything that refers to them follows', () => {
  const { transcript, givenIds } = subject({
    messages: [
      { id: 'm-a', sender: 'prospect', text: 'a', time: 1_700_000_000 },
      { id: 'm-b', sender: 'agent', text: 'b', time: 1_700_000_010, replyTo: 'm-a' },
    ],
    events: [
      { kind: 'edit', sender: 'agent', id: 'm-b', text: 'B', time: 1_700_000_020 },
      { kind: 'read', sender: 'agent', upTo: 'm-a', time: 1_700_000_005 },
    ],
  })
  expect(givenIds).toEqual({ 1: 'm-a', 2: 'm-b' })
  expect(transcript.events).toMatchObject([
    { kind: 'message', id: 1 },
    { kind: 'read', upTo: 1 },
    { kind: 'message', id: 2, replyTo: 1 },
    { kind: 'edit', id: 2, text: 'B' },
  ])
})

test('numbers that do not ascend are no places, so they are counted too', () => {
  const { transcript, givenIds } = subject({
    messages: [
      { id: 30, sender: 'agent', text: 'a' },
      { id: 20, sender: 'prospect', text: 'b', replyTo: 30 },
    ],
  })
  expect(messagesOf(transcript)).toMatchObject([{ id: 1 }, { id: 2, replyTo: 1 }])
  expect(givenIds).toEqual({ 1: 30, 2: 20 })
})

test('numbers that are not written as such are texts: two of them may mean one number', () => {
  const { transcript, givenIds } = subject({
    messages: [
      { id: '7', sender: 'prospect', text: 'a' },
      { id: '07', sender: 'agent', text: 'b' },
    ],
  })
  expect(messagesOf(transcript).map(({ id }) => id)).toEqual([1, 2])
  expect(givenIds).toEqual({ 1: '7', 2: '07' })
})

test('what a message carries, answers and passes on is kept', () => {
  const media = { kind: 'photo', size: 5, name: 'villa.jpg' }
  const { transcript } = subject({
    messages: [
      { id: 'a', sender: 'agent', text: '', media },
      { id: 'b', sender: 'prospect', text: 'эта?', replyTo: 'a', forwarded: 'other' },
    ],
  })
  expect(messagesOf(transcript)).toMatchObject([
    { text: '', media },
    { replyTo: 1, forwarded: 'other' },
  ])
})

test('messages without times begin now, one after the other, and are not timed', () => {
  const { transcript, timed } = subject({
    messages: [
      { sender: 'prospect', text: 'a' },
      { sender: 'agent', text: 'b' },
    ],
  })
  expect(timed).toBe(false)
  expect(messagesOf(transcript).map(({ at }) => at)).toEqual([NOW, NOW + 30_000])
})

test('bookings and messages without an offset are local to the prospect', () => {
  const { transcript, bookings } = subject({
    persona: { timeZone: 'Asia/Makassar' },
    messages: [{ sender: 'prospect', text: 'a', time: '2026-03-02 10:00' }],
    bookings: [{ time: '2026-03-03 16:00' }, { time: null, id: 7, source: 'crm' }],
  })
  expect(messagesOf(transcript)[0]?.at).toBe(Date.UTC(2026, 2, 2, 2))
  expect(bookings).toEqual([
    { actionId: '1', source: 'bookings', scheduledTime: '2026-03-03T08:00:00.000Z', zoomUrl: null },
    { actionId: '7', source: 'crm', scheduledTime: null, zoomUrl: null },
  ])
})

test('an id that is a UUID is kept, and without one the content gives it', () => {
  const messages = [{ sender: 'prospect', text: 'a', time: 1 }]
  const id = '0192f3a1-0000-4000-8000-000000000001'
  expect(subject({ id, messages }).transcript.conversationId).toBe(id)
  const [one, same, other] = [{ messages }, { messages }, { messages, id: 'x' }].map(
    (document) => subject(document).transcript.conversationId,
  )
  expect(one).toBe(same)
  expect(one).not.toBe(other)
})

test('what a test did to Telegram comes back from the document as it was, and excuses the agent there too', () => {
  const ending = { by: 'prospect', reason: 'no answer', fault: 'agent' } as const
  const ban = trouble(5, { kind: 'ban', sides: ['agent'] })
  const transcript = conversation([ban, prospect(10, 'Цены?')], { ending, endedAt: START + 100_000 })
  const again = subject(JSON.parse(JSON.stringify(documentOf({ transcript, asking: null, records: null })))).transcript
  expect(again.events.find(({ kind }) => kind === 'note')).toEqual(transcript.events[0])
  expect(blameForPlaying(again)?.fault).toBe('channel')
})
