import { expect, test } from 'vitest'
import { EventFeed } from './event-feed.ts'
import type { MessengerEvent } from './messenger.ts'

test('keeps what happened before the first listener, which hears it after subscribing and in order', async () => {
  const feed = new EventFeed()
  const heard: number[] = []
  feed.publish([typing(1)])
  feed.subscribe(({ receivedAt }) => heard.push(receivedAt))
  feed.publish([typing(2)])
  expect(heard).toEqual([])
  await Promise.resolve()
  feed.publish([typing(3)])
  expect(heard).toEqual([1, 2, 3])
})

test('keeps nothing for later listeners', async () => {
  const feed = new EventFeed()
  feed.subscribe(() => {})
  await Promise.resolve()
  feed.publish([typing(1)])
  const heard: MessengerEvent[] = []
  feed.subscribe((event) => heard.push(event))
  await Promise.resolve()
  expect(heard).toEqual([])
})

test('a first listener that leaves at once does not take the kept events away', async () => {
  const feed = new EventFeed()
  const heard: number[] = []
  feed.publish([typing(1)])
  feed.subscribe(() => {})()
  await Promise.resolve()
  feed.subscribe(({ receivedAt }) => heard.push(receivedAt))
  await Promise.resolve()
  expect(heard).toEqual([1])
})

test('one function may listen twice, and each leaves by itself', async () => {
  const feed = new EventFeed()
  let count = 0
  const listener = () => void count++
  const leave = feed.subscribe(listener)
  feed.subscribe(listener)
  await Promise.resolve()
  feed.publish([typing(1)])
  leave()
  feed.publish([typing(2)])
  expect(count).toBe(3)
})

test('is silent after close', async () => {
  const feed = new EventFeed()
  let count = 0
  feed.subscribe(() => void count++)
  await Promise.resolve()
  feed.close()
  feed.publish([typing(1)])
  expect(count).toBe(0)
})

function typing(receivedAt: number): MessengerEvent {
  return { kind: 'typing', peerId: '7', active: true, receivedAt }
}
