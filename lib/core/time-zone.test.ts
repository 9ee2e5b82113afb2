import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf, wallTime } from './time-zone.ts'

const iso = (instant: number) => new Date(instant).toISOString()

test.each([
  ['Europe/Moscow', { year: 2026, month: 11, day: 24, hour: 16, minute: 0 }, '2026-11-24T13:00:00.000Z'],
  ['America/New_York', { year: 2026, month: 10, day: 31, hour: 16, minute: 0 }, '2026-10-31T20:00:00.000Z'],
  ['America/New_York', { year: 2026, month: 11, day: 1, hour: 16, minute: 0 }, '2026-11-01T21:00:00.000Z'],
  ['Asia/Kolkata', { year: 2027, month: 1, day: 1, hour: 0, minute: 30 }, '2026-12-31T19:00:00.000Z'],
])('finds the instant of a wall time in %s', (zone, wall, expected) => {
  expect(iso(instantOf(wall, zone))).toBe(expected)
})

test('takes the earlier of two instants when clocks are set back', () => {
  const wall = { year: 2026, month: 11, day: 1, hour: 1, minute: 30 }
  expect(iso(instantOf(wall, 'America/New_York'))).toBe('2026-11-01T05:30:00.000Z')
})

test('counts on from before the change for a time that clocks skip', () => {
  const wall = { year: 2026, month: 3, day: 8, hour: 2, minute: 30 }
  expect(iso(instantOf(wall, 'America/New_York'))).toBe('2026-03-08T07:30:00.000Z')
})

test('wall time and instant are inverse wherever clocks are not being set back', () => {
  const zones = ['Europe/Moscow', 'America/New_York', 'Asia/Makassar', 'Asia/Almaty', 'Australia/Lord_Howe', 'UTC']
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 28_000_000, max: 33_000_000 }), (zone, minutes) => {
      const wall = wallTime(minutes * 60_000, zone)
      expect(wallTime(instantOf(wall, zone), zone)).toEqual(wall)
    }),
  )
})
