import { expect, test, vi } from 'vitest'
import { ChannelError } from '../../core/errors.ts'
import { WAIT } from './actor.ts'
import { ascending, failure, ids, pair } from './given.ts'
import type { Given, Stage } from './stage.ts'

export function outages(given: Given, stage: () => Stage): void {
  const WHY = 'this implementation has no connection'

  test('delivers what was missed once it is back: once, in order, marked as recovered', async ({ skip }) => {
    const [alice, bohdan] = await pair(given)
    await alice.messenger.send(bohdan.self.id, 'before')
    await bohdan.messages(1)
    const restore = await stage().cut('bohdan')
    if (!restore) return skip(WHY)
    const missed = ['one', 'two', 'three']
    for (const text of missed) await alice.messenger.send(bohdan.self.id, text)
    await restore()
    await bohdan.messages(4)
    await alice.messenger.send(bohdan.self.id, 'after')
    const received = await bohdan.messages(5)
    expect(received.map(({ message, recovered }) => [message.text, recovered])).toEqual([
      ['before', false],
      ...missed.map((text) => [text, true]),
      ['after', false],
    ])
    expect(ids(received.map(({ message }) => message))).toEqual(ascending(ids(received.map((each) => each.message))))
  })

  test('delivers the edits, deletions and receipts that were missed', async ({ skip }) => {
    const [alice, bohdan] = await pair(given)
    const [edited, deleted] = await Promise.all(
      ['at 10', 'gone'].map((text) => alice.messenger.send(bohdan.self.id, text)),
    )
    const received = await bohdan.messages(2)
    const own = await bohdan.messenger.send(alice.self.id, 'mine')
    const [read] = await alice.messages(1)
    const restore = await stage().cut('bohdan')
    if (!restore) return skip(WHY)
    await alice.messenger.edit(bohdan.self.id, edited?.id as number, 'at 11')
    await alice.messenger.delete(bohdan.self.id, [deleted?.id as number])
    await alice.messenger.markRead(bohdan.self.id, read?.message.id as number)
    await restore()
    expect(await bohdan.next('edit')).toMatchObject({ message: { id: received[0]?.message.id, text: 'at 11' } })
    expect(await bohdan.next('delete')).toMatchObject({ ids: [received[1]?.message.id] })
    expect(await bohdan.next('read')).toMatchObject({ peerId: alice.self.id, upTo: own.id })
  })

  test('says when it was lost and when it was restored', async ({ skip }) => {
    const [, bohdan] = await pair(given)
    const restore = await stage().cut('bohdan')
    if (!restore) return skip(WHY)
    await vi.waitFor(() => expect(bohdan.of('connection').map(({ state }) => state)).toEqual(['lost']))
    await restore()
    await vi.waitFor(
      () => expect(bohdan.of('connection').map(({ state }) => state)).toEqual(['lost', 'restored']),
      WAIT,
    )
  })

  test('a send meanwhile ends, and its message exists once or not at all', async ({ skip }) => {
    const [alice, bohdan] = await pair(given)
    const restore = await stage().cut('bohdan')
    if (!restore) return skip(WHY)
    const sends = Promise.allSettled(['one', 'two'].map((text) => bohdan.messenger.send(alice.self.id, text)))
    await restore()
    const outcomes = await sends
    const sent = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(ChannelError)
    await bohdan.messenger.send(alice.self.id, 'after')
    await vi.waitFor(() => expect(alice.texts().at(-1)).toBe('after'), WAIT)
    expect(alice.texts()).toEqual([...new Set(alice.texts())])
    expect(alice.texts()).toEqual(expect.arrayContaining(sent.map(({ text }) => text)))
    expect(bohdan.of('message')).toEqual([])
  })

  test('works again after several cuts', async ({ skip }) => {
    const [alice, bohdan] = await pair(given)
    for (const text of ['one', 'two', 'three']) {
      const restore = await stage().cut('bohdan')
      if (!restore) return skip(WHY)
      await alice.messenger.send(bohdan.self.id, text)
      await restore()
      await vi.waitFor(() => expect(bohdan.texts().at(-1)).toBe(text), WAIT)
    }
    expect(bohdan.texts()).toEqual(['one', 'two', 'three'])
    await bohdan.messenger.send(alice.self.id, 'still here')
    expect((await alice.messages(1))[0]?.message.text).toBe('still here')
  })

  test('closes while it is cut', async ({ skip }) => {
    const [alice, bohdan] = await pair(given)
    const restore = await stage().cut('bohdan')
    if (!restore) return skip(WHY)
    const sending = failure(bohdan.messenger.send(alice.self.id, 'never'))
    await bohdan.messenger.close()
    await sending
    await restore()
  })
}
