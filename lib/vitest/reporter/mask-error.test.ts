import { expect, test } from 'vitest'
import { PLANTED } from '../../core/redact/testing/planted.ts'
import { maskError } from './mask-error.ts'

const text = 'call +7 916 123-45-67'
const frames = `    at run (/home/${'Ab1Cd2Ef3Gh4'.repeat(3)}/a.spec.ts:3:5)\n    at file:///x/y.js?token=1:2:3`

test('masks an error in all that it tells, and leaves the way to the lines that it came from', () => {
  const cause: Record<string, unknown> = { message: text, stack: `Error: ${text}\nmore of ${text}\n${frames}` }
  cause.cause = cause // turns in a circle
  const error = { name: 'Error', ...cause, diff: text, cause, actual: [text], stacks: [{ file: text }] }
  maskError(error)
  const masked = 'call +…67'
  const stack = `Error: ${masked}\nmore of ${masked}\n${frames}`
  expect(cause).toEqual({ message: masked, stack, cause })
  expect(error).toEqual({
    ...{ name: 'Error', message: masked, stack, diff: masked, actual: [masked], cause, stacks: [{ file: text }] },
  })
})

test('colours within a difference hide no secret from the mask', () => {
  const error = { diff: '- "m\u001b[7marina.volkov\u001b[27ma@example.com"' }
  maskError(error)
  expect(error.diff).toBe('- "m…@example.com"')
})

test.each(PLANTED)('an error that was thrown: $kind $text', ({ text, secret }) => {
  const error = new Error(text, { cause: new TypeError(text) })
  maskError(error)
  for (const shown of [error.message, error.stack, (error.cause as Error).message, (error.cause as Error).stack]) {
    expect(shown).not.toContain(secret)
  }
})

test.each([undefined, null, 'text', 5, Object.freeze({ message: text })])('%j needs no care', (error) => {
  expect(() => maskError(error)).not.toThrow()
})
