import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AccountId } from './account.ts'
import type { MailboxUpdate, WorldEvent } from './event.ts'
import { World } from './world.ts'

const PEOPLE = ['alice', 'bohdan', 'carol']

const person = fc.nat({ max: PEOPLE.length - 1 })
const position = fc.nat({ max: 30 })
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), by: person, to: person }) },
  fc.record({ do: fc.constant('edit' as const), by: person, id: position }),
  fc.record({ do: fc.constant('delete' as const), by: person, id: position, revoke: fc.boolean() }),
  fc.record({ do: fc.constant('read' as const), by: person, to: person, id: position }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** A world in which the steps happened, each possible or refused, with all that was told. */
function play(steps: Step[]) {
  let now = 0
  const world = new World({ now: () => ++now })
  const ids = PEOPLE.map((username) => world.createAccount({ username, firstName: username }).id)
  const told: WorldEvent[] = []
  world.listen((event) => told.push(event))
  for (const [index, each] of steps.entries()) take(world, ids, each, index)
  return { world, ids, told }
}

function take(world: World, ids: AccountId[], each: Step, index: number): void {
  const by = ids[each.by] as AccountId
  if (each.do === 'send') world.send(by, ids[each.to] as AccountId, { text: `text ${index}` })
  if (each.do === 'read') world.read(by, ids[each.to] as AccountId, each.id)
  if (each.do === 'delete') world.delete(by, [each.id, each.id + 1], each.revoke)
  if (each.do === 'edit' && world.message(by, each.id)?.outgoing) world.edit(by, each.id, { text: `edit ${index}` })
}

/** What a client knows who hears of its mailbox by updates only. */
class ClientModel {
  readonly messages = new Map<number, { peerId: AccountId; text: string }>()
  readonly readInbox = new Map<AccountId, number>()
  readonly readOutbox = new Map<AccountId, number>()
  pts = 1

  apply(update: MailboxUpdate): void {
    expect(update.pts - update.ptsCount).toBe(this.pts)
    this.pts = update.pts
    if (update.kind === 'message' || update.kind === 'edit') this.messages.set(update.message.id, update.message)
    if (update.kind === 'delete') {
      expect(update.ptsCount).toBe(update.ids.length)
      for (const id of update.ids) expect(this.messages.delete(id)).toBe(true)
    }
    if (update.kind === 'read-inbox') this.readInbox.set(update.peerId, update.upTo)
    if (update.kind === 'read-outbox') this.readOutbox.set(update.peerId, update.upTo)
  }

  texts(peer: AccountId): string[] {
    return [...this.messages.values()].filter(({ peerId }) => peerId === peer).map(({ text }) => text)
  }
}

test('a client that catches up from any pts knows the same as the world', () => {
  let caughtUp = 0
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.nat({ max: 60 }), (steps, disconnectAfter) => {
      const { world, ids, told } = play(steps)
      for (const id of ids) {
        const client = new ClientModel()
        // online for a while, by pushes; then offline, and the rest by difference
        const pushed = told.filter((event) => event.accountId === id) as (WorldEvent & MailboxUpdate)[]
        for (const update of pushed.slice(0, disconnectAfter)) client.apply(update)
        for (const update of world.updatesSince(id, client.pts)) client.apply(update)
        expect(world.updatesSince(id, client.pts)).toEqual([])
        expect(client.pts).toBe(world.pts(id))
        for (const peer of ids) {
          expect(client.texts(peer)).toEqual(world.history(id, peer).map(({ text }) => text))
          const dialog = world.dialog(id, peer)
          expect(client.readInbox.get(peer) ?? 0).toBe(dialog.readInboxUpTo)
          expect(client.readOutbox.get(peer) ?? 0).toBe(dialog.readOutboxUpTo)
        }
        caughtUp++
      }
    }),
  )
  expect(caughtUp).toBeGreaterThan(100)
})

test('what nobody deleted alone is the same on both sides, in the same order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const revoked = steps.map((each) => (each.do === 'delete' ? { ...each, revoke: true } : each))
      const { world, ids } = play(revoked)
      for (const a of ids) {
        for (const b of ids) {
          const [ours, theirs] = [world.history(a, b), world.history(b, a)]
          expect(ours.map(({ text, sentAt }) => [text, sentAt])).toEqual(
            theirs.map(({ text, sentAt }) => [text, sentAt]),
          )
          if (a !== b) expect(ours.map(({ outgoing }) => !outgoing)).toEqual(theirs.map(({ outgoing }) => outgoing))
        }
      }
    }),
  )
})

test('unread is the number of incoming messages after the read mark, and the mark never moves back', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const { world, ids, told } = play(steps)
      for (const id of ids) {
        for (const dialog of world.dialogs(id)) {
          const incoming = world.history(id, dialog.peerId).filter(({ outgoing }) => !outgoing)
          expect(dialog.unread).toBe(incoming.filter((message) => message.id > dialog.readInboxUpTo).length)
          const marks = told.flatMap((event) =>
            event.accountId === id && event.kind === 'read-outbox' && event.peerId === dialog.peerId ? event.upTo : [],
          )
          expect(marks).toEqual([...marks].sort((a, b) => a - b))
        }
      }
    }),
  )
})
