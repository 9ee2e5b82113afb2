import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TelegramClient } from 'telegram'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createRandom } from '../core/random.ts'
import { toGramjsString } from '../telegram/index.ts'
import { realClock, ScaledClock } from '../time/index.ts'
import { type LocalTelegram, type LocalTelegramOptions, startLocalTelegram } from './local-telegram.ts'
import { createClient, trust } from './mtproto/testing/client.ts'
import { type ClientLibrary, gramjs, teleprotoLibrary } from './mtproto/testing/client-library.ts'
import type { ProvisionedAccount } from './provision.ts'

const lines: string[] = []
const clients: TelegramClient[] = []
let telegram: LocalTelegram

async function start(options: Partial<LocalTelegramOptions> = {}): Promise<LocalTelegram> {
  return startLocalTelegram({
    clock: realClock,
    wallClock: realClock,
    random: createRandom(1),
    log: (line) => lines.push(line),
    ...options,
  })
}

beforeEach(async () => {
  telegram = await start()
})

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.destroy()))
  await telegram.stop()
  lines.length = 0
})

/** Anything that a client hears, as it comes: GramJS's objects, by their class names. */
interface Heard {
  className: string
  message?: { id: number; message: string; out?: boolean; editDate?: number }
  messages?: number[]
  maxId?: number
}

class Person {
  readonly client: TelegramClient
  readonly library: ClientLibrary
  readonly heard: Heard[] = []

  constructor(client: TelegramClient, library: ClientLibrary) {
    this.client = client
    this.library = library
    client.addEventHandler((update: Heard) => void this.heard.push(update))
  }

  /** The updates of one class, once there are `count`. */
  async hears(className: string, count = 1): Promise<Heard[]> {
    return vi.waitFor(
      () => {
        const found = this.heard.filter((update) => update.className === className)
        expect(found, this.heard.map((update) => update.className).join(' ')).toHaveLength(count)
        return found
      },
      { timeout: 5000, interval: 2 },
    )
  }

  texts(): (string | undefined)[] {
    return this.heard.filter(({ className }) => className === 'UpdateNewMessage').map(({ message }) => message?.message)
  }
}

async function connect(library: ClientLibrary, { session }: ProvisionedAccount): Promise<Person> {
  const authKey = Buffer.from(session.authKey, 'hex')
  const client = await createClient(library, { address: telegram, authKey })
  clients.push(client)
  await client.connect()
  const person = new Person(client, library)
  await client.getMe()
  return person
}

async function pair(first: ClientLibrary, second: ClientLibrary): Promise<[Person, Person]> {
  const [alice, bohdan] = ['alice', 'bohdan'].map((username) => telegram.provision({ username, firstName: username }))
  return Promise.all([connect(first, alice as ProvisionedAccount), connect(second, bohdan as ProvisionedAccount)])
}

const PAIRS: [string, ClientLibrary, ClientLibrary][] = [
  ['GramJS and GramJS', gramjs, gramjs],
  ['GramJS and teleproto', gramjs, teleprotoLibrary],
  ['teleproto and GramJS', teleprotoLibrary, gramjs],
]

describe.each(PAIRS)('%s chat', (_names, first, second) => {
  test('messages, replies and formatting arrive on the other side', async () => {
    const [alice, bohdan] = await pair(first, second)
    const sent = await alice.client.sendMessage('bohdan', { message: '**Hello**, Bohdan 👋' })
    await bohdan.hears('UpdateNewMessage')
    const [received] = await bohdan.client.getMessages('alice', { limit: 1 })
    expect(received).toMatchObject({ message: 'Hello, Bohdan 👋', out: false, entities: [{ offset: 0, length: 5 }] })
    await bohdan.client.sendMessage('alice', { message: 'Hello yourself', replyTo: received?.id as number })
    const [answer] = await alice.hears('UpdateNewMessage')
    expect(answer?.message).toMatchObject({ message: 'Hello yourself', out: false, replyTo: { replyToMsgId: sent.id } })
  })

  test('edits, deletions, typing and reading are seen by the other side', async () => {
    const [alice, bohdan] = await pair(first, second)
    const { id } = await alice.client.sendMessage('bohdan', { message: 'at ten' })
    await alice.client.editMessage('bohdan', { message: id, text: 'at eleven' })
    const [edit] = await bohdan.hears('UpdateEditMessage')
    expect(edit?.message?.message).toBe('at eleven')

    await bohdan.client.markAsRead('alice')
    const [read] = await alice.hears('UpdateReadHistoryOutbox')
    expect(read?.maxId).toBe(id)

    const { Api } = bohdan.library
    const peer = await bohdan.client.getInputEntity('alice')
    await bohdan.client.invoke(new Api.messages.SetTyping({ peer, action: new Api.SendMessageTypingAction() }))
    await alice.hears('UpdateUserTyping')

    await alice.client.deleteMessages('bohdan', [id], { revoke: true })
    const [gone] = await bohdan.hears('UpdateDeleteMessages')
    expect(gone?.messages).toEqual([edit?.message?.id])
    expect(await bohdan.client.getMessages('alice', { limit: 10 })).toHaveLength(0)
  })

  test('history and dialogs show the chat', async () => {
    const [alice, bohdan] = await pair(first, second)
    for (let n = 1; n <= 120; n++) await alice.client.sendMessage('bohdan', { message: `message ${n}` })
    const history = await bohdan.client.getMessages('alice', { limit: 200 })
    expect([...history].map(({ message }) => message)).toEqual(
      Array.from({ length: 120 }, (_, n) => `message ${120 - n}`),
    )
    const [dialog] = await bohdan.client.getDialogs()
    expect(dialog).toMatchObject({ unreadCount: 120, title: 'alice' })
  })

  test('a getDifference after an outage has what was missed', async () => {
    const [alice, bohdan] = await pair(first, second)
    const { Api } = bohdan.library
    const state = await bohdan.client.invoke(new Api.updates.GetState())
    await bohdan.client.disconnect()
    const { id } = await alice.client.sendMessage('bohdan', { message: 'are you there?' })
    await alice.client.editMessage('bohdan', { message: id, text: 'are you back?' })
    await bohdan.client.connect()
    const missed = await bohdan.client.invoke(
      new Api.updates.GetDifference({ pts: state.pts, date: state.date, qts: state.qts }),
    )
    expect(missed).toMatchObject({ newMessages: [{ message: 'are you back?' }], users: [{ username: 'alice' }, {}] })
  })
})

test('two servers do not give the same ids, so that an agent never takes one client for another', async () => {
  const other = await start()
  const [here, there] = [telegram, other].map((server) => server.provision({ username: 'alice', firstName: 'Alice' }))
  await other.stop()
  expect(here?.id).not.toBe(there?.id)
  // some libraries refuse greater ones
  for (const account of [here, there]) expect(BigInt(account?.id ?? 0)).toBeLessThan(2n ** 40n)
})

test('a second device of the sender hears what was sent, the sending one does not', async () => {
  const [alice, bohdan] = await pair(gramjs, gramjs)
  const phone = await connect(gramjs, telegram.addSession('alice'))
  await alice.client.sendMessage('bohdan', { message: 'hello' })
  await Promise.all([bohdan.hears('UpdateNewMessage'), phone.hears('UpdateNewMessage')])
  await alice.client.getMe()
  expect(phone.heard.at(-1)?.message).toMatchObject({ message: 'hello', out: true })
  expect(alice.texts()).toEqual([])
})

test('a file that one client sends is what the other downloads', async () => {
  const [alice, bohdan] = await pair(gramjs, gramjs)
  const file = Buffer.from('Our offer: ten seats. '.repeat(20_000))
  await alice.client.sendFile('bohdan', { file: Object.assign(file, { name: 'offer.txt' }), caption: 'our offer' })
  await bohdan.hears('UpdateNewMessage')
  const [message] = await bohdan.client.getMessages('alice', { limit: 1 })
  expect(message?.message).toBe('our offer')
  expect(file.equals((await message?.downloadMedia({})) as Buffer)).toBe(true)
})

test('a session string and an MTProxy are all that an agent of others needs', async () => {
  const account = telegram.provision({ username: 'agent_of_others', firstName: 'Agent' })
  const { TelegramClient, StringSession } = gramjs
  const client = new TelegramClient(new StringSession(toGramjsString(account.session)), 1, 'hash', {
    proxy: { MTProxy: true, ip: telegram.host, port: telegram.port, secret: telegram.proxySecret },
    baseLogger: new gramjs.Logger(gramjs.silent),
  } as ConstructorParameters<typeof TelegramClient>[3])
  Object.assign(client, { _loopStarted: true })
  clients.push(client)
  await client.connect()
  expect((await client.getMe()).username).toBe('agent_of_others')
})

test.each([gramjs, teleprotoLibrary])(
  '$name logs in with a code, from key exchange to first message',
  async (library) => {
    const { phone } = telegram.provision({ username: 'alice', firstName: 'Alice' })
    telegram.provision({ username: 'bohdan', firstName: 'Bohdan' })
    const { pem, fingerprint } = telegram.publicKey
    trust(library, { publicPem: pem, fingerprint })
    const client = await createClient(library, { address: telegram })
    clients.push(client)
    let attempts = 0
    await client.start({
      phoneNumber: `+${phone}`,
      phoneCode: async () => {
        attempts += 1
        if (attempts === 1) return '00000'
        const [code] = telegram.journal
          .entries({ account: 'alice' })
          .flatMap((e) => (e.kind === 'login-code' ? e.code : []))
        return code as string
      },
      onError: (error) => {
        expect(error.message).toContain('PHONE_CODE_INVALID')
      },
    })
    expect(attempts).toBe(2)
    expect((await client.getMe()).username).toBe('alice')
    await client.sendMessage('bohdan', { message: 'logged in' })
    expect(lines.filter((line) => line.startsWith('Login code'))).toHaveLength(1)
  },
)

test('the journal has every call, error and push, and no secret', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'local-telegram-'))
  try {
    const journalFile = join(directory, 'journal.jsonl')
    await telegram.stop()
    telegram = await start({ journalFile })
    const account = telegram.provision({ username: 'alice', firstName: 'Alice' })
    const alice = await connect(gramjs, account)
    const bohdan = await connect(gramjs, telegram.provision({ username: 'bohdan', firstName: 'Bohdan' }))
    await alice.client.sendMessage('bohdan', { message: 'hello' })
    await bohdan.hears('UpdateNewMessage')
    await expect(alice.client.sendMessage('bohdan', { message: 'x'.repeat(5000) })).rejects.toThrow('MESSAGE_TOO_LONG')
    const written = readFileSync(journalFile, 'utf8')
    const entries = written
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    expect(entries).toEqual(telegram.journal.entries())
    expect(entries).toContainEqual(
      expect.objectContaining({
        kind: 'call',
        account: 'alice',
        params: expect.objectContaining({ message: 'hello' }),
      }),
    )
    expect(entries).toContainEqual(expect.objectContaining({ kind: 'push', account: 'bohdan' }))
    expect(entries).toContainEqual(expect.objectContaining({ kind: 'error', error: 'MESSAGE_TOO_LONG' }))
    for (const form of ['hex', 'base64'] as const) {
      const head = Buffer.from(account.session.authKey, 'hex').subarray(0, 30).toString(form)
      expect(written).not.toContain(head)
    }
  } finally {
    rmSync(directory, { recursive: true })
  }
})

test('messages carry the time of the given clock, whatever the wire takes for real', async () => {
  await telegram.stop()
  telegram = await start({ clock: new ScaledClock({ scale: 20, origin: Date.now() - 3_600_000 }) })
  const [alice] = await pair(gramjs, gramjs)
  const sent = await alice.client.sendMessage('bohdan', { message: 'in the future' })
  expect(sent.date - Date.now() / 1000).toBeGreaterThan(60_000)
})

test('names that cannot be had are refused in a sentence', () => {
  telegram.provision({ username: 'alice', firstName: 'Alice' })
  const refused = (username: string) => () => telegram.provision({ username, firstName: 'Somebody' })
  expect(refused('Alice')).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The account @Alice cannot be made: there is already an account @Alice.
      Choose another one.]
  `)
  expect(refused('bob')).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The account @bob cannot be made: "bob" is not a username: 5 to 32 letters, digits or underscores, beginning with a letter.
      Choose another one.]
  `)
  expect(() => telegram.addSession('nobody')).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The local Telegram has no account @nobody.
      It has: @alice.]
  `)
})

test('a port that is taken is refused in a sentence', async () => {
  await expect(start({ port: telegram.port })).rejects.toThrow(`127.0.0.1:${telegram.port}`)
})
