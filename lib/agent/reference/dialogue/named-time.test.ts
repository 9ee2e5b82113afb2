import { expect, test } from 'vitest'
import { choiceOf } from './choice.ts'
import { declinedTimeIn, namedTimeIn } from './named-time.ts'
import { plain } from './text.ts'

/** A Monday. */
const TODAY = '2026-11-23'

test.each([
  ['Завтра в 16:00', '2026-11-24', '16:00'],
  ['послезавтра в 11:30', '2026-11-25', '11:30'],
  ['завтра, 24 ноября, в 10:00 мне удобно', '2026-11-24', '10:00'],
  ['во вторник в 11', '2026-11-24', '11:00'],
  ['в понедельник в 9 утра', '2026-11-30', '09:00'],
  ['24.11 в 18.30', '2026-11-24', '18:30'],
  ['давайте в 4', null, '16:00'],
  ['в 7 вечера завтра', '2026-11-24', '19:00'],
  ['3 января в 12:00', '2027-01-03', '12:00'],
  ["let's do tomorrow at 4 pm", '2026-11-24', '16:00'],
  ['Wednesday at 11:00 works', '2026-11-25', '11:00'],
  ['November 30, 9:30 am', '2026-11-30', '09:30'],
  ['30 числа в полдень', '2026-11-30', '12:00'],
  ['завтра не смогу, а в среду в 15:00 можно', '2026-11-25', '15:00'],
])('reads "%s"', (text, date, time) => {
  expect(namedTimeIn(plain(text), TODAY)).toMatchObject({ date, time })
})

test.each([
  'Бюджет до 250 тысяч',
  'в ближайшие 2 месяца',
  'на 30 лет',
  'на 20 минут',
  'с 2 спальнями',
  'Понятно',
  'Завтра не могу',
])('reads no time in "%s"', (text) => {
  expect(namedTimeIn(plain(text), TODAY)).toBeNull()
})

test('knows which day was turned down', () => {
  expect(declinedTimeIn('завтра не могу', TODAY)).toMatchObject({ date: '2026-11-24' })
  expect(declinedTimeIn('так не получится', TODAY)).toEqual({ date: null, time: null, part: null, ordinal: null })
  expect(declinedTimeIn('завтра в 10:00', TODAY)).toBeNull()
})

const OFFERS = [
  { date: '2026-11-24', time: '10:00' },
  { date: '2026-11-25', time: '19:00' },
]
const CALENDAR = {
  now: Date.parse('2026-11-23T12:00:00Z'),
  zone: 'Europe/Moscow',
  busy: [Date.parse('2026-11-26T10:00:00Z')],
}

test.each([
  ['первый вариант', { kind: 'chosen', at: OFFERS[0] }],
  ['второе', { kind: 'chosen', at: OFFERS[1] }],
  ['завтра', { kind: 'chosen', at: OFFERS[0] }],
  ['лучше вечером', { kind: 'chosen', at: OFFERS[1] }],
  ['в 19:00', { kind: 'chosen', at: OFFERS[1] }],
  ['завтра в 12:00', { kind: 'chosen', at: { date: '2026-11-24', time: '12:00' } }],
  ['завтра в 23:00', { kind: 'impossible', at: { date: '2026-11-24', time: '23:00' }, obstacle: 'night' }],
  ['сегодня в 14:00', { kind: 'impossible', at: { date: '2026-11-23', time: '14:00' }, obstacle: 'past' }],
  ['сегодня в 15:30', { kind: 'impossible', at: { date: '2026-11-23', time: '15:30' }, obstacle: 'soon' }],
  ['в четверг в 13:00', { kind: 'impossible', at: { date: '2026-11-26', time: '13:00' }, obstacle: 'busy' }],
  ['в пятницу', { kind: 'vague', date: '2026-11-27', part: null }],
  ['днём', { kind: 'vague', date: null, part: 'afternoon' }],
])('takes "%s" as a choice', (text, choice) => {
  const named = namedTimeIn(plain(text), TODAY)
  expect(named && choiceOf(named, OFFERS, CALENDAR)).toEqual(choice)
})
