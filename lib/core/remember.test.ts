import { expect, test } from 'vitest'
import { remember } from './remember.ts'

test('a text is read once, and again when many others came between', () => {
  const asked: string[] = []
  const read = remember((text) => {
    asked.push(text)
    return [text.length]
  })
  expect([read('завтра'), read('завтра')]).toEqual([[6], [6]])
  expect(asked).toEqual(['завтра'])
  for (let other = 0; other < 3000; other++) read(String(other))
  expect(read('завтра')).toEqual([6])
  expect(asked.filter((text) => text === 'завтра')).toHaveLength(2)
})
