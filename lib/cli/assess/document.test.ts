import { expect, test } from 'vitest'
import { mistakesOf } from '../../core/authored.ts'
import { allowed } from '../../core/mistake.ts'
import { ConversationDocument, documentSchema } from './document.ts'

function mistakes(value: unknown): string {
  const parsed = ConversationDocument.safeParse(value, { error: allowed })
  return parsed.success ? '' : mistakesOf('The conversation in old.json', parsed.error, value)
}

test('all mistakes are told at once, with path, value and what is allowed', () => {
  const wrong = {
    persona: { timezone: 'Europe/Moscow', timeZone: 'Moscow' },
    messages: [
      { id: 1, sender: 'client', text: 'Hi', time: '2026-03-02T14:05' },
      { id: 1, sender: 'agent', text: 42, time: 'two o’clock' },
      { id: 2.5, sender: 'agent', text: 'Hello' },
    ],
    bookings: [{ zoomUrl: 'https://zoom.us/j/1' }],
  }
  expect(mistakes(wrong)).toMatchInlineSnapshot(`
    "The conversation in old.json has 7 mistakes:
    - persona.timeZone: must be an IANA time zone such as Europe/Moscow, got 'Moscow'
    - persona.timezone: there is no such field (did you mean 'timeZone'?); the fields here are id, name, username, timeZone, email, questions, objections
    - messages.0.sender: must be one of 'prospect', 'agent', got 'client'
    - messages.1.text: must be text, got 42
    - messages.1.time: must be ISO 8601 such as 2026-03-02T14:05:00+03:00, or seconds or milliseconds since 1970, got 'two o’clock'
    - messages.2.id: must be a whole number or a text, got 2.5
    - bookings.0.time: is missing; must be ISO 8601 such as 2026-03-02T14:05:00+03:00, or seconds or milliseconds since 1970"
  `)
})

test('what does not fit together is told as well', () => {
  const message = { sender: 'agent', text: 'Hi' }
  expect(
    mistakes({
      messages: [{ ...message, id: 'a', time: 1 }, { ...message, id: 'a', time: 2 }, message],
      events: [{ kind: 'edit', sender: 'agent', id: 'b', text: 'Hello', time: 3 }],
    }),
  ).toMatchInlineSnapshot(`
    "The conversation in old.json has 3 mistakes:
    - messages.1.id: must be an id of its own: messages.0 has it, got 'a'
    - messages.2.time: is missing; must be there, as other messages have one
    - events.0.id: must be the id of a message, got 'b'"
  `)
  expect(
    mistakes({ messages: [message], events: [{ kind: 'delete', sender: 'agent', id: 1, time: 3 }] }),
  ).toMatchInlineSnapshot(`
    "The conversation in old.json has a mistake:
    - events: have times, so the messages must have them, got [ { kind: 'delete', sender: 'agent', id: 1, time: 3 } ]"
  `)
  expect(mistakes({ messages: [] })).toMatchInlineSnapshot(`
    "The conversation in old.json has a mistake:
    - messages: must hold a message, got []"
  `)
})

test('a message is edited by its sender, whatever else may be done by both; an address is one', () => {
  const messages = [
    { sender: 'prospect', text: 'Hi', time: 1 },
    { sender: 'agent', text: 'Hello', time: 2 },
  ]
  expect(
    mistakes({
      persona: { email: 'nope' },
      messages,
      events: [
        { kind: 'edit', sender: 'prospect', id: 2, text: 'Booked for tomorrow', time: 3 },
        { kind: 'edit', sender: 'agent', id: 2, text: 'Hello!', time: 4 },
        { kind: 'delete', sender: 'prospect', id: 2, time: 5 },
      ],
    }),
  ).toMatchInlineSnapshot(`
    "The conversation in old.json has 2 mistakes:
    - persona.email: must be an e-mail address such as anna@example.com, got 'nope'
    - events.0.sender: must be 'agent', who sent message 2, got 'prospect'"
  `)
  expect(
    mistakes({ messages, events: [{ kind: 'edit', sender: 'prospect', id: 2, text: 'Booked', time: 3 }] }),
  ).toMatchInlineSnapshot(`
    "The conversation in old.json has a mistake:
    - events.0.sender: must be 'agent', who sent message 2, got 'prospect'"
  `)
})

test('what is too long to be read is refused with a sentence', () => {
  const message = (text: string) => ({ sender: 'agent', text })
  const mistaken = (messages: unknown[]) => mistakes({ messages })
  expect(mistaken([message('a'.repeat(16_384))])).toBe('')
  expect(mistaken([message('a'.repeat(16_385))])).toMatchInlineSnapshot(`
    "The conversation in old.json has a mistake:
    - messages.0.text: must have at most 16384 characters, got 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa..."
  `)
  expect(mistaken(Array.from({ length: 2001 }, () => message('a')))).toMatchInlineSnapshot(`
    "The conversation in old.json has a mistake:
    - messages: must have at most 2000 entries, got [
      { sender: 'agent', text: 'a' }, { sender: 'agent', text: 'a' }, { sender:..."
  `)
  expect(mistaken(Array.from({ length: 14 }, () => message('a'.repeat(15_000))))).toMatchInlineSnapshot(`
    "The conversation in old.json has a mistake:
    - messages: must have at most 200000 characters together, not 210000: cut it into several conversations, got [ { sender: 'agent', text: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa..."
  `)
})

test('the JSON Schema knows every field', () => {
  const { properties, required } = documentSchema() as { properties: object; required: string[] }
  expect(Object.keys(properties)).toEqual(Object.keys(ConversationDocument.shape))
  expect(required).toEqual(['messages'])
})
