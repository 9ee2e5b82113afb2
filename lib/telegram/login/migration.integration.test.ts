import { afterEach, beforeEach, expect, test } from 'vitest'
import { createClient } from '../../telegram-server/mtproto/testing/client.ts'
import { gramjs } from '../../telegram-server/mtproto/testing/client-library.ts'
import { RpcError } from '../../telegram-server/rpc/call.ts'
import type { TlObject } from '../../telegram-server/tl/value.ts'
import { realClock } from '../../time/index.ts'
import { TroubledTelegram } from '../gramjs/testing/troubled-telegram.ts'
import { readSessionString } from '../sessions/index.ts'
import { logIn, logInByQr } from './login.ts'

let telegram: TroubledTelegram

beforeEach(async () => {
  telegram = new TroubledTelegram(realClock)
  await telegram.start()
})

afterEach(() => telegram.stop())

test('a number that lives in another data centre is logged in there', async () => {
  telegram.account('alice')
  const { phone = '' } = telegram.world.accounts.byUsername('alice') ?? {}
  telegram.meddle = ({ _: method }) => {
    if (method !== 'auth.sendCode') return undefined
    telegram.meddle = () => undefined
    throw new RpcError(303, 'PHONE_MIGRATE_2')
  }
  const { session, account } = await logIn({
    apiId: 1,
    apiHash: 'hash',
    phone,
    server: telegram.server,
    clock: realClock,
    askCode: async () => telegram.codes.at(-1) ?? '',
    askPassword: async () => 'never asked',
  })
  expect(account.username).toBe('alice')
  expect(telegram.calls.filter((method) => method === 'auth.sendCode')).toHaveLength(2)
  expect(readSessionString(session)).toMatchObject({ dcId: 2, port: 443 })
})

test('a QR code of an account that lives in another data centre logs in there', async () => {
  const { session: own } = telegram.account('alice')
  const device = await createClient(gramjs, { address: own, authKey: Buffer.from(own.authKey, 'hex') })
  await device.connect()
  telegram.meddle = async (call, next) => {
    const answer = next()
    if (call._ !== 'auth.exportLoginToken') return answer
    const { token } = answer as TlObject
    await device.invoke(new gramjs.Api.auth.AcceptLoginToken({ token: Buffer.from(token as Uint8Array) }))
    return { _: 'auth.loginTokenMigrateTo', dc_id: 2, token }
  }
  const never = async () => 'never asked'
  const app = { apiId: 1, apiHash: 'hash', server: telegram.server, clock: realClock }
  const { account } = await logInByQr({ ...app, askCode: never, askPassword: never, onQr: () => {} })
  expect(account.username).toBe('alice')
  expect(telegram.calls).toContain('auth.importLoginToken')
  await device.destroy()
})
