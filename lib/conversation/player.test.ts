import { expect, test } from 'vitest'
import { definePersona } from '../core/persona.ts'
import { createRandom } from '../core/random.ts'
import { defineScenario, type ScenarioInput } from '../core/scenario.ts'
import { messagesOf, type Transcript } from '../core/transcript.ts'
import { ScriptedPersona } from '../persona/scripted/scripted-persona.ts'
import type { Messenger } from '../telegram/messenger.ts'
import { MemoryMessenger } from '../telegram-server/memory-messenger.ts'
import { World } from '../telegram-server/world/world.ts'
import { VirtualClock } from '../time/virtual-clock.ts'
import { Chat } from './chat.ts'
import { Player } from './player.ts'
import { Recorder } from './recorder.ts'

const START = Date.parse('2026-11-22T09:00:00Z')

const maria = definePersona({
  id: 'maria',
  name: 'Maria',
  language: 'en',
  timeZone: 'Europe/London',
  traits: ['brief'],
  opening: ['Hello', 'I am Maria', 'I look for a demo'],
  questions: [
    { id: 'price', say: 'What does it cost?', answeredBy: ['\\$'] },
    { id: 'trial', say: 'Is there a trial?', answeredBy: ['trial'] },
  ],
  facts: { budget: { askedBy: ['budget'], say: ['About $200 a month'] } },
  email: 'maria@example.com',
  patience: '60s',
  goal: 'zoom_always',
})

type Reply = (
  text: string,
  agent: { say: (text: string) => Promise<void>; wait: (ms: number) => Promise<void> },
) => void

/** Plays against an agent that answers the last message of each burst by `reply`, 10 s later. */
async function play(stress: Partial<ScenarioInput['stress']>, reply: Reply): Promise<Transcript> {
  const clock = new VirtualClock(START)
  const world = new World(clock)
  const account = (username: string): Messenger =>
    new MemoryMessenger(world, world.createAccount({ username, firstName: username }).id, clock)
  const [prospect, agent] = [account('maria_p'), account('agent_a')]
  const [self, peer] = [await prospect.connect(), await agent.connect()]
  answerWith(agent, self.id, clock, reply)
  const recorder = new Recorder({
    conversationId: '0192f3a1-0000-4000-8000-000000000000',
    scenarioName: 'test',
    personaId: maria.id,
    playbookId: null,
    prospect: { telegramId: self.id, username: self.username, name: maria.name },
    agent: { telegramId: peer.id, username: peer.username, name: 'Agent' },
    timeZone: maria.timeZone,
    seed: 1,
    timeScale: 1,
    startedAt: clock.now(),
  })
  const chat = new Chat({ messenger: prospect, peerId: peer.id, clock, recorder, signal: new AbortController().signal })
  const scenario = defineScenario({
    name: 'test',
    description: 'test',
    persona: maria,
    stress: { messageDelays: [[1, 1]], ...stress },
    maxTurns: 8,
  })
  const random = createRandom(1)
  const player = new Player(scenario, { chat, persona: new ScriptedPersona(maria, random), clock, recorder, random })
  await player.play()
  return recorder.transcript()
}

function answerWith(agent: Messenger, to: string, clock: VirtualClock, reply: Reply): void {
  let latest = 0
  agent.subscribe(async (event) => {
    if (event.kind !== 'message') return
    latest = event.message.id
    await clock.sleep(10_000)
    if (latest !== event.message.id) return
    const say = async (text: string) => void (await agent.send(to, text))
    reply(event.message.text, { say, wait: (ms) => clock.sleep(ms) })
  })
}

const lines = (transcript: Transcript) => messagesOf(transcript).map(({ side, text }) => `${side}: ${text}`)

test('plays to the goodbye after the call was confirmed', async () => {
  const answers = [
    'It is $99. What is your budget?',
    'There is a trial of 14 days. Shall we have a call tomorrow at 16:00 or Tuesday at 11:00? And your e-mail?',
    "You're booked for tomorrow, 16:00: https://zoom.us/j/1",
  ]
  const transcript = await play({ pattern: ['burst'], batchSizes: [4, 2, 2] }, (_, { say }) => {
    const answer = answers.shift()
    if (answer) void say(answer)
  })
  expect(lines(transcript)).toMatchInlineSnapshot(`
    [
      "prospect: Hello",
      "prospect: I am Maria",
      "prospect: I look for a demo",
      "prospect: What does it cost?",
      "agent: It is $99. What is your budget?",
      "prospect: About $200 a month",
      "prospect: Is there a trial?",
      "agent: There is a trial of 14 days. Shall we have a call tomorrow at 16:00 or Tuesday at 11:00? And your e-mail?",
      "prospect: Let's do tomorrow at 16:00",
      "prospect: maria@example.com",
      "agent: You're booked for tomorrow, 16:00: https://zoom.us/j/1",
      "prospect: Great, thanks, see you then!",
    ]
  `)
  expect(transcript.ending).toEqual({
    by: 'prospect',
    reason: 'the call of tomorrow at 16:00 was confirmed',
    fault: null,
  })
})

test('a burst is sent within its pauses, each message at the time that was planned for it', async () => {
  const transcript = await play({ pattern: ['burst'], batchSizes: [5], interMessageDelays: [[0.2, 0.5]] }, () => {})
  const burst = messagesOf(transcript, 'prospect').filter(({ turn }) => turn === 1)
  expect(burst).toHaveLength(5)
  expect((burst.at(-1)?.at ?? 0) - (burst[0]?.at ?? 0)).toBeLessThanOrEqual(2000)
  for (const { at, plannedAt } of burst) expect(at).toBe(plannedAt)
})

test('a prospect whose patience ends leaves, and that is the agent’s fault', async () => {
  const transcript = await play({}, () => {})
  expect(transcript.ending).toEqual({ by: 'prospect', reason: 'no answer to turn 1 within 1 min 00 s', fault: 'agent' })
})

test('all messages of the agent’s turn are heard before the prospect goes on', async () => {
  const transcript = await play({}, async (_, { say, wait }) => {
    await say('It is $99.')
    await wait(3000)
    await say('What is your budget?')
  })
  expect(lines(transcript).slice(0, 4)).toEqual([
    expect.stringMatching(/^prospect: Hello/),
    'agent: It is $99.',
    'agent: What is your budget?',
    expect.stringContaining('About $200 a month'),
  ])
})

test('a conversation that settles nothing ends after its last turn', async () => {
  const transcript = await play({}, (_, { say }) => void say('Interesting, tell me more.'))
  expect(transcript.ending).toMatchObject({ by: 'prospect', reason: 'nothing was settled in 8 turns', fault: 'agent' })
})
