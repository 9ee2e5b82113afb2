import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

test('lines are set side by side', () => {
  expect(excerpt('Добрый день!\n\nКакие цены?\n', 80)).toBe('Добрый день! / Какие цены?')
})

test('a long text ends with an ellipsis, and no emoji is cut in two', () => {
  expect(excerpt('😀😀😀😀', 3)).toBe('😀😀…')
  expect(excerpt('😀😀😀', 3)).toBe('😀😀😀')
})
