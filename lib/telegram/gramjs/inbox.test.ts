import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { MessengerEvent } from '../messenger.ts'
import { type Change, Inbox } from './inbox.ts'

let inbox: Inbox

beforeEach(() => {
  inbox = new Inbox()
  inbox.announce(100)
})

describe('order', () => {
  test('passes a change that follows directly', () => {
    expect(ids(inbox.accept(change(101)))).toEqual([101])
    expect(inbox.pts).toBe(101)
  })

  test('holds back what came too early until the gap is closed', () => {
    expect(inbox.accept(change(103))).toEqual([])
    expect(inbox.accept(change(102))).toEqual([])
    expect(inbox.incomplete).toBe(true)
    expect(ids(inbox.accept(change(101)))).toEqual([101, 102, 103])
    expect(inbox.incomplete).toBe(false)
  })

  test('a result of our own call closes a gap', () => {
    expect(inbox.accept(change(102))).toEqual([])
    expect(ids(inbox.accept({ pts: 101, ptsCount: 1 }))).toEqual([102])
  })

  test('a change of several steps at once is one change', () => {
    inbox.accept({ pts: 103, ptsCount: 3 })
    expect(ids(inbox.accept(change(104)))).toEqual([104])
  })

  test('any order of arrival, with any duplicates, gives each change once and in order', () => {
    const changes = Array.from({ length: 12 }, (_, index) => change(101 + index))
    const arrivals = fc
      .tuple(fc.shuffledSubarray(changes, { minLength: changes.length }), fc.array(fc.constantFrom(...changes)))
      .map(([all, again]) => [...all, ...again])
    fc.assert(
      fc.property(arrivals, (arriving) => {
        const box = new Inbox()
        box.announce(100)
        expect(ids(arriving.flatMap((each) => box.accept(each)))).toEqual(
          ids(changes.flatMap(({ event }) => event ?? [])),
        )
        expect(box.incomplete).toBe(false)
      }),
    )
  })
})

describe('duplicates', () => {
  test('a change that is known already is dropped', () => {
    inbox.accept(change(101))
    expect(inbox.accept(change(101))).toEqual([])
  })

  test('a message that was recovered is not delivered again when its push arrives late', () => {
    expect(ids(inbox.recover({ messages: [message(101)], changes: [], pts: 101 }))).toEqual([101])
    expect(inbox.accept(change(101))).toEqual([])
  })

  test('a message that was pushed is not delivered again when it is recovered', () => {
    inbox.accept(change(101))
    expect(ids(inbox.recover({ messages: [message(101), message(102)], changes: [], pts: 102 }))).toEqual([102])
  })
})

describe('connecting', () => {
  test('keeps what arrives before the server has said where the box stands, and drops what is history', () => {
    const fresh = new Inbox()
    expect(fresh.accept(change(51))).toEqual([])
    expect(fresh.accept(change(50))).toEqual([])
    expect(fresh.incomplete).toBe(false)
    expect(ids(fresh.announce(50))).toEqual([51])
  })

  test('is incomplete once the server stands further on', () => {
    inbox.announce(102)
    expect(inbox.incomplete).toBe(true)
    inbox.accept(change(101))
    inbox.accept(change(102))
    expect(inbox.incomplete).toBe(false)
  })
})

describe('recovery', () => {
  test('delivers what was missed first, then what had been held back', () => {
    inbox.accept(change(103))
    const due = inbox.recover({ messages: [message(101), message(102)], changes: [], pts: 102 })
    expect(ids(due)).toEqual([101, 102, 103])
    expect(inbox.incomplete).toBe(false)
  })

  test('passes missed edits and deletions, but only those that are news', () => {
    inbox.accept({ pts: 101, ptsCount: 1 })
    const gone = (pts: number): Change => ({ pts, ptsCount: 1, event: { kind: 'delete', ids: [pts], receivedAt: 0 } })
    const due = inbox.recover({ messages: [], changes: [gone(101), gone(102)], pts: 102 })
    expect(due).toEqual([gone(102).event])
  })

  test('a message that was only held back keeps the stamps of its push', () => {
    const pushed = change(102)
    inbox.accept(pushed)
    const late = { ...message(102), receivedAt: 999, recovered: true } as MessengerEvent
    const due = inbox.recover({ messages: [message(101), late], changes: [], pts: 102 })
    expect(due).toEqual([message(101), pushed.event])
  })

  test('never goes back', () => {
    inbox.accept(change(101))
    inbox.recover({ messages: [], changes: [], pts: 90 })
    expect(inbox.pts).toBe(101)
  })
})

describe('what we send ourselves', () => {
  test('is not an event, even if it is recovered before its confirmation', () => {
    inbox.beginSend()
    expect(inbox.recover({ messages: [message(101, true)], changes: [], pts: 101 })).toEqual([])
    expect(inbox.endSend(101)).toEqual([])
  })

  test("another device's message waits until no send is under way", () => {
    inbox.beginSend()
    inbox.beginSend()
    expect(inbox.accept(change(101, true))).toEqual([])
    expect(inbox.endSend(102)).toEqual([])
    expect(ids(inbox.endSend())).toEqual([101])
  })

  test("the peer's message does not wait", () => {
    inbox.beginSend()
    expect(ids(inbox.accept(change(101)))).toEqual([101])
  })
})

function message(id: number, outgoing = false): MessengerEvent {
  const said = { id, text: `message ${id}`, outgoing, sentAt: id }
  return { kind: 'message', peerId: '7', message: said, receivedAt: id, recovered: false }
}

function change(pts: number, outgoing = false): Change {
  return { pts, ptsCount: 1, event: message(pts, outgoing) }
}

function ids(events: MessengerEvent[]): number[] {
  return events.flatMap((event) => (event.kind === 'message' ? [event.message.id] : []))
}
