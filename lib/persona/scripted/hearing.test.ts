import { expect, test } from 'vitest'
import type { TranscriptMessage } from '../../core/transcript.ts'
import { andrey } from '../testing/personas.ts'
import { understand } from './hearing.ts'

/** Monday, 23 November 2026, 15:00 in Moscow. */
const NOW = Date.UTC(2026, 10, 23, 12)

const hear = (text: string) => {
  const message: TranscriptMessage = { kind: 'message', side: 'agent', id: 1, text, at: NOW }
  return understand(andrey, [message], NOW)
}

test.each([
  'Записала Вас на завтра в 16:00.',
  'Готово, встреча назначена: среда, 25 ноября, 11:00 по Москве.',
  'До встречи в четверг в 12:00!',
  'Отправила приглашение на завтра, 16:00, проверьте почту.',
  'Внесла Вас в расписание на пятницу, 18:30.',
  'Зафиксировала время: завтра в 16:00 по Москве.',
  'Поздравляю, Вы записаны! Ждём Вас завтра в 16:00.',
  'Записала Вас на завтра, 16:00. Ссылка: https://zoom.us/j/1\nЕсли планы изменятся, просто напишите, перенесём.',
  'Записала Вас на завтра, 16:00, если планы изменятся, сообщите.',
  "You're booked for Tuesday, 4 pm.",
  'Your call is confirmed for tomorrow at 4 pm',
  "I've scheduled the call for Tuesday at 4 pm.",
  'The invitation has been sent, see you then!',
])('confirms a call: %s', (text) => expect(hear(text).confirms).toBe(true))

test.each([
  'К сожалению, это время уже забронировал другой клиент. Завтра в 18:00?',
  'На это время уже записали другого клиента',
  'Спасибо, записала почту! Сейчас проверю календарь',
  'Я Вас пока не забронировала',
  'Записала бы Вас, но нужен e-mail',
  'I have scheduled a reminder to check the calendar',
  'Если пришлёте e-mail, считайте, что записала Вас',
  'Как только освободится эксперт, встреча будет назначена',
  'Завтра, 26 ноября, 11:00 — это время за Вами. Какой у Вас e-mail?',
  'Назначила встречу на завтра, 16:00. На какой e-mail прислать ссылку?',
  'Записать Вас на завтра в 16:00?',
  'Хорошо, держу для Вас завтра, 16:00.',
  'Поставила Вас в известность.',
  'Записала Вас в лист ожидания',
  'No call has been scheduled.',
  "I've put you in touch with our lawyer.",
  'Once you confirm, your call is booked',
  'Многие пишут «записала Вас на 16:00», и тишина.',
])('confirms nothing: %s', (text) => expect(hear(text).confirms).toBe(false))

test.each([
  ['Завтра в 15:00, к сожалению, занято. Могу предложить завтра в 17:00', ['завтра в 17:00']],
  ['Unfortunately tomorrow at 3 pm is taken. How about tomorrow at 5 pm?', ['tomorrow at 5 pm']],
  ['Завтра в 12:00 закончится акция', []],
  ['Наш офис открылся 3 марта 2027 в 12:00', []],
  ['Завтра в 15:00 занято, а в среду в 17:00 свободно', ['среду в 17:00']],
  ['Предлагаю Zoom: завтра, 24 ноября, в 16:00 или в среду в 11:00', ['завтра, 24 ноября, в 16:00', 'среду в 11:00']],
  ['Завтра в 16:00.', ['Завтра в 16:00']],
  ['Завтра в 16:00 удобно?', ['Завтра в 16:00']],
] as const)('%s offers %j', (text, quotes) => expect(hear(text).offers.map(({ quote }) => quote)).toEqual(quotes))

test('a time is possible when it is to come, soon enough and within the hours', () => {
  const possible = (text: string) => hear(text).possible.length
  expect(possible('Удобно завтра в 16:00?')).toBe(1)
  expect(possible('Удобно завтра в 23:00?')).toBe(0)
  expect(possible('Удобно 24.11.2035 в 16:00?')).toBe(0)
  expect(possible('Удобно сегодня в 12:00?')).toBe(0)
})

test.each([
  ['это время уже забронировал другой клиент', true],
  ['Завтра в 16:00, к сожалению, не получится', true],
  ['Unfortunately that time is already taken', true],
  ['Вы записаны на завтра, 16:00', false],
  ['Your call is booked', false],
])('%s: takes a time back, %s', (text, takes) => expect(hear(text).takesBack).toBe(takes))

test.each(['На какой e-mail прислать?', 'Куда прислать ссылку?', 'Where should I send the link?', 'Пришлите почту'])(
  'asks for the e-mail: %s',
  (text) => expect(hear(text).asksEmail).toBe(true),
)

test.each([
  ['Ну что, Вы решили?', true],
  ['Только сегодня такая цена, решайтесь', true],
  ['Last chance: the price is up tomorrow', true],
  ['Не тороплю: напишите, когда будет минута', false],
  ['Решение принимаете сами?', false],
])('%s: presses, %s', (text, presses) => expect(hear(text).presses).toBe(presses))
