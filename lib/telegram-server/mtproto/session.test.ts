import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { AuthKeys } from './auth-keys.ts'
import type { Message } from './message.ts'
import type { Session } from './session.ts'
import { Sessions } from './sessions.ts'

const NOW = 1_700_000_000_000

function openSession(): {
  sessions: Sessions
  session: Session
  sent: Message[]
  deliver: (session: Session, message: Message) => void
} {
  const sessions = new Sessions(() => NOW)
  const authorization = new AuthKeys(randomBytes).add(randomBytes(256), 7n)
  const session = sessions.open(authorization, 1n)
  const sent: Message[] = []
  return { sessions, session, sent, deliver: (_session, message) => sent.push(message) }
}

test('numbers content by odd seqnos and the rest by even ones', () => {
  const { session, sent, deliver } = openSession()
  session.attach(deliver)
  session.send(Buffer.alloc(4))
  session.notify({ _: 'pong' })
  session.send(Buffer.alloc(4), { answers: 4n })
  expect(sent.map(({ seqNo }) => seqNo)).toEqual([1, 2, 3])
  expect(sent.map(({ id }) => id & 3n)).toEqual([3n, 3n, 1n])
})

test('remembers 500 messages that are not acknowledged, the newest', () => {
  const { session, sent, deliver } = openSession()
  for (let at = 0; at < 600; at++) session.send(Buffer.from([at >> 8, at & 255, 0, 0]))
  session.attach(deliver)
  expect(sent.map(({ body }) => body.readUInt16BE())).toEqual(Array.from({ length: 500 }, (_, at) => at + 100))
})

test('knows the last 500 messages of the client', () => {
  const { session } = openSession()
  for (let id = 0n; id < 600n; id++) expect(session.accept(id)).toBe(true)
  expect([session.accept(599n), session.accept(100n), session.accept(99n)]).toEqual([false, false, true])
})

test('stays with the connection that took it over', () => {
  const { session, sent, deliver } = openSession()
  const older = () => {}
  session.attach(older)
  session.attach(deliver)
  session.detach(older)
  session.send(Buffer.alloc(4))
  expect([session.isConnected, sent.length]).toEqual([true, 1])
  session.detach(deliver)
  expect(session.isConnected).toBe(false)
})

test('of a key, 16 without a connection are kept', () => {
  const { sessions, session, deliver } = openSession()
  session.attach(deliver)
  for (let id = 2n; id <= 40n; id++) sessions.open(session.authorization, id)
  const kept = Array.from({ length: 41 }, (_, id) => BigInt(id)).filter((id) => sessions.get(session.authKeyId, id))
  expect(kept).toEqual([1n, ...Array.from({ length: 16 }, (_, at) => BigInt(25 + at))])
})
