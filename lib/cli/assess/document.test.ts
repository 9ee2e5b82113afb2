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

test('the JSON Schema knows every field', () => {
  const { properties, required } = documentSchema() as { properties: object; required: string[] }
  expect(Object.keys(properties)).toEqual(Object.keys(ConversationDocument.shape))
  expect(required).toEqual(['messages'])
})
