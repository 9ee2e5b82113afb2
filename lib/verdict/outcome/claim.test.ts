import { expect, test } from 'vitest'
import { talk } from '../testing/conversation.ts'
import { claimOf, claimsIn, standingClaim } from './claim.ts'

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
  const repeated = claimed('> Записала Вас на завтра, 16:00.', '< Спасибо', '> До встречи завтра в 16:00!')
  expect(standingClaim(repeated)?.messageId).toBe(1)
  expect(claimed('> Записала Вас на завтра, 16:00.', '< Не смогу', '> Хорошо, отменила встречу.')).toEqual([])
})

test('what the prospect says is no claim of the agent', () => {
  expect(claimed('< Вы записали меня? Записала Вас на 16:00, сказали мне')).toEqual([])
})
