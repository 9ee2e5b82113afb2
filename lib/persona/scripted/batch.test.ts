import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitBatch } from './batch.ts'

const say = (...texts: string[]) => texts.map((text) => ({ text }))
const texts = (batch: { text: string }[]) => batch.map(({ text }) => text)

test('keeps what already has the wished number of messages', () => {
  expect(texts(fitBatch(say('Раз', 'Два'), 2, ['Так']))).toEqual(['Раз', 'Два'])
})

test('joins the last messages when there are too many', () => {
  const parts = [{ text: 'Раз' }, { text: 'Какие цены?', asks: ['price'] }, { text: 'Три' }]
  expect(fitBatch(parts, 2, [])).toEqual([{ text: 'Раз' }, { text: 'Какие цены? Три.', asks: ['price'] }])
})

test('splits a text at its sentences before it reaches for fillers', () => {
  expect(texts(fitBatch(say('Бюджет до 250 тысяч. Решаем вдвоём с женой.'), 3, ['Так', 'Ага']))).toEqual([
    'Так',
    'Бюджет до 250 тысяч.',
    'Решаем вдвоём с женой.',
  ])
})

test('never loses a word or a question, and never exceeds the wish', () => {
  const part = fc.record({
    text: fc.stringMatching(/^[а-я]{1,8}[.!?]( [а-я]{1,8}[.!?]){0,3}$/u),
    asks: fc.option(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 2 }), { nil: undefined }),
  })
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 8 }), (parts, wanted) => {
      const given = parts.map(({ text, asks }) => (asks ? { text, asks } : { text }))
      const batch = fitBatch(given, wanted, ['Так', 'Ага'])
      expect(batch.length).toBeLessThanOrEqual(Math.max(wanted, 1))
      expect(texts(batch).join(' ')).toContain(texts(given).join(' '))
      expect(batch.flatMap(({ asks }) => asks ?? [])).toEqual(given.flatMap(({ asks }) => asks ?? []))
    }),
  )
})
