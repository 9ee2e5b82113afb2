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

      0:50.0  Анна   Завтра в 16:00, a…@example.com
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

      0:50.0  Анна   Завтра в 16:00, a…@example.com

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

      0:50.0  Анна   Завтра в 16:00, a…@example.com
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

      0:50.0  Анна   Завтра в 16:00, a…@example.com

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

      0:50.0  Анна   Завтра в 16:00, a…@example.com
      1:00.0  Мария  Записала Вас на завтра, 24 ноября, 16:00.

    Report: reports/1/index.html#c-1"
  `)
})

test('of two records the one that disagrees is named', async () => {
  const probed = { ...record, source: 'crm', actionId: 'b1', scheduledTime: '2026-11-24T16:00:00Z' }
  expect(await failure(lines, [record, probed])).toContain(
    'Received:   crm holds a call at 24 Nov 2026, 19:00 (Europe/Moscow), but the agent said 24 Nov 2026, 16:00 (Europe/Moscow)',
  )
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

      0:50.0  Анна   Завтра в 16:00, a…@example.com
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

const booked = (scheduledTime: string | null = record.scheduledTime) => said(lines, [{ ...record, scheduledTime }])

test.for([
  '16:00',
  '2026-11-24T16:00:00+03:00',
  '2026-11-24T16:00',
  new Date('2026-11-24T13:00:00Z'),
  { after: '2026-11-24T15:00', before: '2026-11-24T17:00' },
  { after: '2026-11-24T13:00:00Z' },
  (time: Date) => time.getUTCHours() === 13,
] as const)('a time may be asked for: %s', async (at) => {
  await expect(booked()).toHaveScheduledCall({ at })
})

test.for(['17:00', '2026-11-24T16:00:00Z', { before: '2026-11-24T16:00' }, () => false] as const)(
  'and is not met by another: %s',
  async (at) => {
    await expect(booked()).not.toHaveScheduledCall({ at })
    await expect(booked(null)).not.toHaveScheduledCall({ at })
  },
)

test('shows the time that was asked for', async () => {
  const at = { after: '2026-11-24T18:00' }
  expect(await messageOf(() => expect(booked()).toHaveScheduledCall({ at }))).toMatchInlineSnapshot(`
    "Error: expect(conversation).toHaveScheduledCall({ at: { after: '2026-11-24T18:00' } }) failed

    Agreement:  confirmed
    Ended:      not yet
    Expected:   a call in the record, at the time that was agreed in the conversation, after 24 Nov 2026, 18:00 (Europe/Moscow)
    Received:   scheduled_actions holds a call at 24 Nov 2026, 16:00 (Europe/Moscow)

      0:50.0  Анна   Завтра в 16:00, a…@example.com
      1:00.0  Мария  Записала Вас на завтра, 24 ноября, 16:00.

    Report: reports/1/index.html#c-1"
  `)
})

test('another agreement may be asked for', async () => {
  const silent = said(lines.slice(0, 3), [record])
  await expect(silent).toHaveScheduledCall({ agreement: 'silent' })
  await expect(silent).toHaveScheduledCall({ agreement: ['confirmed', 'silent'], at: '16:00' })
  expect(await messageOf(() => expect(booked()).toHaveScheduledCall({ agreement: 'silent' }))).toMatch(
    /Agreement: +confirmed\n.*\nExpected: +a call in the record: silent\n/,
  )
})

test('a call at a time that the prospect did not agree to names that', async () => {
  const told = [...lines.slice(0, 2), '< Нет, лучше в пятницу в 11', lines[3] as string]
  expect(await failure(told, [record])).toMatchInlineSnapshot(`
    "Error: expect(conversation).toHaveScheduledCall() failed

    Agreement:  without consent
    Ended:      not yet
    Expected:   a call in the record, at the time that was agreed in the conversation
    Received:   scheduled_actions holds a call at 24 Nov 2026, 16:00 (Europe/Moscow), but the prospect agreed to 27 Nov 2026, 11:00 (Europe/Moscow)

      0:50.0  Анна   Нет, лучше в пятницу в 11
      1:00.0  Мария  Записала Вас на завтра, 24 ноября, 16:00.

    Report: reports/1/index.html#c-1"
  `)
})

test('what cannot be expected is a mistake of the spec', async () => {
  const wrong = (expectation: unknown) => messageOf(() => expect(booked()).toHaveScheduledCall(expectation as object))
  expect(await wrong({ at: 'tomorrow' })).toMatchInlineSnapshot(`
    "ScenarioError: toHaveScheduledCall() got the time 'tomorrow'.
      Write a Date, '2026-11-24T16:00:00+03:00', '16:00' on the prospect's clock, { after, before }, or a function of the time."
  `)
  expect(await wrong({ at: {} })).toMatch(/^ScenarioError: toHaveScheduledCall\(\) got at: \{\}/)
  expect(await wrong({ agreement: 'phantom' })).toMatchInlineSnapshot(`
    "ScenarioError: toHaveScheduledCall() got agreement: 'phantom'.
      A call that is stored is confirmed, silent, time mismatch, without consent, duplicate."
  `)
  expect(await wrong({ time: '16:00' })).toMatchInlineSnapshot(`
    "ScenarioError: toHaveScheduledCall() got "time", which is no option.
      Options are at, agreement."
  `)
})
