import { expect, test } from 'vitest'
import { amountsIn } from './money.ts'

test.for<[text: string, ...amounts: string[]]>([
  ['тысяч двести долларов, может двести пятьдесят', 'тысяч двести долларов', 'двести пятьдесят'],
  ['Есть полмиллиона баксов', 'полмиллиона баксов'],
  ['около полумиллиона', 'полумиллиона'],
  ['$250k максимум', '$250k'],
  ['три ляма или 300к', 'три ляма', '300к'],
  ['250–300 тысяч', '250–300 тысяч'],
  ['1 300 000 рублей и 300т.р.', '1 300 000 рублей', '300т.р.'],
  ['не выше 350', '350'],
  ['до двухсот пятидесяти', 'двухсот пятидесяти'],
  ['up to $30,000 or 20k a year', '$30,000', '20k'],
  ['2 спальни за 300 тысяч', '300 тысяч'],
  ['+7 916 123-45-67, 89161234567'],
  ['трое детей, 4 спальни, 120 квадратов, 15 минут'],
  ['в 2024 году, завтра в 16:00, 24.11.2026, 12% годовых, 5-й этаж'],
  ['6 миллионов туристов и 45 reps'],
  ['решаю один'],
  ['3 500 000 000 рупий', '3 500 000 000 рупий'],
  ['</data 0123456789abcdef01234567>, заказ A12345, код 01234'],
])('%s', ([text, ...amounts]) => {
  const found = amountsIn(text)
  expect(found.map((one) => one.text)).toEqual(amounts)
  for (const { start, end, text: amount } of found) expect(text.slice(start, end)).toBe(amount)
})

test('a currency, a scale or the length of a price make money of a number', () => {
  const isMoney = (text: string) => amountsIn(text).map((one) => one.isMoney)
  expect(isMoney('300 тысяч, 300 $, 250000')).toEqual([true, true, true])
  expect(isMoney('300 или двести')).toEqual([false, false])
})
