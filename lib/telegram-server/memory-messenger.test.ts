import { expect, test } from 'vitest'
import type { Clock } from '../core/clock.ts'
import { testMessenger } from '../telegram/contract.ts'
import type { MessengerEvent } from '../telegram/messenger.ts'
import { ScaledClock } from '../time/scaled-clock.ts'
import { MemoryMessenger } from './memory-messenger.ts'
import { World } from './world/world.ts'

testMessenger('MemoryMessenger', () => {
  const clock = new ScaledClock({ scale: 1, origin: Date.now() })
  const world = new World(clock)
  return {
    account: (username, firstName) =>
      new MemoryMessenger(world, world.createAccount({ username, firstName }).id, clock),
    secondDevice: (username) => new MemoryMessenger(world, world.accounts.byUsername(username)?.id as bigint, clock),
    close: () => {},
  }
})

async function twoFriends() {
  const clock: Clock = new ScaledClock({ scale: 1, origin: Date.now() })
  const world = new World(clock)
  const [alice, bohdan] = ['alice', 'bohdan'].map(
    (username) => new MemoryMessenger(world, world.createAccount({ username, firstName: username }).id, clock),
  ) as [MemoryMessenger, MemoryMessenger]
  const events: MessengerEvent[] = []
  bohdan.subscribe((event) => events.push(event))
  const [aliceId, bohdanId] = [(await alice.connect()).id, (await bohdan.connect()).id]
  return { alice, bohdan, aliceId, bohdanId, events }
}

test('an event never arrives inside the call that causes it', async () => {
  const { alice, bohdanId, events } = await twoFriends()
  const sending = alice.send(bohdanId, 'hello')
  expect(events).toEqual([])
  await sending
  expect(events).toMatchObject([{ kind: 'message', message: { text: 'hello', outgoing: false } }])
})

test('a refusal is a ChannelError that says what Telegram would', async () => {
  const { alice, bohdanId } = await twoFriends()
  await expect(alice.send(bohdanId, '  ')).rejects.toThrowErrorMatchingInlineSnapshot(
    `[ChannelError: Telegram refused send: MESSAGE_EMPTY: the message has no text.]`,
  )
  await expect(alice.resolve('@nobody_here')).rejects.toThrowErrorMatchingInlineSnapshot(
    `[ChannelError: Telegram refused resolve: USERNAME_NOT_OCCUPIED: there is no user @nobody_here.]`,
  )
})

test('nothing arrives after close, and calls are refused', async () => {
  const { alice, bohdan, aliceId, bohdanId, events } = await twoFriends()
  await bohdan.close()
  await alice.send(bohdanId, 'are you there?')
  expect(events).toEqual([])
  await expect(bohdan.send(aliceId, 'no')).rejects.toThrowErrorMatchingInlineSnapshot(`
    [ChannelError: send was called, but the messenger is not connected.
      Call connect() first, and nothing after close().]
  `)
})

test('what a listener throws or rejects with is told, and other listeners hear the event', async () => {
  const clock = new ScaledClock({ scale: 1, origin: Date.now() })
  const world = new World(clock)
  const [alice, bohdan] = ['alice', 'bohdan'].map((username) => world.createAccount({ username, firstName: username }))
  const failures: unknown[] = []
  const heard: string[] = []
  const listening = new MemoryMessenger(world, bohdan?.id as bigint, clock, { failed: (error) => failures.push(error) })
  const writing = new MemoryMessenger(world, alice?.id as bigint, clock)
  await Promise.all([listening.connect(), writing.connect()])
  listening.subscribe(() => {
    throw 'at once'
  })
  listening.subscribe((async () => Promise.reject('later')) as () => void)
  listening.subscribe(({ kind }) => heard.push(kind))
  await writing.send(String(bohdan?.id), 'hello')
  await new Promise((resolve) => setImmediate(resolve))
  expect([failures, heard]).toEqual([['at once', 'later'], ['message']])
})
