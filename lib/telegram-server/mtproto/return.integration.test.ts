import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ScaledClock } from '../../time/index.ts'
import { encodeObject } from '../tl/encode.ts'
import { loadSchema } from '../tl/schemas.ts'
import type { TlObject } from '../tl/value.ts'
import { TlWriter } from '../tl/writer.ts'
import { RawClient } from './testing/raw-client.ts'
import { ALICE, startWire, type Wire } from './testing/wire.ts'

const clock = new ScaledClock({ scale: 1, origin: 0 })
const CALL = { _: 'help.getNearestDc' }
const TYPING = { _: 'updateUserTyping', user_id: 5n, action: { _: 'sendMessageTypingAction' } }

let wire: Wire
let authKey: Buffer
let lag: Promise<void> | undefined
let first: RawClient
beforeEach(async () => {
  lag = undefined
  wire = await startWire({ lag: () => lag })
  authKey = wire.provision()
  first = await listen()
})
afterEach(() => wire.server.close())

/** A client in a session of its own that wants updates. */
async function listen(): Promise<RawClient> {
  const client = await RawClient.ready({ address: wire.address, authKey, clock })
  client.send(CALL)
  await client.next('rpc_result')
  return client
}

/** Another connection, of an old session or of a new one, that has said nothing yet. */
async function connect(sessionId?: bigint): Promise<RawClient> {
  const client = await RawClient.connect({ address: wire.address, authKey, clock, sessionId })
  client.salt = first.salt
  return client
}

/** What a client is told before the answer to its next call: the numbers of updates, or the names of others. */
async function told(client: RawClient, call: TlObject | Buffer = CALL): Promise<(number | string)[]> {
  const callId = client.send(call)
  await vi.waitUntil(async () => (await client.next('rpc_result')).object.req_msg_id === callId)
  const names = client.pending().filter((name) => name.startsWith('update'))
  const heard = await Promise.all(names.map((name) => client.next(name)))
  return heard.map(({ object }) => (object._ === 'updates' ? Number((object.updates as TlObject[])[0]?.pts) : object._))
}

function push(...numbers: number[]): void {
  for (const pts of numbers) wire.server.push(ALICE, updates({ _: 'updateDeleteMessages', pts, pts_count: 1 }))
}

function updates(update: TlObject): TlObject {
  return { _: 'updates', updates: [update], users: [], chats: [], date: 1, seq: 0 }
}

function withoutUpdates(query: TlObject): Buffer {
  const schema = loadSchema(214)
  const id = schema.methodNamed('invokeWithoutUpdates')?.id ?? 0
  return new TlWriter().int(id).raw(encodeObject(schema, query)).finish()
}

test('the old session is told what came after its connection', async () => {
  wire.server.disconnect()
  push(1)
  await first.closed()
  push(2)
  const back = await connect(first.sessionId)
  expect(await told(back)).toEqual([1, 2])
  push(3)
  expect(await told(back)).toEqual([3])
})

test('the old session is told again what it was sent and has not acknowledged, under the same id', async () => {
  push(1)
  const lost = await first.next('updates')
  wire.server.disconnect()
  const back = await connect(first.sessionId)
  back.send(CALL)
  expect(await back.next('updates')).toEqual(lost)
})

test('a new session of the key is told what no connection has written, with its first call that wants updates', async () => {
  push(1)
  await first.next('updates')
  wire.server.disconnect()
  push(2)
  await first.closed()
  push(3)
  const back = await connect()
  expect(await told(back, withoutUpdates(CALL))).toEqual([])
  expect(await told(back)).toEqual([2, 3])
  expect(await told(await connect())).toEqual([])
  expect(await told(await connect(first.sessionId))).toEqual([1])
})

test('what was still on its way is for the next connection', async () => {
  let arrive = () => {}
  lag = new Promise((resolve) => {
    arrive = resolve
  })
  push(1)
  wire.server.disconnect()
  await first.closed()
  arrive()
  lag = undefined
  expect(await told(await connect())).toEqual([1])
})

test('what several lost sessions were to be told is told once', async () => {
  const second = await listen()
  wire.server.disconnect()
  await Promise.all([first.closed(), second.closed()])
  push(1)
  expect(await told(await connect())).toEqual([1])
})

test('a session that was lost keeps nothing while another one of its key is connected', async () => {
  first.close()
  await vi.waitFor(() => expect(wire.events.at(-1)).toMatchObject({ kind: 'disconnected' }))
  const second = await listen()
  push(1)
  expect(await told(second)).toEqual([1])
  expect(await told(await connect(first.sessionId))).toEqual([])
})

test('what is of the moment is over', async () => {
  wire.server.disconnect()
  wire.server.push(ALICE, updates(TYPING))
  wire.server.push(ALICE, { _: 'updateShort', update: TYPING, date: 1 })
  push(1)
  expect(await told(await connect(first.sessionId))).toEqual([1])
})

test.each([['the old session', true] as const, ['a new one', false] as const])(
  'who has missed more than a hundred is told to ask, and what came later: %s',
  async (_which, isOld) => {
    wire.server.disconnect()
    push(...Array.from({ length: 102 }, (_, at) => at + 1))
    expect(await told(await connect(isOld ? first.sessionId : undefined))).toEqual(['updatesTooLong', 102])
  },
)

test('who signs in with the key as somebody else is told nothing of it', async () => {
  wire.server.disconnect()
  push(1)
  wire.server.addAuthKey(authKey, 77n)
  first.salt = 0n
  const other = await connect()
  other.send(CALL)
  other.salt = (await other.next('bad_server_salt')).object.new_server_salt as bigint
  expect(await told(other)).toEqual([])
})

test.each([
  ['every one', () => wire.server.restart(async () => push(2))],
  ['one user', () => wire.server.restartFor(ALICE, async () => push(2))],
])('after a restart for %s only a new session tells that something is missing', async (_whom, restart) => {
  wire.server.disconnect()
  push(1)
  await restart()
  push(3)
  const back = await connect(first.sessionId)
  expect(await told(back)).toEqual([])
  expect(back.pending()).toContain('new_session_created')
})
