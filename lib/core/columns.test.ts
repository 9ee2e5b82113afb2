import { expect, test } from 'vitest'
import { columnsOf, padTo, shorten, splitAt } from './columns.ts'
import { table } from './table.ts'

const FAMILY = '👨‍👩‍👧'

test.each([
  ['Анна', 4],
  ['漢字', 4],
  [FAMILY, 2],
  ['e\u0301', 1],
])('%s takes %d columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns)
  expect(columnsOf(padTo(text, 6))).toBe(6)
})

test('a text is split between characters, and nothing of it is lost', () => {
  expect(splitAt('漢字ab', 3)).toEqual(['漢', '字ab'])
  expect(splitAt(`a${FAMILY}b`, 2)).toEqual(['a', `${FAMILY}b`])
  expect(splitAt('ab', 5)).toEqual(['ab', ''])
})

test('what is too long ends with an ellipsis within its columns', () => {
  expect(shorten('Приветствие', 6)).toBe('Приве…')
  expect(shorten('漢字漢字', 6)).toBe('漢字…')
  expect(shorten('short', 5)).toBe('short')
})

test('the columns of a table stand under each other, whatever is in them', () => {
  const lines = table(
    ['Name', 'n'],
    [
      ['漢字', '1'],
      [`${FAMILY} und mehr`, '2'],
    ],
  )
  const before = lines.slice(2).map((line) => columnsOf(line.slice(0, -1)))
  expect(new Set(before).size).toBe(1)
  expect(columnsOf(lines[1] as string)).toBe((before[0] as number) + 1)
})
