/* Prospects of the crowd: many in one process, each with an account of its own, all playing Rapid Fire. */
import { Chat, Player, Recorder } from '../../lib/conversation/index.ts'
import type { Instant, Millis } from '../../lib/core/clock.ts'
import { createRandom } from '../../lib/core/random.ts'
import type { Transcript } from '../../lib/core/transcript.ts'
import { FaithfulPersona, ScriptedPersona } from '../../lib/persona/index.ts'
import { GramjsMessenger, type Messenger } from '../../lib/telegram/index.ts'
import { realClock as clock } from '../../lib/time/index.ts'
import { rapidFire } from '../../stress/scenarios/rapid-fire.ts'
import { Meter } from './cost.ts'
import { eachInTurn, obey, type Pair } from './orders.ts'
import { Witness } from './witness.ts'

/** A conversation takes three minutes; one that has not ended by then never will. */
const LONGEST: Millis = 15 * 60_000

interface Client {
  pair: Pair
  messenger: Messenger
  seed: number
}

const witness = new Witness()
const clients: Client[] = []
const transcripts: Transcript[] = []
let meter = new Meter()

async function connect(pair: Pair, seed: number): Promise<void> {
  const { username, session } = pair.prospect
  const messenger = witness.watch(username, new GramjsMessenger({ session, apiId: 1, apiHash: 'local', clock }))
  await messenger.connect()
  await messenger.resolve(pair.agent.username)
  clients.push({ pair, messenger, seed })
}

async function play({ pair, messenger, seed }: Client, at: Instant): Promise<void> {
  await clock.sleep(at - clock.now())
  const { persona, name: scenarioName, playbook } = rapidFire
  const recorder = new Recorder({
    conversationId: crypto.randomUUID(),
    scenarioName,
    personaId: persona.id,
    playbookId: playbook?.id ?? null,
    prospect: partyOf(pair.prospect),
    agent: partyOf(pair.agent),
    timeZone: persona.timeZone,
    seed,
    timeScale: 1,
    startedAt: clock.now(),
  })
  const random = createRandom(seed).fork(`prospect ${pair.number}`)
  const chat = new Chat({ messenger, peerId: pair.agent.id, clock, recorder, signal: AbortSignal.timeout(LONGEST) })
  const engine = new FaithfulPersona(persona, new ScriptedPersona(persona, random.fork('persona')))
  const player = new Player(rapidFire, { chat, persona: engine, clock, recorder, random: random.fork('pacing') })
  await player.play().catch((error: Error) => {
    recorder.end({ by: 'harness', reason: error.message, fault: 'harness' }, clock.now())
  })
  transcripts.push(recorder.transcript())
}

function partyOf({ id, username, firstName }: Pair['prospect']) {
  return { telegramId: id, username, name: firstName }
}

obey(
  async (order) => {
    switch (order.kind) {
      case 'connect':
        await eachInTurn(order.pairs, (pair) => connect(pair, order.seed))
        return { kind: 'done' }
      case 'begin':
        meter = new Meter()
        await Promise.all(clients.map((client) => play(client, order.at[client.pair.number] as Instant)))
        return { kind: 'done' }
      case 'report':
        return { kind: 'report', cost: meter.read(), transcripts, sent: witness.sent, heard: witness.heard }
    }
  },
  () => Promise.all(clients.map(({ messenger }) => messenger.close())),
)
