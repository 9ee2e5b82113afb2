import { definePersona, type PersonaInput } from '../../core/persona.ts'
import { createRandom } from '../../core/random.ts'
import { defineScenario, type ScenarioInput } from '../../core/scenario.ts'
import type { Transcript } from '../../core/transcript.ts'
import { ScriptedPersona } from '../../persona/scripted/scripted-persona.ts'
import { maria } from '../../persona/testing/personas.ts'
import type { Messenger } from '../../telegram/messenger.ts'
import { MemoryMessenger } from '../../telegram-server/memory-messenger.ts'
import { World } from '../../telegram-server/world/world.ts'
import { VirtualClock } from '../../time/virtual-clock.ts'
import { Chat } from '../chat.ts'
import { Player } from '../player.ts'
import { Recorder } from '../recorder.ts'

/** Sunday, 22 November 2026, 09:00 in London. */
const START = Date.parse('2026-11-22T09:00:00Z')

/** What the agent of a test can do. */
export interface TestAgent {
  /** Resolves to the id of the message. */
  say: (text: string) => Promise<number>
  edit: (id: number, text: string) => Promise<void>
  type: () => Promise<void>
  wait: (ms: number) => Promise<void>
}

/** What it does about the last message of a turn, 10 s after it. */
export type Behaviour = (text: string, agent: TestAgent) => unknown

export interface PlayOptions {
  stress?: Partial<ScenarioInput['stress']>
  persona?: Partial<PersonaInput>
  maxTurns?: number
  seed?: number
}

/** Plays a scenario in virtual time against an agent that is written in the test. */
export async function play(behaviour: Behaviour, options: PlayOptions = {}): Promise<Transcript> {
  const { stress, maxTurns = 8, seed = 1 } = options
  const persona = definePersona({ ...maria, ...options.persona })
  const clock = new VirtualClock(START)
  const world = new World(clock)
  const account = (username: string): Messenger =>
    new MemoryMessenger(world, world.createAccount({ username, firstName: username }).id, clock)
  const [prospect, agent] = [account('maria_p'), account('agent_a')]
  const [self, peer] = [await prospect.connect(), await agent.connect()]
  answerWith(agent, self.id, clock, behaviour)
  const recorder = new Recorder({
    conversationId: '0192f3a1-0000-4000-8000-000000000000',
    scenarioName: 'test',
    personaId: persona.id,
    playbookId: null,
    prospect: { telegramId: self.id, username: self.username, name: persona.name },
    agent: { telegramId: peer.id, username: peer.username, name: 'Agent' },
    timeZone: persona.timeZone,
    seed,
    timeScale: 1,
    startedAt: clock.now(),
  })
  const chat = new Chat({ messenger: prospect, peerId: peer.id, clock, recorder, signal: new AbortController().signal })
  const scenario = defineScenario({
    name: 'test',
    description: 'test',
    persona,
    stress: { messageDelays: [[1, 1]], ...stress },
    maxTurns,
  })
  const random = createRandom(seed)
  const engine = new ScriptedPersona(persona, random.fork('persona'))
  await new Player(scenario, { chat, persona: engine, clock, recorder, random: random.fork('pacing') }).play()
  return recorder.transcript()
}

function answerWith(agent: Messenger, to: string, clock: VirtualClock, behaviour: Behaviour): void {
  let latest = 0
  agent.subscribe(async (event) => {
    if (event.kind !== 'message') return
    latest = event.message.id
    await clock.sleep(10_000)
    if (latest !== event.message.id) return
    await behaviour(event.message.text, {
      say: async (text) => (await agent.send(to, text)).id,
      edit: (id, text) => agent.edit(to, id, text),
      type: () => agent.setTyping(to, true),
      wait: (ms) => clock.sleep(ms),
    })
  })
}
