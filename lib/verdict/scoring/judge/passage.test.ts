import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passageOf } from './passage.ts'

test.each<[string, string, string, string | null]>([
  ['the whole text', 'Бюджет 300 тысяч', 'Бюджет 300 тысяч', 'Бюджет 300 тысяч'],
  ['a part of it', '300 тысяч', 'Бюджет 300 тысяч.', '300 тысяч'],
  ['other white space', 'a b c', 'x a \n\n b\r\n\tc y', 'a \n\n b\r\n\tc'],
  ['white space around the quote', '  b \n', 'a b c', 'b'],
  ['other case', 'бюджет', 'Бюджет', null],
  ['another word between', 'a c', 'a b c', null],
  ['the middle of a word', 'выход', 'невыход', null],
  ['the beginning of a word', 'не', 'невыход', null],
  ['a whole word after a part of one', 'дом', 'домик и дом', 'дом'],
  ['a figure within a figure', '300', 'до 3000', null],
  ['a combining accent left out', 'cafe', 'cafe\u0301', null],
  ['punctuation alone', '?!', 'a?!', null],
  ['nothing', '', 'a', null],
  ['an emoji of several parts', 'дом 👨‍👩‍👧', 'наш дом 👨‍👩‍👧!', 'дом 👨‍👩‍👧'],
  ['what is not seen, by its name', 'a⟨U+202E⟩b', 'x a\u202eb', 'a\u202eb'],
  ['what is not seen, left out', 'ab', 'a\u202eb', null],
  ['what is not seen, as it is', 'a\u202eb', 'x a\u202eb', 'a\u202eb'],
  ['a homoglyph', 'Воокed', 'Booked', null],
])('%s', (_, quote, text, passage) => {
  expect(passageOf(quote, text)).toBe(passage)
})

test('whole words of a text are found in it, however its spaces are changed', () => {
  const word = fc.stringMatching(/^[a-zа-я0-9«»,.-]{0,3}[a-zа-я0-9]$/)
  const space = fc.constantFrom(' ', '\n', '\r\n', '\t ', '\u00a0')
  let found = 0
  fc.assert(
    fc.property(fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 9 }), fc.nat(), fc.nat(), (parts, a, b) => {
      const [from, to] = [a % parts.length, b % parts.length].toSorted((x, y) => x - y) as [number, number]
      const text = parts.flat().join('')
      const quote = parts
        .slice(from, to + 1)
        .map(([text]) => text)
        .join(' ')
      const passage = passageOf(quote, text)
      expect(passage).not.toBeNull()
      expect(text).toContain(passage)
      expect((passage as string).split(/\s+/)).toEqual(quote.split(' '))
      found += 1
    }),
  )
  expect(found).toBeGreaterThan(50)
})
