import { expect, test } from 'vitest'
import { failure, pair } from './given.ts'
import { type Given, type Stage, USERNAMES } from './stage.ts'

export function ending(given: Given, stage: () => Stage): void {
  test('an empty text and one of more than 4096 characters are ChannelErrors, and nothing is sent', async () => {
    const [alice, bohdan] = await pair(given)
    await failure(alice.messenger.send(bohdan.self.id, ''))
    await failure(alice.messenger.send(bohdan.self.id, 'x'.repeat(4097)))
    expect(await alice.messenger.history(bohdan.self.id)).toEqual([])
  })

  test('an unknown peer and an unknown message are ChannelErrors', async () => {
    const [alice, bohdan] = await pair(given)
    expect((await failure(alice.messenger.send('987654321', 'hello'))).message).toContain('987654321')
    await failure(alice.messenger.edit(bohdan.self.id, 1_000_000, 'never written'))
  })

  test("the peer's message cannot be edited", async () => {
    const [alice, bohdan] = await pair(given)
    await alice.messenger.send(bohdan.self.id, 'mine')
    const [event] = await bohdan.messages(1)
    await failure(bohdan.messenger.edit(alice.self.id, event?.message.id as number, 'forged'))
    expect((await alice.messenger.history(bohdan.self.id)).map(({ text }) => text)).toEqual(['mine'])
  })

  test('calls before connect are ChannelErrors', async () => {
    const messenger = await stage().account('alice')
    await failure(messenger.resolve(USERNAMES.alice))
    await failure(messenger.send('1', 'too early'))
  })

  test('closes more than once, and calls afterwards are ChannelErrors', async () => {
    const [alice, bohdan] = await pair(given)
    await alice.messenger.close()
    await alice.messenger.close()
    await failure(alice.messenger.connect())
    await failure(alice.messenger.resolve(USERNAMES.bohdan))
    await failure(alice.messenger.send(bohdan.self.id, 'too late'))
    await failure(alice.messenger.edit(bohdan.self.id, 1, 'too late'))
    await failure(alice.messenger.delete(bohdan.self.id, [1]))
    await failure(alice.messenger.setTyping(bohdan.self.id, true))
    await failure(alice.messenger.markRead(bohdan.self.id, 1))
    await failure(alice.messenger.history(bohdan.self.id))
  })

  test('closes before it was connected', async () => {
    const messenger = await stage().account('alice')
    await messenger.close()
    await failure(messenger.connect())
  })

  test('hears nothing any more after close', async () => {
    const [alice, bohdan] = await pair(given)
    await bohdan.messenger.close()
    const before = bohdan.events.length
    await alice.messenger.send(bohdan.self.id, 'anybody there?')
    expect((await alice.messenger.history(bohdan.self.id)).map(({ text }) => text)).toEqual(['anybody there?'])
    expect(bohdan.events).toHaveLength(before)
  })
}
