import { beforeEach, describe, expect, test } from 'vitest'
import type { AccountId } from './account.ts'
import type { WorldEvent } from './event.ts'
import { TYPING, TYPING_CANCELLED, World } from './world.ts'

let now: number
let world: World
let alice: AccountId
let bohdan: AccountId
let events: WorldEvent[]

beforeEach(() => {
  now = 1_000_000
  world = new World({ now: () => now })
  alice = world.createAccount({ username: 'alice', firstName: 'Alice' }).id
  bohdan = world.createAccount({ username: 'bohdan', firstName: 'Bohdan' }).id
  events = []
  world.listen((event) => events.push(event))
})

const send = (from: AccountId, to: AccountId, text: string, more = {}) =>
  world.send(from, to, { text, ...more }).message
const texts = (of: AccountId, peer: AccountId) => world.history(of, peer).map(({ text }) => text)

describe('messages', () => {
  test('have an id of their own on each side', () => {
    const carol = world.createAccount({ username: 'carol', firstName: 'Carol' }).id
    send(carol, bohdan, 'hi')
    expect(send(alice, bohdan, 'hello').id).toBe(1)
    expect(world.history(bohdan, alice)).toMatchObject([{ id: 2, text: 'hello', outgoing: false, sentAt: 1_000_000 }])
  })

  test('name the answered message in the ids of whoever looks, and only while its copy exists', () => {
    send(bohdan, bohdan, 'a note')
    const question = send(alice, bohdan, 'when?')
    const asked = world.history(bohdan, alice)[0]?.id
    const answer = send(bohdan, alice, 'at ten', { replyTo: asked })
    expect([answer.replyTo, world.history(alice, bohdan)[1]?.replyTo]).toEqual([2, question.id])
    world.delete(alice, [question.id], false)
    expect(world.history(alice, bohdan)[0]?.replyTo).toBeUndefined()
    expect(world.message(bohdan, answer.id)?.replyTo).toBe(2)
  })

  test('to oneself exist once', () => {
    send(alice, alice, 'remember')
    expect(world.history(alice, alice)).toHaveLength(1)
    expect(events).toHaveLength(1)
  })

  test.each([
    ['no text', '   ', 'MESSAGE_EMPTY'],
    ['4097 characters', 'x'.repeat(4097), 'MESSAGE_TOO_LONG'],
  ])('with %s are refused and leave no trace', (_what, text, reason) => {
    expect(() => send(alice, bohdan, text)).toThrow(reason)
    expect([texts(alice, bohdan), events, world.pts(alice)]).toEqual([[], [], 1])
  })

  test('of 4096 characters are sent', () => {
    expect(send(alice, bohdan, 'x'.repeat(4096)).text).toHaveLength(4096)
  })

  test('to nobody are refused', () => {
    expect(() => send(alice, 5n, 'hello')).toThrow('PEER_ID_INVALID')
  })

  test('with a random id that was used before are not sent again', () => {
    const first = send(alice, bohdan, 'hello', { randomId: 7n })
    expect(send(alice, bohdan, 'hello', { randomId: 7n })).toEqual(first)
    send(bohdan, alice, 'hello', { randomId: 7n })
    expect(texts(alice, bohdan)).toEqual(['hello', 'hello'])
    world.delete(alice, [first.id], true)
    expect(() => send(alice, bohdan, 'hello', { randomId: 7n })).toThrow('RANDOM_ID_DUPLICATE')
  })
})

describe('an edit', () => {
  test('changes both copies and says when', () => {
    const { id } = send(alice, bohdan, 'at ten')
    now += 5000
    world.edit(alice, id, { text: 'at eleven' })
    expect(world.history(bohdan, alice)).toMatchObject([{ text: 'at eleven', sentAt: 1_000_000, editedAt: 1_005_000 }])
    expect(texts(alice, bohdan)).toEqual(['at eleven'])
  })

  test('is refused for what is not there, not ours, not changed or too old', () => {
    const { id } = send(alice, bohdan, 'at ten')
    const edit = (by: AccountId, message: number, text: string) => () => world.edit(by, message, { text })
    expect(edit(alice, 99, 'x')).toThrow('MESSAGE_ID_INVALID')
    expect(edit(bohdan, 1, 'x')).toThrow('MESSAGE_AUTHOR_REQUIRED')
    expect(edit(alice, id, 'at ten')).toThrow('MESSAGE_NOT_MODIFIED')
    now += 48 * 3_600_000 + 1
    expect(edit(alice, id, 'x')).toThrow('MESSAGE_EDIT_TIME_EXPIRED')
    expect(texts(bohdan, alice)).toEqual(['at ten'])
  })
})

describe('a deletion', () => {
  test('takes only our copy, or with revoke both', () => {
    const [first, second] = [send(alice, bohdan, 'one'), send(alice, bohdan, 'two')]
    world.delete(alice, [first.id], false)
    expect([texts(alice, bohdan), texts(bohdan, alice)]).toEqual([['two'], ['one', 'two']])
    world.delete(alice, [second.id], true)
    expect([texts(alice, bohdan), texts(bohdan, alice)]).toEqual([[], ['one']])
  })

  test('of two moves pts on by two', () => {
    const ids = [send(alice, bohdan, 'one').id, send(alice, bohdan, 'two').id]
    const before = world.pts(bohdan)
    world.delete(alice, ids, true)
    expect(world.pts(bohdan) - before).toBe(2)
  })

  test('of what is not there changes nothing', () => {
    expect(world.delete(alice, [5], true)).toBeUndefined()
    expect(events).toEqual([])
  })
})

describe('read state', () => {
  test('is known to both sides, in their own ids', () => {
    send(bohdan, bohdan, 'a note')
    send(alice, bohdan, 'one')
    send(alice, bohdan, 'two')
    events.length = 0
    world.read(bohdan, alice, 2)
    expect(events).toMatchObject([
      { accountId: bohdan, kind: 'read-inbox', upTo: 2, unread: 1 },
      { accountId: alice, kind: 'read-outbox', upTo: 1 },
    ])
    expect(world.dialog(alice, bohdan)).toMatchObject({ readOutboxUpTo: 1 })
    expect(world.read(bohdan, alice, 2)).toBeUndefined()
    expect(world.read(bohdan, alice, 1)).toBeUndefined()
  })

  test('is not moved by our own messages', () => {
    send(alice, bohdan, 'one')
    expect(world.read(alice, bohdan, 1)).toBeUndefined()
  })
})

describe('typing', () => {
  test('fades after six seconds', () => {
    world.setTyping(alice, bohdan, TYPING)
    now += 5999
    expect(world.isTyping(alice, bohdan)).toBe(true)
    now += 1
    expect(world.isTyping(alice, bohdan)).toBe(false)
  })

  test('ends with the message and with a cancellation', () => {
    world.setTyping(alice, bohdan, TYPING)
    send(alice, bohdan, 'here it is')
    expect(world.isTyping(alice, bohdan)).toBe(false)
    world.setTyping(alice, bohdan, TYPING)
    world.setTyping(alice, bohdan, TYPING_CANCELLED)
    expect(world.isTyping(alice, bohdan)).toBe(false)
    expect(world.isTyping(bohdan, alice)).toBe(false)
  })
})

test('what a listener does in answer is told after everybody has heard the question', () => {
  const heard: string[] = []
  world.listen((event) => {
    if (event.kind === 'message' && event.message.text === 'ping' && !event.message.outgoing)
      send(bohdan, alice, 'pong')
  })
  world.listen((event) => event.kind === 'message' && event.accountId === bohdan && heard.push(event.message.text))
  send(alice, bohdan, 'ping')
  expect(heard).toEqual(['ping', 'pong'])
})

test('an event names its origin', () => {
  const origin = Symbol('this device')
  world.send(alice, bohdan, { text: 'hello' }, origin)
  expect(events.map((event) => event.origin)).toEqual([origin, origin])
})
