/**
 * How long a message takes from one client to the other over the local Telegram, and what the server's start costs.
 *
 *   npx tsx bench/telegram-latency.ts [messages]
 */
import { setTimeout as delay } from 'node:timers/promises'
import { createRandom } from '../lib/core/random.ts'
import { GramjsMessenger } from '../lib/telegram/gramjs/messenger.ts'
import { type LocalTelegram, startLocalTelegram } from '../lib/telegram-server/index.ts'
import { realClock } from '../lib/time/index.ts'

const COUNT = Number(process.argv[2] ?? 500)
/** Between two messages, so that one does not wait for the other. */
const PAUSE_MS = 5

const started = performance.now()
const telegram = await startLocalTelegram({
  clock: realClock,
  wallClock: realClock,
  random: createRandom(1),
  log: console.error,
})
report('start of the server', [performance.now() - started])

const connects: number[] = []
const [alice, bohdan] = [await connect(telegram, 'alice'), await connect(telegram, 'bohdan')]
report('connect of the first client, with loading GramJS', connects.slice(0, 1))
report('connect of the second client', connects.slice(1))

const sentAt = new Map<string, number>()
const delays: number[] = []
bohdan.subscribe((event) => {
  if (event.kind === 'message') delays.push(performance.now() - (sentAt.get(event.message.text) as number))
})
const { id } = await alice.resolve('bohdan')
const confirms: number[] = []
for (let n = 0; n < COUNT; n++) {
  const text = `message ${n}`
  sentAt.set(text, performance.now())
  await alice.send(id, text)
  confirms.push(performance.now() - (sentAt.get(text) as number))
  await delay(PAUSE_MS)
}
report('send -> confirmation', confirms)
report("send -> the other side's event", delays)

const burst = performance.now()
const [before, expected] = [delays.length, delays.length + COUNT]
await Promise.all(
  Array.from({ length: COUNT }, (_, n) => {
    sentAt.set(`burst ${n}`, performance.now())
    return alice.send(id, `burst ${n}`)
  }),
)
while (delays.length < expected) await delay(1)
const perSecond = Math.round((1000 * (expected - before)) / (performance.now() - burst))
console.log(`${COUNT} messages at once: ${perSecond} a second, both clients and the server in one process`)

await Promise.all([alice.close(), bohdan.close()])
await telegram.stop()

async function connect(server: LocalTelegram, username: string): Promise<GramjsMessenger> {
  const from = performance.now()
  const { session } = server.provision({ username, firstName: username })
  const messenger = new GramjsMessenger({ session, apiId: 1, apiHash: 'local', clock: realClock })
  await messenger.connect()
  connects.push(performance.now() - from)
  return messenger
}

function report(what: string, milliseconds: number[]): void {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number).toFixed(1)
  const spread = `n=${sorted.length}  p50 ${at(0.5)} ms  p99 ${at(0.99)} ms  max ${at(1)} ms`
  console.log(`${what}: ${sorted.length === 1 ? `${at(0)} ms` : spread}`)
}
