import { expect, test } from 'vitest'
import { jsonValues } from './json-values.ts'

test('one object is one value, an array and lines are several, each with its place', () => {
  expect(jsonValues('\ufeff{"a":1}\n', 'x.json')).toEqual({
    values: [{ place: 'x.json', value: { a: 1 } }],
    isList: false,
  })
  expect(jsonValues('[{"a":1}]', 'x.json')).toEqual({
    values: [{ place: 'x.json[0]', value: { a: 1 } }],
    isList: true,
  })
  expect(jsonValues('{"a":1}\r\n\r\n{"a":2}\n', 'x.jsonl')).toEqual({
    values: [
      { place: 'x.jsonl:1', value: { a: 1 } },
      { place: 'x.jsonl:3', value: { a: 2 } },
    ],
    isList: true,
  })
})

test('what is no JSON is told with its place', () => {
  expect(() => jsonValues('{"a":1}\n{"a":}\n', 'x.jsonl')).toThrow(/^x\.jsonl:2 is not JSON: /)
  expect(() => jsonValues('{\n  "a": \n}', 'x.json')).toThrow(/^x\.json is not JSON: /)
  expect(() => jsonValues('', '-')).toThrow('--from telegram-export')
})
