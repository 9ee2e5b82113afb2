import { expect, test } from 'vitest'
import { toGramjsString } from '../telegram/index.ts'
import { type ClientLibrary, gramjs, teleprotoLibrary } from './mtproto/testing/client-library.ts'
import { createAuthKey } from './provision.ts'

const LIBRARIES: [string, ClientLibrary][] = [
  ['GramJS', gramjs],
  ['teleproto', teleprotoLibrary],
]

test.each(LIBRARIES)('%s reads the string, and writes the same one again', async (_name, { StringSession }) => {
  const authKey = createAuthKey((length) => Buffer.alloc(length, 7)).toString('hex')
  const text = toGramjsString({ host: '127.0.0.1', port: 54_321, dcId: 2, authKey })
  const session = new StringSession(text)
  await session.load()
  expect({ dcId: session.dcId, address: session.serverAddress }).toEqual({ dcId: 2, address: '127.0.0.1' })
  expect(session.authKey?.getKey()?.toString('hex')).toBe(authKey)
  expect(session.save()).toBe(text)
})

test('a key of which any client keeps all 256 bytes', () => {
  const key = createAuthKey((length) => Buffer.alloc(length, 0))
  expect([key.length, key[0]]).toEqual([256, 0x80])
})
