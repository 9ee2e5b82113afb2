import { expect, test } from 'vitest'
import { terminalWidth } from './terminal-width.ts'

test.each([
  ['120', 80, 120],
  ['60', undefined, 60],
  [undefined, 80, 80],
  ['0', 80, 80],
  ['wide', undefined, Number.NaN],
  [undefined, undefined, Number.NaN],
])('COLUMNS %s, a terminal of %s: %s columns', (COLUMNS, columns, width) => {
  expect(terminalWidth({ COLUMNS }, { columns })).toBe(width)
})
