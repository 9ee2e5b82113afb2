import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ChannelError } from '../../core/errors.ts'
import { createRandom } from '../../core/random.ts'
import { type LocalTelegram, startLocalTelegram, TelegramFaults } from '../../telegram-server/index.ts'
import { ScaledClock } from '../../time/index.ts'
import type { MessengerEvent, Peer } from '../messenger.ts'
import { GramjsMessenger } from './messenger.ts'

const APP = { apiId: 17349, apiHash: 'of our own' }
const clock = new ScaledClock({ scale: 20, origin: Date.now() })

let telegram: LocalTelegram
let faults: TelegramFaults
let prospect: GramjsMessenger
let agent: Peer
let events: MessengerEvent[]
const open: GramjsMessenger[] = []

beforeEach(async () => {
  telegram = await startLocalTelegram({
    clock,
    wallClock: new ScaledClock({ scale: 1, origin: Date.now() }),
    random: createRandom(1),
    app: APP,
    log: () => {},
  })
  faults = new TelegramFaults(telegram)
  events = []
  agent = await join('the_agent').connect()
  prospect = join('the_prospect')
  prospect.subscribe((event) => events.push(event))
  await prospect.connect()
  await prospect.resolve('the_agent')
})

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()))
  await telegram.stop()
})

function join(username: string, app = APP): GramjsMessenger {
  const { session } = telegram.provision({ username, firstName: username })
  const messenger = new GramjsMessenger({ session, ...app, clock })
  open.push(messenger)
  return messenger
}

async function refusal(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => new Error('the call succeeded'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ChannelError)
  return (error as ChannelError).message.replaceAll(agent.id, 'AGENT')
}

const hello = () => prospect.send(agent.id, 'hello')

test('a flood wait is honoured on the clock and told, and the message is sent once', async () => {
  await faults.floodWait(7, { account: 'the_prospect', times: 2 })
  const before = clock.now()
  await hello()
  expect(clock.now() - before).toBeGreaterThanOrEqual(14_000)
  const waits = events.filter(({ kind }) => kind === 'flood-wait')
  expect(waits).toMatchObject([
    { method: 'messages.sendMessage', ms: 7000 },
    { method: 'messages.sendMessage', ms: 7000 },
  ])
  expect(await prospect.history(agent.id)).toHaveLength(1)
})

test('PEER_FLOOD and privacy end the call in a sentence, and the messenger goes on', async () => {
  await faults.peerFlood({ times: 1 })
  expect(await refusal(hello())).toMatchInlineSnapshot(`
    "Telegram refused messages.sendMessage (peer AGENT) because this account has written to too many people who did not know it: 400 PEER_FLOOD.
      Ask @SpamBot for how long, use another account, or let the agent write first."
  `)
  await faults.privacy('the_agent', { times: 1 })
  expect(await refusal(hello())).toMatchInlineSnapshot(`
    "Telegram refused messages.sendMessage (peer AGENT) because the peer's privacy settings keep us out: 403 USER_PRIVACY_RESTRICTED.
      Let the peer allow messages from everybody, or make the accounts contacts of each other."
  `)
  await hello()
})

test('a session that is revoked is noticed at once, and every call says so', async () => {
  await faults.revokeSession('the_prospect')
  await vi.waitFor(() => expect(events.filter(({ kind }) => kind === 'connection').length).toBeGreaterThanOrEqual(3))
  expect(await refusal(hello())).toMatchInlineSnapshot(`
    "Telegram refused updates.getDifference because the session has been ended, here or on another device: 401 SESSION_REVOKED.
      Log in again and use the new session, with one process at a time per session."
  `)
  expect(await refusal(prospect.history(agent.id))).toContain('SESSION_REVOKED')
})

test('a banned account ends every call in a sentence', async () => {
  await faults.ban('the_prospect')
  expect(await refusal(hello())).toMatchInlineSnapshot(`
    "Telegram refused help.getConfig because Telegram has banned our account: 401 USER_DEACTIVATED_BAN.
      Use another account, and write more slowly."
  `)
})

test('an api_id that Telegram does not know fails at once', async () => {
  const stranger = join('stranger', { apiId: 5, apiHash: 'of nobody' })
  expect(await refusal(stranger.connect())).toMatchInlineSnapshot(`
    "Telegram refused help.getConfig because the api_id and api_hash do not belong together: 400 CONNECTION_API_ID_INVALID.
      Take both from https://my.telegram.org."
  `)
})

test('a server that is away for long is waited for, and the session is as good as before', async () => {
  const restarted = faults.restart({ for: '10s' })
  await vi.waitFor(() => expect(events).toContainEqual(expect.objectContaining({ kind: 'connection', state: 'lost' })))
  telegram.world.send(BigInt(agent.id), BigInt((await prospect.connect()).id), { text: 'are you there?' })
  await Promise.all([restarted, hello()])
  await vi.waitFor(() => expect(events).toContainEqual(expect.objectContaining({ kind: 'message', recovered: true })))
})

test('a restart for one account is noticed by nobody else', async () => {
  const heard: MessengerEvent[] = []
  const other = join('the_other')
  other.subscribe((event) => heard.push(event))
  await other.connect()
  await other.resolve('the_agent')
  const restarted = faults.restart({ for: '10s', account: 'the_prospect' })
  await vi.waitFor(() => expect(events).toContainEqual(expect.objectContaining({ kind: 'connection', state: 'lost' })))
  await other.send(agent.id, 'is anybody there?')
  expect(events).not.toContainEqual(expect.objectContaining({ state: 'restored' }))
  await Promise.all([restarted, hello()])
  expect(events).toContainEqual(expect.objectContaining({ kind: 'connection', state: 'restored' }))
  expect(heard).toEqual([])
})
