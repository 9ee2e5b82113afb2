import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime, WrittenTime, writeTime } from './written-time.ts'

const MOMENT = Date.UTC(2026, 2, 2, 11, 5)

test('the same moment is read however it is written', () => {
  const written = [
    '2026-03-02T11:05:00Z',
    '2026-03-02T14:05+03:00',
    '2026-03-02T14:05:00.000+03:00[Europe/Moscow]',
    '2026-03-02 14:05:00',
    '2026-03-02T14:05',
    MOMENT,
    MOMENT / 1000,
    String(MOMENT),
    String(MOMENT / 1000),
  ]
  for (const time of written) expect(readTime(time, 'Europe/Moscow'), String(time)).toBe(MOMENT)
})

test('a local time that a change of clocks skips counts on from before it', () => {
  expect(readTime('2026-03-29T01:30', 'Europe/London')).toBe(Date.UTC(2026, 2, 29, 1, 30))
})

test('what is written is read back to the last bit, in any time zone', () => {
  const instants = fc.double({ min: 1e12, max: 4e12, noNaN: true }) // 2001 to 2096
  fc.assert(
    fc.property(instants, fc.constantFrom('UTC', 'Asia/Makassar', 'America/St_Johns'), (at, zone) => {
      expect(readTime(writeTime(at, zone), 'UTC')).toBe(at)
    }),
    { seed: 1, numRuns: 500 },
  )
  expect(writeTime(1_795_597_201_643.25, 'Europe/Moscow')).toBe('2026-11-25T12:00:01.64325+03:00')
})

test('everything else is no time', () => {
  for (const time of ['yesterday', '', '2026-03-02', '2026-13-02T10:00', '25:00', true, null, {}]) {
    expect(WrittenTime.safeParse(time).success, JSON.stringify(time)).toBe(false)
  }
})
