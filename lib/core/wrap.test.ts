import { expect, test } from 'vitest'
import { wrap } from './wrap.ts'

test('a long line goes on below where its text began', () => {
  const text = '  0:20.8  Anna  Good morning, how can I help you today?\n                short'
  expect(wrap(text, { columns: 40, indent: 16 })).toBe(
    ['  0:20.8  Anna  Good morning, how can I', '                help you today?', '                short'].join('\n'),
  )
})

test('a word that is wider than the terminal stays whole, and nothing is lost', () => {
  const link = `https://example.com/${'a'.repeat(40)}`
  const broken = wrap(`0:01 see ${link} and then`, { columns: 30, indent: 5 })
  expect(broken.split('\n').map((line) => line.trim())).toEqual(['0:01 see', link, 'and then'])
})

test.each([[Number.NaN], [0], [20]])('%d columns leave the text as it is', (columns) => {
  const text = 'word '.repeat(30)
  expect(wrap(text, { columns, indent: 10 })).toBe(text)
})
