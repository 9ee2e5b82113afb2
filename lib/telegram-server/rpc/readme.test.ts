import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { METHOD_NAMES } from './method-names.ts'
import { TestExchange } from './test-exchange.ts'

test('the README lists exactly the methods that there are', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const [, list = ''] = readme.split('## Methods')
  const listed = [...list.matchAll(/^- `([\w.]+)`$/gm)].map(([, method]) => method)
  expect(listed).toEqual(new TestExchange().dispatcher.methods)
})

test('whoever does not load the server knows exactly the methods that there are', () => {
  expect(METHOD_NAMES).toEqual(new TestExchange().dispatcher.methods)
})
