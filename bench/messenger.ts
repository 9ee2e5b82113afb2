/**
 * What the prospect's client costs: start, latency, CPU and memory per message, exit.
 *
 *   npx tsx bench/messenger.ts [messages]
 *
 * The local Telegram runs in a process of its own, so that only the two clients are measured.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createRandom } from '../lib/core/random.ts'
import { GramjsMessenger, type SessionKey } from '../lib/telegram/index.ts'
import { startLocalTelegram } from '../lib/telegram-server/index.ts'
import { ScaledClock } from '../lib/time/index.ts'

const clock = new ScaledClock({ scale: 1, origin: Date.now() })

if (process.send) await serve(process.send.bind(process))
else await measure(Number(process.argv[2] ?? 1000))

async function serve(report: (message: unknown) => void): Promise<void> {
  const telegram = await startLocalTelegram({ clock, wallClock: clock, random: createRandom(1), log: () => {} })
  report(
    ['alice_bench', 'bohdan_bench'].map((username) => telegram.provision({ username, firstName: username }).session),
  )
  process.on('disconnect', () => void telegram.stop())
}

async function measure(count: number): Promise<void> {
  const server = fork(fileURLToPath(import.meta.url), { execArgv: ['--import', 'tsx'] })
  const [sessions] = (await once(server, 'message')) as [[SessionKey, SessionKey]]
  const [alice, bohdan] = sessions.map((session) => new GramjsMessenger({ session, apiId: 1, apiHash: 'local', clock }))
  if (!alice || !bohdan) throw new Error('two sessions were asked for')

  const before = performance.now()
  await alice.connect()
  const first = performance.now()
  await bohdan.connect()
  show('first connect, the import of the library included', `${(first - before).toFixed(0)} ms`)
  show('second connect', `${(performance.now() - first).toFixed(0)} ms`)
  show('from process start to both connected', `${performance.now().toFixed(0)} ms`)

  const peer = await alice.resolve('bohdan_bench')
  const arrivals: ((at: number) => void)[] = []
  bohdan.subscribe((event) => event.kind === 'message' && arrivals.shift()?.(event.receivedAt))
  const exchange = async (text: string) => {
    const arrived = new Promise<number>((resolve) => arrivals.push(resolve))
    const started = clock.now()
    await alice.send(peer.id, text)
    return (await arrived) - started
  }
  for (let warmUp = 0; warmUp < 200; warmUp++) await exchange(`warm up ${warmUp}`)

  const [cpu, heap, started] = [process.cpuUsage(), usedHeap(), performance.now()]
  const latencies: number[] = []
  for (let index = 0; index < count; index++) latencies.push(await exchange(`message number ${index}`))
  const { user, system } = process.cpuUsage(cpu)
  latencies.sort((a, b) => a - b)
  const at = (share: number) => `${latencies[Math.floor(share * (count - 1))]?.toFixed(2)} ms`
  show('send to event', `p50 ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)} (${count} messages, one at a time)`)
  show('CPU, one send and one receive', `${((user + system) / 1000 / count).toFixed(2)} ms`)
  show('throughput, one at a time', `${(count / ((performance.now() - started) / 1000)).toFixed(0)} messages/s`)
  show('heap kept', `${((usedHeap() - heap) / count).toFixed(0)} bytes a message`)
  show('memory in all', `${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`)

  await Promise.all([alice.close(), bohdan.close()])
  server.disconnect()
  const closed = performance.now()
  process.on('exit', () => show('exit after close', `${(performance.now() - closed).toFixed(0)} ms`))
}

function usedHeap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

function show(what: string, value: string): void {
  console.log(`${what.padEnd(52)} ${value}`)
}
