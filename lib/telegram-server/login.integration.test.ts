import type { TelegramClient } from 'telegram'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createRandom } from '../core/random.ts'
import { realClock } from '../time/index.ts'
import { type LocalTelegram, startLocalTelegram } from './local-telegram.ts'
import { createClient, trust } from './mtproto/testing/client.ts'
import { type ClientLibrary, gramjs, teleprotoLibrary } from './mtproto/testing/client-library.ts'
import type { ProvisionedAccount } from './provision.ts'
import { findTelethon, runTelethon } from './testing/telethon.ts'

const APP = { apiId: 1, apiHash: 'hash' }
const clients: TelegramClient[] = []
let telegram: LocalTelegram

beforeEach(async () => {
  telegram = await startLocalTelegram({
    clock: realClock,
    wallClock: realClock,
    random: createRandom(1),
    log: () => {},
  })
})

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.destroy()))
  await telegram.stop()
})

async function open(library: ClientLibrary, authKey?: string): Promise<TelegramClient> {
  const { pem, fingerprint } = telegram.publicKey
  trust(library, { publicPem: pem, fingerprint })
  const key = authKey === undefined ? {} : { authKey: Buffer.from(authKey, 'hex') }
  const client = await createClient(library, { address: telegram, ...key })
  clients.push(client)
  await client.connect()
  return client
}

function sentCode(): string {
  return telegram.journal.entries().flatMap((entry) => (entry.kind === 'login-code' ? entry.code : []))[0] as string
}

const account = (password?: string): ProvisionedAccount =>
  telegram.provision({ username: 'alice', firstName: 'Alice', ...(password && { password, passwordHint: 'a ship' }) })

describe.each([gramjs, teleprotoLibrary])('$name as it is', (library: ClientLibrary) => {
  test('logs in with a code and a password', async () => {
    const { phone } = account('right')
    const client = await open(library)
    const [passwords, errors]: [string[], string[]] = [['wrong', 'right'], []]
    await client.start({
      phoneNumber: `+${phone}`,
      phoneCode: async () => sentCode(),
      password: async (hint) => {
        expect(hint).toBe('a ship')
        return passwords.shift() as string
      },
      onError: (error) => void errors.push(error.message),
    })
    expect(errors.join()).toContain('PASSWORD_HASH_INVALID')
    expect((await client.getMe()).username).toBe('alice')
  })

  test('logs in with a QR code that another device scans', async () => {
    const { session } = account('right')
    const device = await open(gramjs, session.authKey)
    const client = await open(library)
    await client.signInUserWithQrCode(APP, {
      qrCode: async ({ token }) => void device.invoke(new gramjs.Api.auth.AcceptLoginToken({ token })),
      password: async () => 'right',
      onError: (error) => {
        throw error
      },
    })
    expect((await client.getMe()).username).toBe('alice')
  })

  test('sets, changes and removes a password', async () => {
    const { session } = account()
    const client = await open(library, session.authKey)
    const asked = async () => (await client.invoke(new library.Api.account.GetPassword())).hint
    await client.updateTwoFaSettings({ isCheckPassword: false, newPassword: 'first', hint: '1' })
    expect(await asked()).toBe('1')
    const change = (currentPassword: string, newPassword?: string) =>
      client.updateTwoFaSettings({ isCheckPassword: false, currentPassword, newPassword, hint: '2' })
    await expect(change('wrong', 'second')).rejects.toThrow('PASSWORD_HASH_INVALID')
    await change('first', 'second')
    expect(await asked()).toBe('2')
    await change('second')
    expect((await client.invoke(new library.Api.account.GetPassword())).hasPassword).toBeFalsy()
  })

  test('is out after it has logged out', async () => {
    const { session } = account()
    const client = await open(library, session.authKey)
    await client.invoke(new library.Api.auth.LogOut())
    await expect(client.invoke(new library.Api.updates.GetState())).rejects.toThrow('AUTH_KEY_UNREGISTERED')
    await expect(client.invoke(new library.Api.account.GetPassword())).rejects.toThrow('AUTH_KEY_UNREGISTERED')
  })

  test('a token that is unknown or used is refused', async () => {
    const device = await open(library, account().session.authKey)
    const stranger = await open(library)
    const { Api } = library
    const accept = (token: Buffer) => device.invoke(new Api.auth.AcceptLoginToken({ token }))
    await expect(accept(Buffer.alloc(32))).rejects.toThrow('AUTH_TOKEN_INVALID')
    const shown = await stranger.invoke(new Api.auth.ExportLoginToken({ ...APP, exceptIds: [] }))
    const { token } = shown as unknown as { token: Buffer }
    const rung = vi.fn()
    stranger.addEventHandler(({ className }: { className: string }) => className === 'UpdateLoginToken' && rung())
    await accept(token)
    await vi.waitFor(() => expect(rung).toHaveBeenCalledOnce())
    await expect(accept(token)).rejects.toThrow('AUTH_TOKEN_ALREADY_ACCEPTED')
    const refused = stranger.invoke(new Api.auth.ExportLoginToken({ apiId: 0, apiHash: '', exceptIds: [] }))
    await expect(refused).rejects.toThrow('API_ID_INVALID')
  })
})

const telethon = findTelethon()
test.skipIf(telethon === undefined)('Telethon as it is logs in, changes its password, and logs out', async () => {
  const { phone } = account('right')
  const { host, port, dcId, publicKey } = telegram
  const options = { host, port, dcId, phone, password: 'right', publicKey: publicKey.pem }
  const script = runTelethon(telethon as string, 'telethon_login.py', options)
  try {
    expect(await script.next()).toEqual({ ask: 'code' })
    script.say(sentCode())
    expect(await script.next()).toEqual({
      refused: ['code', 'no password', 'password'],
      me: 'alice',
      hint: 'new',
      has_password: false,
      out: true,
    })
  } finally {
    script.stop()
  }
})
