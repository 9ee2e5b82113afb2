import { StringSession } from 'telegram/sessions/index.js'
import { expect, test } from 'vitest'
import { ConfigError } from '../../core/errors.ts'
import { sessionString } from './session.ts'

const KEY = { host: '127.0.0.1', port: 54321, dcId: 2, authKey: 'c0ffee'.padEnd(512, '7') }

test('the parts of a session become the string that the library reads', async () => {
  const session = new StringSession(sessionString(KEY))
  await session.load()
  expect([session.serverAddress, session.dcId]).toEqual([KEY.host, KEY.dcId])
  expect(session.getAuthKey()?.getKey()?.toString('hex')).toBe(KEY.authKey)
})

test('a session string stays as it is, without the blanks of copying', () => {
  const text = sessionString(KEY)
  expect(sessionString(` ${text}\n`)).toBe(text)
})

test('what cannot be a session is refused, and not shown', () => {
  const refused = () => sessionString('s3cret')
  expect(refused).toThrow(ConfigError)
  expect(refused).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: A text of 6 characters is no Telegram session: that starts with 1 and has more than 340.
      Give the whole session string, on one line, as stress accounts export NAME prints it.]
  `)
})
