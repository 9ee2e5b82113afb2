import fc from 'fast-check'
import { expect, test } from 'vitest'
import { restored, storable } from './storable.ts'

test('shows what PostgreSQL refuses as ␛ and four hexadecimal digits', () => {
  expect(storable('a\0b')).toBe('a␛0000b')
  expect(storable('cut \ud83d')).toBe('cut ␛D83D')
  expect(storable('\ude00 tail')).toBe('␛DE00 tail')
})

test('leaves every other text as it is', () => {
  for (const text of ['Добрый день 😀', '\u202Eabc', '\u001b[31m', '\uffff', '\\u0000', ''])
    expect(storable(text)).toBe(text)
})

test('reaches texts at any depth and leaves dates, numbers and nulls alone', () => {
  const at = new Date(0)
  expect(storable({ list: [{ text: '\0' }], at, n: 1, none: null })).toEqual({
    list: [{ text: '␛0000' }],
    at,
    n: 1,
    none: null,
  })
})

test('loses nothing, whatever the text', () => {
  const hostile = fc.string({ unit: fc.constantFrom('\0', '␛', '\ud83d', '\ude00', '0', 'D', '83D', '😀', 'я') })
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
      expect(restored(storable(text))).toBe(text)
      expect(Buffer.from(storable(text)).toString()).toBe(storable(text))
      expect(storable(text)).not.toContain('\0')
    }),
    { numRuns: 500 },
  )
})
