import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { TranscriptEvent } from '../core/transcript.ts'
import type { Messenger } from '../telegram/messenger.ts'
import { MemoryMessenger } from '../telegram-server/memory-messenger.ts'
import { World } from '../telegram-server/world/world.ts'
import { VirtualClock } from '../time/virtual-clock.ts'
import { Chat } from './chat.ts'
import { Recorder } from './recorder.ts'

/** A prospect whose confirmations take their time, and an agent that answers at once. */
async function slowConfirmations(confirm: () => Promise<void>) {
  const clock = new VirtualClock(1_000_000)
  const world = new World(clock)
  const account = (username: string) =>
    new MemoryMessenger(world, world.createAccount({ username, firstName: username }).id, clock)
  const [prospect, agent] = [account('prospect'), account('agent_a')]
  const [self, peer] = [await prospect.connect(), await agent.connect()]
  agent.subscribe((event) => {
    if (event.kind === 'message') void agent.send(self.id, 'Hello!')
  })
  const slow: Messenger = Object.create(prospect, {
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
  const signal = new AbortController().signal
  return { chat: new Chat({ messenger: slow, peerId: peer.id, clock, recorder, signal }), clock, events }
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
