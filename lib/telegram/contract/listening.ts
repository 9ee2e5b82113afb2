import { expect, test, vi } from 'vitest'
import { Actor } from './actor.ts'
import { pair } from './given.ts'
import { type Given, type Stage, USERNAMES } from './stage.ts'

export function listening(given: Given, stage: () => Stage): void {
  test('name the peer, and only the chat that they belong to', async () => {
    const [alice, bohdan, carol] = (await given('alice', 'bohdan', 'carol')) as [Actor, Actor, Actor]
    await Promise.all([alice.knows(bohdan), carol.knows(bohdan), bohdan.knows(carol)])
    await alice.messenger.send(bohdan.self.id, 'from alice')
    await bohdan.messages(1)
    await carol.messenger.send(bohdan.self.id, 'from carol')
    const received = await bohdan.messages(2)
    await bohdan.messenger.send(carol.self.id, 'to carol')
    await carol.messages(1)
    expect(received.map(({ peerId }) => peerId)).toEqual([alice.self.id, carol.self.id])
    expect(alice.events).toEqual([])
  })

  test('do not echo what this messenger sends, edits and deletes', async () => {
    const [alice, bohdan] = await pair(given)
    const sent = await alice.messenger.send(bohdan.self.id, 'mine')
    await alice.messenger.edit(bohdan.self.id, sent.id, 'mine, corrected')
    await alice.messenger.delete(bohdan.self.id, [sent.id])
    await alice.messenger.send(bohdan.self.id, 'mine again')
    await bohdan.messages(2)
    await bohdan.messenger.send(alice.self.id, 'yours')
    await alice.messages(1)
    expect(alice.events.filter(({ kind }) => kind !== 'read').map(({ kind }) => kind)).toEqual(['message'])
  })

  test('have what another device of the account sends', async ({ skip }) => {
    const [alice, bohdan] = await pair(given)
    const device = await stage().secondDevice('alice')
    if (!device) return skip('this implementation has one device per account')
    await device.connect()
    await device.resolve(USERNAMES.bohdan)
    const sent = await device.send(bohdan.self.id, 'from the phone')
    const [event] = await alice.messages(1)
    expect(event).toMatchObject({ peerId: bohdan.self.id, message: { id: sent.id, outgoing: true } })
  })

  test('go to every listener until it leaves', async () => {
    const [alice, bohdan] = await pair(given)
    const [staying, leaving]: [string[], string[]] = [[], []]
    bohdan.messenger.subscribe((event) => event.kind === 'message' && staying.push(event.message.text))
    const leave = bohdan.messenger.subscribe((event) => event.kind === 'message' && leaving.push(event.message.text))
    await alice.messenger.send(bohdan.self.id, 'one')
    await vi.waitFor(() => expect([staying, leaving]).toEqual([['one'], ['one']]))
    leave()
    await alice.messenger.send(bohdan.self.id, 'two')
    await vi.waitFor(() => expect(staying).toEqual(['one', 'two']))
    expect(leaving).toEqual(['one'])
  })

  test('from before the first subscription are kept for it, in order', async () => {
    const [alice] = (await given('alice')) as [Actor]
    const late = await stage().account('bohdan')
    const self = await late.connect()
    await alice.messenger.resolve(USERNAMES.bohdan)
    await alice.messenger.send(self.id, 'one')
    await alice.messenger.send(self.id, 'two')
    await vi.waitFor(async () => expect(await late.history(alice.self.id)).toHaveLength(2))
    const bohdan = new Actor(late, self)
    await alice.messenger.send(self.id, 'three')
    expect((await bohdan.messages(3)).map(({ message }) => message.text)).toEqual(['one', 'two', 'three'])
  })

  test('begin with connect: what was said before is history', async () => {
    const [alice] = (await given('alice')) as [Actor]
    const late = await stage().account('bohdan')
    const { id } = await alice.messenger.resolve(USERNAMES.bohdan)
    await alice.messenger.send(id, 'before')
    const bohdan = new Actor(late, await late.connect())
    await alice.messenger.send(id, 'after')
    expect((await bohdan.messages(1)).map(({ message }) => message.text)).toEqual(['after'])
    expect((await late.history(alice.self.id)).map(({ text }) => text)).toEqual(['before', 'after'])
  })
}
