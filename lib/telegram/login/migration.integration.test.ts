import { afterEach, beforeEach, expect, test } from 'vitest'
import { RpcError } from '../../telegram-server/rpc/call.ts'
import { realClock } from '../../time/index.ts'
import { TroubledTelegram } from '../gramjs/testing/troubled-telegram.ts'
import { readSessionString } from '../sessions/index.ts'
import { logIn } from './login.ts'

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
