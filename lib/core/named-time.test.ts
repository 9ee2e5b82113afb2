import { expect, test } from 'vitest'
import { namedTimes } from './named-time.ts'

const sunday = Date.parse('2026-11-22T09:00:00Z')
const read = (text: string, language: 'ru' | 'en', timeZone: string) =>
  namedTimes(text, { language, saidAt: sunday, timeZone }).map(({ at }) => new Date(at).toISOString().slice(0, 16))

test.each([
  ['Могу предложить завтра в 16:00 или послезавтра в 11:30', ['2026-11-23T13:00', '2026-11-24T08:30']],
  ['Записала Вас на завтра, 23 ноября, 16:00 (по Москве)', ['2026-11-23T13:00']],
  ['Завтра в 11:00 или в 16:00?', ['2026-11-23T08:00', '2026-11-23T13:00']],
  ['во вторник в 10:30 или в среду в 18:00', ['2026-11-24T07:30', '2026-11-25T15:00']],
  ['послезавтра утром в 11', ['2026-11-24T08:00']],
])('reads Russian: %s', (text, expected) => {
  expect(read(text, 'ru', 'Europe/Moscow')).toEqual(expected)
})

test.each([
  ['How about tomorrow at 4 pm or Wednesday at 11:00?', ['2026-11-23T16:00', '2026-11-25T11:00']],
  ["You're booked for Tuesday, November 24 at 16:00 (Moscow time)", ['2026-11-24T13:00']],
])('reads English: %s', (text, expected) => {
  expect(read(text, 'en', 'Europe/London')).toEqual(expected)
})

test.each(['Когда Вам удобно?', 'Созвонимся завтра утром?', 'Встреча займёт 15-20 минут', 'Цены от 180 000 долларов'])(
  'names no time: %s',
  (text) => {
    expect(read(text, 'ru', 'Europe/Moscow')).toEqual([])
  },
)

test('an hour after a change of clocks is read with the new offset', () => {
  const saturday = Date.parse('2026-10-31T15:00:00Z')
  const [time] = namedTimes('tomorrow at 4 pm', { language: 'en', saidAt: saturday, timeZone: 'America/New_York' })
  expect(new Date(time?.at ?? 0).toISOString()).toBe('2026-11-01T21:00:00.000Z')
})
