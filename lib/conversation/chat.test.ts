import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createRandom } from '../core/random.ts'
import type { TranscriptEvent } from '../core/transcript.ts'
import type { Messenger } from '../telegram/messenger.ts'
import { MemoryMessenger } from '../telegram-server/memory-messenger.ts'
import { World } from '../telegram-server/world/world.ts'
import { MessageGap } from '../time/message-gap.ts'
import { VirtualClock } from '../time/virtual-clock.ts'
import { Chat } from './chat.ts'
import { Recorder } from './recorder.ts'

/** Two accounts in a world of their own, and the prospect's chat with the agent. */
async function given(wrap: (prospect: Messenger, clock: VirtualClock) => Messenger = (prospect) => prospect) {
  const clock = new VirtualClock(1_000_000)
  const world = new World(clock)
  const account = (username: string) =>
    new MemoryMessenger(world, world.createAccount({ username, firstName: username }).id, clock)
  const [prospect, agent, other] = [account('prospect'), account('agent_a'), account('other_o')]
  const [self, peer] = [await prospect.connect(), await agent.connect()]
  const events: TranscriptEvent[] = []
  const party = (telegramId: string) => ({ telegramId, username: null, name: telegramId })
  const recorder = new Recorder({
    conversationId: '0192f3a1-0000-4000-8000-000000000000',
    scenarioName: 'test',
    personaId: 'test',
    playbookId: null,
    prospect: party(self.id),
    agent: party(peer.id),
    timeZone: 'UTC',
    seed: 1,
    timeScale: 1,
    startedAt: clock.now(),
  })
  recorder.listen((event) => events.push(event))
  const over = new AbortController()
  const options = { messenger: wrap(prospect, clock), peerId: peer.id, clock, recorder, signal: over.signal }
  return { options, chat: new Chat(options), agent, other, self, peer, clock, events, over }
}

/** A prospect whose confirmations take their time, and an agent that answers at once. */
async function slowConfirmations(confirm: () => Promise<void>) {
  const slowly = (prospect: Messenger, clock: VirtualClock): Messenger =>
    Object.create(prospect, {
      send: {
        value: async (...given: Parameters<Messenger['send']>) => {
          const sent = await prospect.send(...given)
          await confirm()
          return { ...sent, sentAt: clock.now() + 500 }
        },
      },
      subscribe: { value: prospect.subscribe.bind(prospect) },
      markRead: { value: prospect.markRead.bind(prospect) },
    })
  const { chat, agent, self, clock, events } = await given(slowly)
  agent.subscribe((event) => {
    if (event.kind === 'message') void agent.send(self.id, 'Hello!')
  })
  return { chat, clock, events }
}

/** Long enough for the answer to arrive first. */
async function overtaken(): Promise<void> {
  for (let round = 0; round < 5; round++) await setImmediate()
}

const said = (events: TranscriptEvent[]) =>
  events.flatMap((event) => (event.kind === 'message' ? [`${event.side} ${event.text}`] : []))

test('an answer that overtakes the confirmation of its question comes after it', async () => {
  const { chat, clock, events } = await slowConfirmations(overtaken)
  const question = await chat.send('Are you there?')
  const { answer } = await chat.collectTurn(clock.now() + 60_000)
  expect(said(events)).toEqual(['prospect Are you there?', 'agent Hello!'])
  expect(answer[0]?.at).toBeGreaterThanOrEqual(question.at)
})

test('what came while a message could not be sent is not lost', async () => {
  const { chat, clock, events } = await slowConfirmations(async () => {
    await overtaken()
    throw new Error('connection lost')
  })
  await expect(chat.send('Are you there?')).rejects.toThrow('connection lost')
  expect((await chat.collectTurn(clock.now() + 60_000)).answer).toHaveLength(1)
  expect(said(events)).toEqual(['agent Hello!'])
})

test('what is written while the connection is lost has no plan, unless it was planned', async () => {
  let tell: Parameters<Messenger['subscribe']>[0] = () => {}
  const losing = (prospect: Messenger): Messenger =>
    Object.create(prospect, {
      subscribe: {
        value: (listener: typeof tell) => {
          tell = listener
          return prospect.subscribe(listener)
        },
      },
      send: { value: prospect.send.bind(prospect) },
    })
  const { chat, clock } = await given(losing)
  const plan = async (plannedAt?: number) =>
    (await chat.send('Are you there?', plannedAt === undefined ? {} : { plannedAt })).plannedAt
  const now = clock.now()
  expect(await plan()).toBe(now)
  tell({ kind: 'connection', state: 'lost', receivedAt: now })
  expect([await plan(), await plan(now)]).toEqual([undefined, now])
  tell({ kind: 'connection', state: 'restored', receivedAt: now })
  expect(await plan()).toBe(now)
})

test('nothing is done on an account that is not its own any more', async () => {
  const { options, agent, self } = await given()
  let lost = false
  const assertOwn = () => {
    if (lost) throw new Error('The lease ran out.')
  }
  const chat = new Chat({ ...options, assertOwn })
  const { id } = await chat.send('Are you there?')
  lost = true
  const late = [chat.send('Hello?'), chat.edit(id, 'Hello!'), chat.delete(id), chat.read(1), chat.sendFile(PHOTO, '')]
  const reasons = (await Promise.allSettled(late)).map((one) => (one.status === 'rejected' ? one.reason.message : one))
  expect(reasons).toEqual(Array(5).fill('The lease ran out.'))
  expect((await agent.history(self.id)).map(({ text }) => text)).toEqual(['Are you there?'])
})

const PHOTO = { kind: 'photo', name: 'villa.jpg', bytes: new Uint8Array(7) } as const

test('a file is a message of its turn: with its caption, what it answers and no plan', async () => {
  const { chat, agent, self, clock, events } = await given()
  const { id } = await agent.send(self.id, 'Which one?')
  await chat.collectTurn(clock.now() + 60_000)
  const asked = events.find(({ kind }) => kind === 'message')
  const sent = await chat.sendFile(PHOTO, 'this one', { turn: 3, replyTo: id })
  const media = { kind: 'photo', name: 'villa.jpg', size: 7 }
  expect(sent).toEqual({
    ...{ kind: 'message', side: 'prospect', id: expect.any(Number), text: 'this one', media },
    ...{ turn: 3, replyTo: (asked as { id: number }).id, at: clock.now() },
  })
  expect((await agent.history(self.id)).at(-1)).toMatchObject({
    text: 'this one',
    media: { kind: 'photo' },
    replyTo: id,
  })
  const voice = { kind: 'voice', name: 'q.ogg', bytes: new Uint8Array(5), seconds: 7 } as const
  const pdf = { kind: 'document', name: 'a.pdf', bytes: new Uint8Array(6), mimeType: 'application/pdf' } as const
  expect((await chat.sendFile(voice, '')).media).toEqual({
    ...{ kind: 'voice', name: 'q.ogg', size: 5, seconds: 7, mimeType: 'audio/ogg' },
  })
  expect((await chat.sendFile(pdf, '')).media).toEqual({
    ...{ kind: 'document', name: 'a.pdf', size: 6, mimeType: 'application/pdf' },
  })
})

test('what the agent writes while a file goes up was written before it, and does not answer it', async () => {
  let meanwhile = async () => {}
  const slowly = (prospect: Messenger): Messenger =>
    Object.create(prospect, {
      sendPhoto: {
        value: async (...given: Parameters<Messenger['sendPhoto']>) => {
          await meanwhile()
          return prospect.sendPhoto(...given)
        },
      },
      subscribe: { value: prospect.subscribe.bind(prospect) },
      markRead: { value: prospect.markRead.bind(prospect) },
    })
  const { chat, agent, self, clock, events } = await given(slowly)
  meanwhile = async () => {
    await agent.send(self.id, 'As I said before')
    await overtaken()
  }
  await chat.sendFile(PHOTO, 'this one')
  expect(said(events)).toEqual(['agent As I said before', 'prospect this one'])
  const { earlier, answer } = await chat.collectTurn(clock.now() + 60_000)
  expect([earlier.length, answer.length]).toEqual([1, 0])
})

test('a file that is read or typed about while it goes up was not there before Telegram had it', async () => {
  let meanwhile = async () => {}
  const slowly = (prospect: Messenger, clock: VirtualClock): Messenger =>
    Object.create(prospect, {
      sendPhoto: {
        value: async (...given: Parameters<Messenger['sendPhoto']>) => {
          await meanwhile()
          return { ...(await prospect.sendPhoto(...given)), sentAt: clock.now() + 8000 }
        },
      },
      send: { value: prospect.send.bind(prospect) },
      subscribe: { value: prospect.subscribe.bind(prospect) },
      markRead: { value: prospect.markRead.bind(prospect) },
    })
  const { chat, agent, self, clock, events } = await given(slowly)
  const before = await chat.send('Which villa is it?')
  const begun = clock.now()
  meanwhile = async () => {
    await agent.setTyping(self.id, true)
    await agent.markRead(self.id, before.id)
    await overtaken()
  }
  const sent = await chat.sendFile(PHOTO, 'this one')
  expect(sent.at).toBe(begun + 8000)
  expect(events.map(({ kind }) => kind)).toEqual(['message', 'typing', 'read', 'message'])
})

test('an agent that answers with a file without a word has answered', async () => {
  const { chat, agent, self, clock } = await given()
  agent.subscribe((event) => {
    if (event.kind === 'message') void agent.sendDocument(self.id, { name: 'Catalogue.pdf', bytes: new Uint8Array(3) })
  })
  await chat.send('The catalogue, please')
  const { answer } = await chat.collectTurn(clock.now() + 60_000)
  expect(answer).toMatchObject([
    { side: 'agent', text: '', media: { kind: 'document', name: 'Catalogue.pdf', size: 3 } },
  ])
})

test('what was forwarded says whose words it is, on both sides, and a picture keeps the name that it was sent by', async () => {
  const { chat, agent, other, self, peer, clock, events } = await given()
  const photo = await chat.sendFile(PHOTO, 'this one', {})
  expect(await chat.forward(photo, { turn: 2 })).toMatchObject({
    ...{ text: 'this one', media: photo.media, forwarded: 'prospect', turn: 2 },
  })
  const { id } = await other.connect()
  const [seen] = await agent.history(self.id)
  await other.send(peer.id, 'a colleague says')
  const [said] = await agent.history(id)
  await agent.forward(self.id, self.id, seen?.id as number)
  await agent.forward(self.id, id, said?.id as number)
  await agent.forward(self.id, self.id, (await agent.send(self.id, 'my own')).id)
  await chat.collectTurn(clock.now() + 60_000)
  const received = events.flatMap((event) => (event.kind === 'message' && event.side === 'agent' ? [event] : []))
  expect(received.map(({ text, forwarded }) => `${forwarded}: ${text}`)).toEqual([
    ...['prospect: this one', 'other: a colleague says', 'undefined: my own', 'agent: my own'],
  ])
})

test('files and forwards keep the distance of live mode, and end with the test', async () => {
  const { options, clock, over } = await given()
  const chat = new Chat({ ...options, gap: new MessageGap(500, createRandom(1)) })
  const photo = await chat.sendFile(PHOTO, '')
  const forwarded = await chat.forward(photo)
  const last = await chat.sendFile(PHOTO, '')
  expect(forwarded.at - photo.at).toBeGreaterThanOrEqual(500)
  expect(last.at - forwarded.at).toBeGreaterThanOrEqual(500)
  expect(clock.now()).toBe(last.at)
  over.abort(new Error('the test is over'))
  await expect(chat.sendFile(PHOTO, '')).rejects.toThrow('the test is over')
  await expect(chat.forward(photo)).rejects.toThrow('the test is over')
})
