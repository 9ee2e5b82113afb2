import { expect, test } from 'vitest'
import { timeInZone } from './local-time.ts'

test('a moment is shown on the clock of its zone', () => {
  expect(timeInZone('2026-11-26T23:30:00+03:00', 'Asia/Yekaterinburg')).toEqual({
    iso: '2026-11-26T23:30:00+03:00',
    local: 'Fri 27 Nov 2026, 01:30',
    zone: 'Yekaterinburg, GMT+5',
  })
  expect(timeInZone(Date.parse('2026-07-01T12:00:00Z'), 'America/New_York')).toEqual({
    iso: '2026-07-01T12:00:00.000Z',
    local: 'Wed 1 Jul 2026, 08:00',
    zone: 'New York, GMT-4',
  })
})

test('what is no time is shown as it is', () => {
  expect(timeInZone('tomorrow', 'Europe/Moscow')).toMatchObject({ local: 'tomorrow (not a time)' })
})
