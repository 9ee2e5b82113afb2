import { openHouse } from '../../../agent/reference/testing/house.ts'
import { Chat, Player, Recorder } from '../../../conversation/index.ts'
import { createRandom } from '../../../core/random.ts'
import type { Scenario } from '../../../core/scenario.ts'
import type { Transcript } from '../../../core/transcript.ts'
import { LlmClient } from '../../../llm/index.ts'
import { MessagesApi } from '../../../llm/testing/messages-api.ts'
import { FaithfulPersona } from '../../faithful-persona.ts'
import { ClaudePersona } from '../claude-persona.ts'
import { ScriptedModel } from './scripted-model.ts'

/**
 * For tests and measurements: a scenario from beginning to end, played by Claude's engine through the real SDK and
 * the stand-in of the Messages API, against the sample agent, in memory and on virtual time.
 */
export async function playWithClaude(scenario: Scenario, seed = 1) {
  const { persona } = scenario
  const house = await openHouse({ seed })
  const random = createRandom(seed)
  await using api = await MessagesApi.start(new ScriptedModel(persona, random.fork('model')).answer)
  const llm = new LlmClient({ apiKey: MessagesApi.KEY, baseUrl: api.url })
  await house.agent.start()
  const { messenger } = house.client
  const [self, peer] = [await messenger.connect(), await messenger.resolve('alina_sales')]
  const recorder = new Recorder({
    conversationId: '0192f3a1-0000-4000-8000-000000000000',
    scenarioName: scenario.name,
    personaId: persona.id,
    playbookId: null,
    prospect: { telegramId: self.id, username: self.username, name: persona.name },
    agent: { telegramId: peer.id, username: peer.username, name: peer.name },
    timeZone: persona.timeZone,
    seed,
    timeScale: 1,
    startedAt: house.clock.now(),
  })
  const { clock } = house
  const chat = new Chat({ messenger, peerId: peer.id, clock, recorder, signal: new AbortController().signal })
  const engine = new FaithfulPersona(persona, new ClaudePersona(persona, { llm, random: random.fork('persona') }))
  await new Player(scenario, { chat, persona: engine, clock, recorder, random: random.fork('pacing') }).play()
  const transcript: Transcript = recorder.transcript()
  return { transcript, house, api, llm }
}
