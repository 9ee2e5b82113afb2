import { expect, test } from 'vitest'
import { LineMask } from './line-mask.ts'
import { HARMLESS, PLANTED } from './testing/planted.ts'

function masked(text: string): string {
  const mask = new LineMask()
  return text
    .split('\n')
    .map((line) => mask.mask(line))
    .join('\n')
}

test.each(PLANTED)('$kind by lines: $text', ({ text, secret }) => {
  expect(masked(text)).not.toContain(secret)
})

test('a private key over several lines is masked to its end, and what follows stays', () => {
  const key = `-----BEGIN PRIVATE KEY-----\nMIIEowIBAAKCAQEAx4\nabc=\n-----END PRIVATE KEY-----\nlistening\nready`
  expect(masked(key)).toBe('⟨key⟩\n⟨key⟩\n⟨key⟩\n-----END PRIVATE KEY-----\nlistening\nready')
  expect(masked('-----BEGIN PRIVATE KEY-----\nit was cut off\nready')).toBe('⟨key⟩\nit was cut off\nready')
})

test('harmless lines stay', () => {
  const mask = new LineMask()
  expect(HARMLESS.map((line) => mask.mask(line))).toEqual(HARMLESS)
})
