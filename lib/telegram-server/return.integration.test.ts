import type { TelegramClient } from 'telegram'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createRandom } from '../core/random.ts'
import { toTelethonString } from '../telegram/index.ts'
import { realClock } from '../time/index.ts'
import { TelegramFaults } from './faults/telegram-faults.ts'
import { type LocalTelegram, startLocalTelegram } from './local-telegram.ts'
import { createClient } from './mtproto/testing/client.ts'
import { type ClientLibrary, gramjs, teleprotoLibrary } from './mtproto/testing/client-library.ts'
import type { ProvisionedAccount } from './provision.ts'
import { findTelethon, runTelethon } from './testing/telethon.ts'

const telethon = findTelethon()

let telegram: LocalTelegram
let faults: TelegramFaults
let alice: ProvisionedAccount
let bohdan: ProvisionedAccount
beforeEach(async () => {
  telegram = await startLocalTelegram({
    clock: realClock,
    wallClock: realClock,
    random: createRandom(1),
    log: () => {},
  })
  faults = new TelegramFaults(telegram)
  alice = telegram.provision({ username: 'alice', firstName: 'Alice' })
  bohdan = telegram.provision({ username: 'bohdan', firstName: 'Bohdan' })
})
afterEach(() => telegram.stop())

const write = (text: string) => telegram.world.send(BigInt(alice.id), BigInt(bohdan.id), { text })

/** Somebody who listens on bohdan's account and asks Telegram for nothing. */
interface Listener extends AsyncDisposable {
  heard: string[]
}

async function listenWith(library: ClientLibrary): Promise<Listener> {
  const heard: string[] = []
  const client: TelegramClient = await createClient(library, {
    address: telegram,
    authKey: Buffer.from(bohdan.session.authKey, 'hex'),
  })
  client.addEventHandler((update: { className: string; message?: { message: string } }) => {
    if (update.className === 'UpdateNewMessage') heard.push(update.message?.message ?? '')
  })
  await client.connect()
  await client.getMe()
  return { heard, [Symbol.asyncDispose]: () => client.destroy() }
}

async function listenWithTelethon({ asks = false } = {}): Promise<Listener> {
  const heard: string[] = []
  const options = { session: toTelethonString(bohdan.session), asks }
  const script = runTelethon(telethon as string, 'telethon_listen.py', options)
  expect(await script.next()).toEqual({ me: 'bohdan' })
  const listen = async () => {
    for (;;) heard.push(((await script.next()) as { heard: string }).heard)
  }
  listen().catch(() => 'it was stopped')
  return { heard, [Symbol.asyncDispose]: async () => void script.stop() }
}

const LISTENERS: [string, boolean, () => Promise<Listener>][] = [
  ['GramJS', true, () => listenWith(gramjs)],
  ['teleproto', true, () => listenWith(teleprotoLibrary)],
  ['Telethon', telethon !== undefined, () => listenWithTelethon()],
]

describe.each(LISTENERS)('%s, which comes back with a new session,', (_name, isThere, listen) => {
  test.skipIf(!isThere)('is told once what was written while it was not connected', { timeout: 20_000 }, async () => {
    await using listener = await listen()
    write('before')
    await vi.waitFor(() => expect(listener.heard).toEqual(['before']), 5000)
    await faults.disconnect({ account: 'bohdan' })
    write('at once')
    write('and again')
    await vi.waitFor(() => expect(listener.heard).toEqual(['before', 'at once', 'and again']), 10_000)
    write('after')
    await vi.waitFor(() => expect(listener.heard).toEqual(['before', 'at once', 'and again', 'after']), 5000)
  })
})

test('what is dropped is not told to who comes back either', async () => {
  await using listener = await listenWith(gramjs)
  const silence = await faults.dropUpdates({ account: 'bohdan' })
  await faults.disconnect({ account: 'bohdan' })
  write('into the silence')
  await silence.end()
  write('after it')
  await vi.waitFor(() => expect(listener.heard).toEqual(['after it']), 10_000)
})

test.skipIf(!telethon)(
  'Telethon has what a restart forgot, where it is made to catch up',
  { timeout: 20_000 },
  async () => {
    await using listener = await listenWithTelethon({ asks: true })
    write('before')
    await vi.waitFor(() => expect(listener.heard).toEqual(['before']), 5000)
    const restarted = faults.restart({ account: 'bohdan', for: '0.5s' })
    write('meanwhile')
    await restarted
    await vi.waitFor(() => expect(listener.heard).toEqual(['before', 'meanwhile']), 10_000)
  },
)
