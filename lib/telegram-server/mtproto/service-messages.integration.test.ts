import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ScaledClock } from '../../time/index.ts'
import { RawClient } from './testing/raw-client.ts'
import { startWire, type Wire } from './testing/wire.ts'

const clock = new ScaledClock({ scale: 1, origin: 0 })
const CALL = { _: 'help.getNearestDc' }

let wire: Wire
let authKey: Buffer
let client: RawClient
beforeAll(async () => {
  wire = await startWire()
  authKey = wire.provision()
  client = await RawClient.ready({ address: wire.address, authKey, clock })
})
afterAll(() => wire.server.close())

test('answers a ping', async () => {
  const id = client.send({ _: 'ping', ping_id: 77n })
  const pong = await client.next('pong')
  expect(pong.object).toMatchObject({ msg_id: id, ping_id: 77n })
  expect([pong.seqNo & 1, pong.id & 3n]).toEqual([0, 1n])
})

test('tells the salt of the future, which is the same', async () => {
  const id = client.send({ _: 'get_future_salts', num: 5 })
  const { object } = await client.next('future_salts')
  expect(object).toMatchObject({ req_msg_id: id, salts: [{ _: 'future_salt', salt: client.salt }] })
})

test('says which messages it has', async () => {
  const known = client.send({ _: 'http_wait', max_delay: 0, wait_after: 0, max_wait: 0 })
  const id = client.send({ _: 'msgs_state_req', msg_ids: [known, known + 4000n] })
  const { object } = await client.next('msgs_state_info')
  expect(object).toMatchObject({ req_msg_id: id, info: Buffer.from([4, 2]) })
})

test('sends again what is asked for, while it has it', async () => {
  client.send(CALL)
  const answer = await client.next('rpc_result')
  client.send({ _: 'msg_resend_req', msg_ids: [answer.id] })
  expect(await client.next('rpc_result')).toEqual(answer)
  client.send({ _: 'msgs_ack', msg_ids: [answer.id] })
  const id = client.send({ _: 'msg_resend_req', msg_ids: [answer.id] })
  expect((await client.next('msgs_state_info')).object).toMatchObject({ req_msg_id: id })
})

test('drops an answer that is on its way, and does not know others', async () => {
  const call = client.send(CALL)
  const answer = await client.next('rpc_result')
  client.send({ _: 'rpc_drop_answer', req_msg_id: call })
  const dropped = { _: 'rpc_answer_dropped', msg_id: answer.id, seq_no: answer.seqNo }
  expect((await client.next('rpc_result')).object).toMatchObject({ result: dropped })
  client.send({ _: 'rpc_drop_answer', req_msg_id: 4n })
  expect((await client.next('rpc_result')).object).toMatchObject({ result: { _: 'rpc_answer_unknown' } })
})

test('destroys another session, once', async () => {
  const other = await RawClient.ready({ address: wire.address, authKey, clock })
  other.close()
  client.send({ _: 'destroy_session', session_id: other.sessionId })
  expect((await client.next('destroy_session_ok')).object).toMatchObject({ session_id: other.sessionId })
  client.send({ _: 'destroy_session', session_id: other.sessionId })
  expect((await client.next('destroy_session_none')).object).toMatchObject({ session_id: other.sessionId })
})

test('forgets an auth key that its holder destroys', async () => {
  const options = { address: wire.address, authKey: wire.provision(), clock }
  const leaving = await RawClient.ready(options)
  leaving.send({ _: 'destroy_auth_key' })
  await leaving.next('destroy_auth_key_ok')
  const again = await RawClient.connect(options)
  again.send(CALL)
  expect((await again.next('transport error')).object.code).toBe(-404)
  await again.closed()
})

test('ends a connection whose next ping does not come in time', async () => {
  const fast = new ScaledClock({ scale: 200, origin: clock.now() })
  await using scaled = await startWire({ clock: fast })
  const sleeper = await RawClient.ready({ address: scaled.address, authKey: scaled.provision(), clock: fast })
  sleeper.send({ _: 'ping_delay_disconnect', ping_id: 1n, disconnect_delay: 75 })
  const pingedAt = fast.now()
  await sleeper.next('pong')
  sleeper.send({ _: 'ping_delay_disconnect', ping_id: 2n, disconnect_delay: 20 })
  await sleeper.closed()
  expect(fast.now() - pingedAt).toBeGreaterThanOrEqual(20_000)
  const reason = 'no ping came within 20 s'
  await vi.waitFor(() => expect(scaled.events.at(-1)).toMatchObject({ kind: 'disconnected', reason }))
})

test('gives nobody else’s session a thing', async () => {
  const stranger = await RawClient.ready({
    address: wire.address,
    authKey: randomKey(),
    clock,
    sessionId: client.sessionId,
  })
  stranger.send({ _: 'destroy_session', session_id: client.sessionId + 1n })
  await stranger.next('destroy_session_none')
  client.send({ _: 'ping', ping_id: 3n })
  await client.next('pong')
})

function randomKey(): Buffer {
  const key = randomBytes(256)
  wire.server.addAuthKey(key, 99n)
  return key
}
