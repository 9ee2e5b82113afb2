import { expect, test } from 'vitest'
import { hideSecrets, secretsIn } from './secrets.ts'

const secrets = secretsIn({
  TELEGRAM_SESSION: '1AgAJMTI3LjAu',
  DATABASE_URL: 'postgres://me:p%40ss%20word@127.0.0.1:5432/stress',
  MY_TOKEN: 'abcdefgh',
  SHORT_KEY: 'key',
  PATH: '/usr/local/bin',
  HOMEPAGE: 'https://example.com/a:b@c',
  UNSET_SECRET: undefined,
})

test('secrets are shown by the names of their variables, the longest first', () => {
  expect(hideSecrets('at postgres://me:p%40ss%20word@127.0.0.1:5432/stress', secrets)).toBe('at ⟨DATABASE_URL⟩')
  expect(hideSecrets('1AgAJMTI3LjAu abcdefgh', secrets)).toBe('⟨TELEGRAM_SESSION⟩ ⟨MY_TOKEN⟩')
})

test('the password of a URL is one by itself, as it is written and as it is meant', () => {
  expect(hideSecrets('p%40ss%20word, p@ss word', secrets)).toBe('⟨DATABASE_URL⟩, ⟨DATABASE_URL⟩')
})

test('what is short, public or not set is left alone', () => {
  const text = 'the key is in /usr/local/bin, see https://example.com/a:b@c'
  expect(hideSecrets(text, secrets)).toBe(text)
})
