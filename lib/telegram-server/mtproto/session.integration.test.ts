import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ScaledClock } from '../../time/index.ts'
import { type AnswerCall, RpcError } from '../rpc/call.ts'
import type { TlObject } from '../tl/value.ts'
import { container, RawClient } from './testing/raw-client.ts'
import { answerAlice, startWire, type Wire } from './testing/wire.ts'

const clock = new ScaledClock({ scale: 1, origin: 0 })
const CALL = { _: 'help.getNearestDc' }
const SLOW = { _: 'help.getSupport' }

/** The slow call ends when the test says so. */
let finishSlow: () => void
const answer: AnswerCall = (call, session) => {
  if (call._ !== SLOW._) return answerAlice(call, session)
  return new Promise((_resolve, reject) => {
    finishSlow = () => reject(new RpcError(400, 'SLOW'))
  })
}

let wire: Wire
let authKey: Buffer
beforeAll(async () => {
  wire = await startWire({ answer })
})
afterAll(() => wire.server.close())

function ready(sessionId?: bigint): Promise<RawClient> {
  authKey = sessionId === undefined ? wire.provision() : authKey
  return RawClient.ready({ address: wire.address, authKey, clock, sessionId })
}

function connect(): Promise<RawClient> {
  authKey = wire.provision()
  return RawClient.connect({ address: wire.address, authKey, clock })
}

describe('a new session', () => {
  test('learns its salt, then that it is new, then its answer', async () => {
    const client = await connect()
    const first = client.send(CALL)
    const bad = (await client.next('bad_server_salt')).object
    expect(bad).toMatchObject({ bad_msg_id: first, error_code: 48 })
    expect(bad.new_server_salt).not.toBe(0n)
    client.salt = bad.new_server_salt as bigint
    const second = client.send(CALL)
    expect((await client.next('new_session_created')).object).toMatchObject({
      first_msg_id: second,
      server_salt: client.salt,
    })
    expect((await client.next('rpc_result')).object).toMatchObject({
      req_msg_id: second,
      result: { _: 'nearestDc' },
      salt: client.salt,
    })
  })

  test.each([
    ['too old', -301, 0n, 16],
    ['from the future', 60, 0n, 17],
    ['with low bits', 0, 1n, 18],
  ])('is told that an id is %s', async (_what, seconds, low, code) => {
    const client = await connect()
    const id = client.nextId() + (BigInt(seconds) << 32n) + low
    client.send(CALL, { id })
    expect((await client.next('bad_msg_notification')).object).toMatchObject({ bad_msg_id: id, error_code: code })
  })
})

describe('messages', () => {
  test('of a container are answered in their order, each by itself', async () => {
    const client = await ready()
    const calls = [CALL, { _: 'help.getInviteText' }, CALL].map((call) => client.message(call))
    client.sendContainer(client.message({ _: 'msgs_ack', msg_ids: [] }), ...calls)
    const answers = [await client.next('rpc_result'), await client.next('rpc_result'), await client.next('rpc_result')]
    expect(answers.map(({ object }) => object.req_msg_id)).toEqual(calls.map(({ id }) => id))
    expect(answers.map(({ object }) => (object.result as TlObject)._)).toEqual(['nearestDc', 'rpc_error', 'nearestDc'])
    expect(answers.map(({ seqNo }) => seqNo & 1)).toEqual([1, 1, 1])
  })

  test('of a container in a container are refused', async () => {
    const client = await ready()
    const inner = client.message(container(client.message(CALL)))
    client.sendContainer(inner)
    expect((await client.next('bad_msg_notification')).object).toMatchObject({ bad_msg_id: inner.id, error_code: 64 })
  })

  test('that come twice are answered twice and executed once', async () => {
    const client = await ready()
    const before = wire.events.length
    const id = client.send(CALL)
    const first = await client.next('rpc_result')
    client.send(CALL, { id })
    expect(await client.next('rpc_result')).toEqual(first)
    expect(wire.events.slice(before).filter(({ kind }) => kind === 'call')).toHaveLength(1)
  })

  test('that are not acknowledged come again with the next connection of the session', async () => {
    const client = await ready()
    client.send(CALL)
    const lost = await client.next('rpc_result')
    client.send(CALL)
    const kept = await client.next('rpc_result')
    client.send({ _: 'msgs_ack', msg_ids: [kept.id] })
    client.send({ _: 'ping', ping_id: 1n })
    await client.next('pong')
    client.close()

    const back = await RawClient.connect({ address: wire.address, authKey, clock, sessionId: client.sessionId })
    back.salt = client.salt
    back.send({ _: 'ping', ping_id: 2n })
    expect(await back.next('rpc_result')).toEqual(lost)
    await back.next('pong')
    // That the session was new has not been acknowledged either.
    expect(back.pending()).toEqual(['new_session_created'])
  })
})

describe('a slow call', () => {
  test('is acknowledged at once, and calls behind it wait for it', async () => {
    const client = await ready()
    const slow = client.send(SLOW)
    expect((await client.next('msgs_ack')).object).toMatchObject({ msg_ids: [slow] })
    const quick = client.send(CALL)
    expect((await client.next('msgs_ack')).object).toMatchObject({ msg_ids: [quick] })
    expect(client.pending()).toEqual([])
    finishSlow()
    const answers = [await client.next('rpc_result'), await client.next('rpc_result')]
    expect(answers.map(({ object }) => object.req_msg_id)).toEqual([slow, quick])
  })

  test('can be dropped while it runs, and its answer never comes', async () => {
    const client = await ready()
    const slow = client.send(SLOW)
    await client.next('msgs_ack')
    const drop = client.send({ _: 'rpc_drop_answer', req_msg_id: slow })
    expect((await client.next('rpc_result')).object).toMatchObject({
      req_msg_id: drop,
      result: { _: 'rpc_answer_dropped_running' },
    })
    finishSlow()
    const quick = client.send(CALL)
    expect((await client.next('rpc_result')).object.req_msg_id).toBe(quick)
  })

  test('is answered in the session that comes back meanwhile', async () => {
    const client = await ready()
    const slow = client.send(SLOW)
    await client.next('msgs_ack')
    client.close()
    await client.closed()
    const back = await RawClient.connect({ address: wire.address, authKey, clock, sessionId: client.sessionId })
    back.salt = client.salt
    back.send({ _: 'ping', ping_id: 1n })
    await back.next('pong')
    finishSlow()
    expect((await back.next('rpc_result')).object.req_msg_id).toBe(slow)
  })
})
