import { expect, test } from 'vitest'
import { StoreError } from '../../core/errors.ts'
import type { BookingRecord } from '../../core/scheduling.ts'
import { talk } from '../../verdict/testing/conversation.ts'
import { judgeable, messageOf } from '../testing/judgeable.ts'
import { matchers } from './matchers.ts'

expect.extend(matchers)

const lines = [
  '< Здравствуйте! Сколько стоит вилла?',
  '> От 200 тысяч долларов. Предлагаю Zoom завтра в 16:00 или в среду в 11:00?',
  '< Завтра в 16:00, anna@example.com',
  '> Записала Вас на завтра, 24 ноября, 16:00.',
]
const record: BookingRecord = {
  actionId: 'a1',
  source: 'scheduled_actions',
  scheduledTime: '2026-11-24T13:00:00.000Z',
  zoomUrl: 'https://zoom.example/1',
}
const said = (told: readonly string[], records: readonly BookingRecord[] | Error) => judgeable(talk(told), { records })
const failure = (told: readonly string[], records: readonly BookingRecord[] | Error) =>
  messageOf(() => expect(said(told, records)).toHaveScheduledCall())

test('passes for a call that was said and stored', async () => {
  await expect(said(lines, [record])).toHaveScheduledCall()
  expect(await messageOf(() => expect(said(lines, [record])).not.toHaveScheduledCall())).toMatchInlineSnapshot(`
    "Error: expect(conversation).not.toHaveScheduledCall() failed

    Agreement:  confirmed
    Ended:      not yet
    Expected:   not a call in the record, at the time that was agreed in the conversation
    Received:   scheduled_actions holds a call at 24 Nov 2026, 16:00 (Europe/Moscow)

      1:00.0  Мария  Записала Вас на завтра, 24 ноября, 16:00.

    Report: reports/1/index.html#c-1"
  `)
})

test('none', async () => {
  expect(await failure(lines.slice(0, 3), [])).toMatchInlineSnapshot(`
    "Error: expect(conversation).toHaveScheduledCall() failed

    Agreement:  none
    Ended:      not yet
    Expected:   a call in the record, at the time that was agreed in the conversation
    Received:   no call in the record of prospect 700001, and the agent never said that one is booked

    Report: reports/1/index.html#c-1"
  `)
})

test('phantom', async () => {
  expect(await failure(lines, [])).toMatchInlineSnapshot(`
    "Error: expect(conversation).toHaveScheduledCall() failed

    Agreement:  phantom
    Ended:      not yet
    Expected:   a call in the record, at the time that was agreed in the conversation
    Received:   the agent announced a call (24 Nov 2026, 16:00 (Europe/Moscow)), but no record of prospect 700001 holds one: it was never stored

      1:00.0  Мария  Записала Вас на завтра, 24 ноября, 16:00.

    Report: reports/1/index.html#c-1"
  `)
})

test('silent', async () => {
  expect(await failure(lines.slice(0, 3), [record])).toMatchInlineSnapshot(`
    "Error: expect(conversation).toHaveScheduledCall() failed

    Agreement:  silent
    Ended:      not yet
    Expected:   a call in the record, at the time that was agreed in the conversation
    Received:   scheduled_actions holds a call at 24 Nov 2026, 16:00 (Europe/Moscow), but the agent never said so

    Report: reports/1/index.html#c-1"
  `)
})

test('time mismatch', async () => {
  expect(await failure(lines, [{ ...record, scheduledTime: '2026-11-24T16:00:00Z' }])).toMatchInlineSnapshot(`
    "Error: expect(conversation).toHaveScheduledCall() failed

    Agreement:  time mismatch
    Ended:      not yet
    Expected:   a call in the record, at the time that was agreed in the conversation
    Received:   scheduled_actions holds a call at 24 Nov 2026, 19:00 (Europe/Moscow), but the agent said 24 Nov 2026, 16:00 (Europe/Moscow)

      1:00.0  Мария  Записала Вас на завтра, 24 ноября, 16:00.

    Report: reports/1/index.html#c-1"
  `)
})

test('without consent', async () => {
  expect(await failure(lines.slice(0, 2), [record])).toMatchInlineSnapshot(`
    "Error: expect(conversation).toHaveScheduledCall() failed

    Agreement:  without consent
    Ended:      not yet
    Expected:   a call in the record, at the time that was agreed in the conversation
    Received:   scheduled_actions holds a call at 24 Nov 2026, 16:00 (Europe/Moscow), but the prospect never agreed to it

    Report: reports/1/index.html#c-1"
  `)
})

test('duplicate', async () => {
  expect(await failure(lines, [record, { ...record, actionId: 'a2' }])).toMatchInlineSnapshot(`
    "Error: expect(conversation).toHaveScheduledCall() failed

    Agreement:  duplicate
    Ended:      not yet
    Expected:   a call in the record, at the time that was agreed in the conversation
    Received:   2 calls in scheduled_actions: 24 Nov 2026, 16:00 (Europe/Moscow), 24 Nov 2026, 16:00 (Europe/Moscow)

      1:00.0  Мария  Записала Вас на завтра, 24 ноября, 16:00.

    Report: reports/1/index.html#c-1"
  `)
})

test('unknown is an error of the store and no failure', async () => {
  expect(await failure(lines, new StoreError('The connection was refused.'))).toMatchInlineSnapshot(`
    "StoreError: The conversation could not be judged: scheduled_actions: The connection was refused.
      That says nothing about the agent. Check that the agent's bookings can be read: DATABASE_URL, and records in vitest.config.ts.
      Report: reports/1/index.html#c-1"
  `)
})
