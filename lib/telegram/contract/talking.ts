import { expect, test, vi } from 'vitest'
import type { Message } from '../messenger.ts'
import type { Actor } from './actor.ts'
import { ascending, failure, ids, pair, shiftIds } from './given.ts'
import { type Given, type Stage, USERNAMES } from './stage.ts'

export function connecting(given: Given, stage: () => Stage): void {
  test('returns our own account', async () => {
    const messenger = await stage().account('alice')
    const self = await messenger.connect()
    expect(self).toEqual({ id: expect.stringMatching(/^\d+$/), username: USERNAMES.alice, name: 'Alice' })
  })

  test('finds a user by username, with and without @', async () => {
    const [alice, bohdan] = await pair(given)
    expect(await alice.messenger.resolve(USERNAMES.bohdan)).toEqual(bohdan.self)
    expect(await alice.messenger.resolve(`@${USERNAMES.bohdan}`)).toEqual(bohdan.self)
  })

  test('an unknown username is a ChannelError that names it', async () => {
    const [alice] = await pair(given)
    const error = await failure(alice.messenger.resolve('@nobody_of_this_name'))
    expect(error.message).toContain('nobody_of_this_name')
  })
}

export function messaging(given: Given): void {
  test.each([
    ['Russian and Ukrainian', 'Добрый день! Їжак із ґанку'],
    ['emoji, with joiners and skin tones', 'да 👍🏽 семья 👨‍👩‍👧‍👦 🇺🇦 ❤️'],
    ['lines', 'first\nsecond\n\nfourth'],
    ['right to left', 'שלום עולם, مرحبا بالعالم'],
    ['what other clients take for markup', '**bold** _x_ `code` [a](https://example.com) <b>&amp;</b>'],
    ['4096 characters', `${'ж'.repeat(4095)}z`],
  ])('a text arrives exactly as written: %s', async (_what, text) => {
    const [alice, bohdan] = await pair(given)
    const sent = await alice.messenger.send(bohdan.self.id, text)
    const [event] = await bohdan.messages(1)
    expect(sent).toMatchObject({ text, outgoing: true })
    expect(event).toMatchObject({ peerId: alice.self.id, recovered: false, message: { text, outgoing: false } })
  })

  test('a message is stamped no later than it is received', async () => {
    const [alice, bohdan] = await pair(given)
    await alice.messenger.send(bohdan.self.id, 'hello')
    const [event] = await bohdan.messages(1)
    expect(event?.message.sentAt).toBeLessThanOrEqual(event?.receivedAt as number)
    expect(Number.isFinite(event?.message.sentAt)).toBe(true)
  })

  test('ids ascend over both directions', async () => {
    const [alice, bohdan] = await pair(given)
    const first = await alice.messenger.send(bohdan.self.id, 'one')
    await bohdan.messages(1)
    await bohdan.messenger.send(alice.self.id, 'two')
    const [second] = await alice.messages(1)
    const third = await alice.messenger.send(bohdan.self.id, 'three')
    expect([first.id, second?.message.id, third.id]).toEqual(ascending([first.id, second?.message.id, third.id]))
  })

  test('a burst of twenty concurrent sends keeps its order on both sides', async () => {
    const [alice, bohdan] = await pair(given)
    const texts = Array.from({ length: 20 }, (_, index) => `message ${index}`)
    const sent = await Promise.all(texts.map((text) => alice.messenger.send(bohdan.self.id, text)))
    const received = await bohdan.messages(20)
    expect(ids(sent)).toEqual(ascending(ids(sent)))
    expect(received.map(({ message }) => message.text)).toEqual(texts)
    expect(ids(received.map(({ message }) => message))).toEqual(ascending(ids(received.map((each) => each.message))))
  })

  test('a reply names the message in the ids of whoever looks', async () => {
    const [alice, bohdan] = await pair(given)
    await shiftIds(given, bohdan)
    const question = await alice.messenger.send(bohdan.self.id, 'when?')
    const [asked] = await bohdan.messages(1)
    const answer = await bohdan.messenger.send(alice.self.id, 'tomorrow', { replyTo: asked?.message.id })
    const [answered] = await alice.messages(1)
    expect(answer.replyTo).toBe(asked?.message.id)
    expect(answered?.message.replyTo).toBe(question.id)
  })

  test('a peer who wrote to us is answered without being resolved', async () => {
    const [alice, bohdan] = await pair(given)
    await alice.messenger.send(bohdan.self.id, 'hello')
    const [event] = await bohdan.messages(1)
    await bohdan.messenger.send(event?.peerId as string, 'hello yourself')
    expect((await alice.messages(1))[0]?.message.text).toBe('hello yourself')
  })

  test('an edit reaches the other side with the new text', async () => {
    const [alice, bohdan] = await pair(given)
    const sent = await alice.messenger.send(bohdan.self.id, 'at 10')
    const [event] = await bohdan.messages(1)
    await alice.messenger.edit(bohdan.self.id, sent.id, 'at 11')
    const edit = await bohdan.next('edit')
    expect(edit).toMatchObject({ peerId: alice.self.id, message: { id: event?.message.id, text: 'at 11' } })
  })

  test('a deletion reaches the other side in its own ids', async () => {
    const [alice, bohdan] = await pair(given)
    await shiftIds(given, bohdan)
    const first = await alice.messenger.send(bohdan.self.id, 'one')
    const second = await alice.messenger.send(bohdan.self.id, 'two')
    const received = await bohdan.messages(2)
    await alice.messenger.delete(bohdan.self.id, [first.id, second.id])
    expect((await bohdan.next('delete')).ids).toEqual(received.map(({ message }) => message.id))
    expect(await bohdan.messenger.history(alice.self.id)).toEqual([])
  })
}

export function signs(given: Given): void {
  test('typing is shown and cancelled', async () => {
    const [alice, bohdan] = await pair(given)
    await alice.messenger.setTyping(bohdan.self.id, true)
    expect(await bohdan.next('typing')).toMatchObject({ peerId: alice.self.id, active: true })
    await alice.messenger.setTyping(bohdan.self.id, false)
    await vi.waitFor(() => expect(bohdan.of('typing').map(({ active }) => active)).toEqual([true, false]))
  })

  test('a read receipt speaks of our ids, up to the message that was read', async () => {
    const [alice, bohdan] = await pair(given)
    await shiftIds(given, bohdan)
    const sent = [
      await alice.messenger.send(bohdan.self.id, 'one'),
      await alice.messenger.send(bohdan.self.id, 'two'),
      await alice.messenger.send(bohdan.self.id, 'three'),
    ]
    const received = await bohdan.messages(3)
    await bohdan.messenger.markRead(alice.self.id, received[1]?.message.id as number)
    expect(await alice.next('read')).toMatchObject({ peerId: bohdan.self.id, upTo: sent[1]?.id })
  })
}

export function histories(given: Given): void {
  test('has both sides, oldest first, with the ids of sends and events', async () => {
    const [alice, bohdan] = await pair(given)
    const first = await alice.messenger.send(bohdan.self.id, 'one')
    await bohdan.messages(1)
    await bohdan.messenger.send(alice.self.id, 'two')
    const [second] = await alice.messages(1)
    expect((await alice.messenger.history(bohdan.self.id)).map(withoutTime)).toEqual([
      { id: first.id, text: 'one', outgoing: true },
      { id: second?.message.id, text: 'two', outgoing: false },
    ])
  })

  test('is limited to the newest, and to those after an id', async () => {
    const [alice, bohdan] = await pair(given)
    const sent: Message[] = []
    for (const text of ['one', 'two', 'three', 'four']) sent.push(await alice.messenger.send(bohdan.self.id, text))
    const texts = async (options: { limit?: number; afterId?: number }) =>
      (await alice.messenger.history(bohdan.self.id, options)).map(({ text }) => text)
    expect(await texts({ limit: 2 })).toEqual(['three', 'four'])
    expect(await texts({ afterId: sent[0]?.id })).toEqual(['two', 'three', 'four'])
    expect(await texts({ afterId: sent[0]?.id, limit: 1 })).toEqual(['four'])
    expect(await texts({ afterId: sent[3]?.id })).toEqual([])
  })

  test('is of one chat only, and empty before the first message', async () => {
    const [alice, bohdan, carol] = (await given('alice', 'bohdan', 'carol')) as [Actor, Actor, Actor]
    await Promise.all([alice.knows(bohdan), carol.knows(bohdan), bohdan.knows(alice)])
    await carol.messenger.send(bohdan.self.id, 'from carol')
    await bohdan.messages(1)
    expect(await bohdan.messenger.history(alice.self.id)).toEqual([])
    expect((await bohdan.messenger.history(carol.self.id)).map(({ text }) => text)).toEqual(['from carol'])
  })

  test('shows an edited text and no deleted message', async () => {
    const [alice, bohdan] = await pair(given)
    const first = await alice.messenger.send(bohdan.self.id, 'one')
    const second = await alice.messenger.send(bohdan.self.id, 'two')
    await alice.messenger.edit(bohdan.self.id, first.id, 'one, corrected')
    await alice.messenger.delete(bohdan.self.id, [second.id])
    expect((await alice.messenger.history(bohdan.self.id)).map(({ text }) => text)).toEqual(['one, corrected'])
  })
}

function withoutTime({ sentAt: _, ...message }: Message): Omit<Message, 'sentAt'> {
  return message
}
