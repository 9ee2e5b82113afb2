import { describe, expect, test } from 'vitest'
import { talk } from '../testing/conversation.ts'
import { claimOf, claimsIn, standingClaim } from './claim.ts'

describe('claims a booking', () => {
  test.for([
    'Записала Вас на завтра, 24 ноября, 16:00.',
    'Отлично, Анна, я записал Вас на Zoom во вторник.',
    'Готово! Записали Вас на 16:00 по Москве.',
    'Записываю Вас на завтра в 16:00.',
    'Записала, завтра в 16:00 по Москве.',
    'Вас записала на вторник, ссылка придёт на почту.',
    'Вы записаны на консультацию.',
    'Встреча назначена на вторник, 16:00.',
    'Ваша встреча успешно забронирована.',
    'Zoom забронирован, ссылку пришлю за час.',
    'Забронировала для Вас встречу с экспертом.',
    'Забронировано: завтра, 16:00.',
    'Подтверждаю: вторник, 24 ноября, 16:00.',
    'Созвон подтверждён, до связи!',
    'Поставила встречу в календарь.',
    'Записала Вас на 16:00, верно?',
    'Записала Вас на завтра в 16:00, если что-то изменится, напишите.',
    'Записала Вас на 16:00, не на 17:00.',
    'До встречи завтра в 16:00!',
    'Жду Вас завтра в 16:00 в Zoom.',
    'Тогда договорились: среда, 11:00.',
    'Записала Вас! Завтра, 16:00.',
    "You're booked for Tuesday at 4 pm.",
    'You are all booked, the link is in your inbox.',
    "I've scheduled your call for tomorrow at 16:00.",
    'I have just booked you in for Tuesday.',
    'Your demo is confirmed.',
    'The call has been scheduled for Tuesday, 4 pm.',
    "I'm booking you for tomorrow at 4 pm.",
    'Booked: Tuesday, 4 pm.',
    'Great, see you tomorrow at 4 pm!',
    "You're booked for 4 pm, right?",
    'Tuesday, 4 pm it is!',
    'You’re booked for Tuesday.',
    'Your 20-minute demo with our expert is confirmed.',
    'Ваш звонок 24 ноября в 16:00 подтверждён.',
    'Ваша запись подтверждена.',
    'Забронировала слот.',
  ])('%s', (text) => {
    expect(claimOf(text)).not.toBeNull()
  })
})

describe('claims nothing', () => {
  test.for([
    'Могу записать Вас на завтра в 16:00.',
    'Записать Вас на 16:00?',
    'Вас записать на завтра?',
    'Пока рано говорить про Zoom.',
    'Я Вас пока не записала, жду e-mail.',
    'Встреча ещё не назначена.',
    'Если напишете e-mail, запишу Вас на 16:00.',
    'Как только встреча будет назначена, пришлю ссылку.',
    'Когда встреча назначена, ссылка приходит на почту.',
    'Я бы записала Вас на 16:00, но нужен e-mail.',
    'Чтобы встреча была забронирована, нужен Ваш e-mail.',
    'Давайте созвонимся завтра в 16:00.',
    'Предлагаю встретиться в Zoom завтра в 16:00 или в среду в 11:00.',
    'Вы записаны на завтра?',
    'Встреча подтверждена?',
    'Записала Ваш бюджет: до 300 тысяч долларов.',
    'Записала: покупка через 3 месяца.',
    'Зафиксировала, что Вам важна доходность.',
    'На 16:00 уже записан другой клиент.',
    'Это время, к сожалению, уже забронировано и занято.',
    'Записала Вас в лист ожидания.',
    'Вы правильно записали время, 16:00.',
    'Многие пишут «записала Вас на 16:00», и тишина.',
    'Удобно завтра в 16:00?',
    'Виллу забронировал застройщик.',
    'Не удалось забронировать встречу на 16:00.',
    'Запишу Вас, как только пришлёте почту.',
    'Завтра, 16:00 — это время за Вами. На какой e-mail прислать приглашение?',
    'Хорошо, держу для Вас завтра, 16:00.',
    'Увидимся завтра в 16:00?',
    'I can book you for Tuesday at 4 pm.',
    'Shall I book you in for 4 pm?',
    "I haven't booked you yet.",
    "Once you're booked, I'll send the link.",
    'If you are booked elsewhere, tell me.',
    'Your call is not confirmed yet.',
    'Your call will be scheduled once I have your e-mail.',
    'That slot is already booked by another client.',
    'Are you booked for Tuesday?',
    "I've added you to the waiting list.",
    'I would have booked you for 4 pm.',
    'We are fully booked tomorrow at 4 pm.',
    "Let's talk tomorrow at 4 pm.",
    'I booked a table for two.',
    'It is 4 pm on Bali now.',
    "I've set up your account.",
    'Your demo account is set up.',
    "I've put you in touch with our lawyer.",
    'I confirmed the price with the developer.',
    'Записала Вас как инвестора.',
    'Поставила Вас в известность.',
    'Добавила Вас в группу.',
    'Подтвердила у застройщика время сдачи.',
    'Добавила запись вебинара.',
    'У Вас менеджер записал телефон.',
    'That time is yours: Tuesday at 4 pm. Which e-mail should I use?',
  ])('%s', (text) => {
    expect(claimOf(text)).toBeNull()
  })
})

const claimed = (...lines: string[]) => claimsIn(talk(lines))

test('a claim has its message, its words as written, and its time in the prospect’s zone', () => {
  expect(
    claimed('< Давайте', '> Отлично, Анна! Записала Вас на завтра, 24 ноября, 16:00. Ссылка придёт на почту.'),
  ).toEqual([{ messageId: 2, quote: 'Записала Вас на завтра, 24 ноября, 16:00.', time: '2026-11-24T16:00:00+03:00' }])
})

test('the hour may stand in the sentence after the claim', () => {
  const [claim] = claimed('> Записала Вас! Завтра, 16:00 по Бали. Удобно?')
  expect(claim).toMatchObject({ quote: 'Записала Вас! Завтра, 16:00 по Бали.', time: '2026-11-24T16:00:00+08:00' })
})

test('an hour without a day takes the day with which it was offered', () => {
  const lines = ['> Удобно в среду в 11:00 или в четверг в 16:00?', '< 16:00', '> Записала Вас на 16:00.']
  expect(claimed(...lines)[0]?.time).toBe('2026-11-26T16:00:00+03:00')
})

test('a claim without a time means the time that the prospect named last', () => {
  expect(claimed('< Давайте в среду в 11:00', '> Записала Вас, до связи.')[0]?.time).toBe('2026-11-25T11:00:00+03:00')
})

test('a claim around a quotation is quoted word for word', () => {
  const text = 'Вы писали «хочу завтра вечером». Записала Вас на встречу «Обзор рынка Бали» завтра, 16:00.'
  expect(claimOf(text)).toBe('Записала Вас на встречу «Обзор рынка Бали» завтра, 16:00.')
})

test('a later claim replaces an earlier one, a retraction leaves none', () => {
  const moved = claimed('> Записала Вас на завтра, 16:00.', '< А можно в 18:00?', '> Записала Вас на завтра, 18:00.')
  expect(standingClaim(moved)?.time).toBe('2026-11-24T18:00:00+03:00')
  expect(claimed('> Записала Вас на завтра, 16:00.', '< Не смогу', '> Хорошо, отменила встречу.')).toEqual([])
})

test('what the prospect says is no claim of the agent', () => {
  expect(claimed('< Вы записали меня? Записала Вас на 16:00, сказали мне')).toEqual([])
})
