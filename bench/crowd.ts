/*
 * How many conversations one machine and one local Telegram can bear:  npx tsx bench/crowd.ts [CONVERSATIONS...]
 *
 * Prospects and sample agents, each with an account of its own, talk over MTProto in real time: all play Rapid Fire, and
 * all begin within five seconds. The server has a process to itself, prospects and agents one for every fifty. Nothing
 * is taken from what anybody claims: messages are counted by the server's journal and by what the clients heard, pacing
 * by the transcripts, calls by the agents' records. Without arguments it goes on until pacing or conversations break.
 *
 * What each process spends its time on:  node --cpu-prof --cpu-prof-dir=.stress/profiles --import tsx bench/crowd.ts 200
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Millis } from '../lib/core/clock.ts'
import { table } from '../lib/core/table.ts'
import { connectControl } from '../lib/telegram-server/index.ts'
import { realClock as clock } from '../lib/time/index.ts'
import { DEFAULT_PACING_TOLERANCE } from '../lib/verdict/disturbance.ts'
import { percentile } from '../lib/verdict/index.ts'
import type { Cost } from './crowd/cost.ts'
import { type Delivery, type Figures, figuresOf } from './crowd/figures.ts'
import type { Answer, Order, Pair, Report } from './crowd/orders.ts'

const CROWDS = [25, 50, 100, 200, 400, 600, 800, 1200, 1600]
const IN_ONE_PROCESS = 50
const BEGIN_WITHIN: Millis = 5000
/** What is on its way when the last conversation is over has arrived after that. */
const SETTLED: Millis = 2000
const SEED = 7

const profiling = process.execArgv.filter((flag) => flag.startsWith('--cpu-prof'))

/** A process of the bench, which does one thing after the other. */
class Helper {
  readonly #process: ChildProcess

  constructor(name: 'server' | 'prospects' | 'agents') {
    this.#process = fork(join(import.meta.dirname, 'crowd', `${name}.ts`), {
      execArgv: [...profiling, '--import', import.meta.resolve('tsx/esm')],
      serialization: 'advanced',
    })
  }

  async answer<K extends Answer['kind']>(kind: K): Promise<Extract<Answer, { kind: K }>> {
    const gone = new AbortController()
    const leave = (code: number | null) => gone.abort(new Error(`A process ended with exit code ${code}`))
    this.#process.once('exit', leave)
    const [answer] = await once(this.#process, 'message', { signal: gone.signal })
    this.#process.off('exit', leave)
    if (answer.kind !== kind) throw new Error(`Expected "${kind}", got "${answer.kind}"`)
    return answer
  }

  ask<K extends Answer['kind']>(order: Order, kind: K): Promise<Extract<Answer, { kind: K }>> {
    const answer = this.answer(kind)
    this.#process.send(order)
    return answer
  }

  async end(): Promise<void> {
    if (this.#process.exitCode !== null) return
    const ended = once(this.#process, 'exit')
    this.#process.disconnect()
    await ended
  }
}

interface Measured {
  conversations: number
  connecting: Millis
  lasted: Millis
  figures: Figures
  costs: { server: Cost; prospects: Cost[]; agents: Cost[] }
  /** Of the whole machine, whoever it was, from 0 to 1. */
  busy: number
}

const asked = process.argv.slice(2).map(Number)
const results: Measured[] = []
for (const conversations of asked.length > 0 ? asked : CROWDS) {
  const measured = await play(conversations)
  results.push(measured)
  show([...measured.figures.broken, ...measured.figures.disturbed])
  if (asked.length === 0 && isBroken(measured)) break
}
console.log(`\n${overview(results).join('\n')}`)

async function play(conversations: number): Promise<Measured> {
  console.log(`${conversations} conversations ...`)
  const server = new Helper('server')
  const { control } = await server.answer('serving')
  const pairs = await provision(conversations, connectControl(control))
  const groups = Array.from({ length: Math.ceil(conversations / IN_ONE_PROCESS) }, (_, index) =>
    pairs.filter(({ number }) => number % Math.ceil(conversations / IN_ONE_PROCESS) === index),
  )
  const [agents, prospects] = [groups.map(() => new Helper('agents')), groups.map(() => new Helper('prospects'))]
  const connected = clock.now()
  for (const crowd of [agents, prospects]) {
    await Promise.all(
      crowd.map((one, index) => one.ask({ kind: 'connect', pairs: groups[index] as Pair[], seed: SEED }, 'done')),
    )
  }
  const connecting = clock.now() - connected

  const started = clock.now() + 1000
  const begin: Order = {
    kind: 'begin',
    at: pairs.map((_, number) => started + (number / conversations) * BEGIN_WITHIN),
  }
  const before = cpuTimes()
  await server.ask(begin, 'done')
  await Promise.all([...agents, ...prospects].map((one) => one.ask(begin, 'done')))
  const [lasted, busy] = [clock.now() - started, busyShare(before, cpuTimes())]
  await clock.sleep(SETTLED)

  // agents first: what they are still saying is to be heard
  const ofAgents = await Promise.all(agents.map((one) => one.ask({ kind: 'report' }, 'report')))
  await clock.sleep(SETTLED)
  const ofProspects = await Promise.all(prospects.map((one) => one.ask({ kind: 'report' }, 'report')))
  const ofServer = await server.ask({ kind: 'report' }, 'report')
  const reports = [...ofAgents, ...ofProspects, ofServer]
  const figures = figuresOf(pairs, merged(reports))
  await Promise.all([...prospects, ...agents].map((one) => one.end()))
  await server.end()
  const costs = {
    server: ofServer.cost,
    prospects: ofProspects.map(({ cost }) => cost),
    agents: ofAgents.map(({ cost }) => cost),
  }
  return { conversations, connecting, lasted, figures, costs, busy }
}

async function provision(count: number, { provision: make }: ReturnType<typeof connectControl>): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (let number = 0; number < count; number++) {
    const [prospect, agent] = await Promise.all([
      make({ username: `prospect_${number}`, firstName: 'Client' }),
      make({ username: `agent_${number}`, firstName: 'Agent' }),
    ])
    pairs.push({ number, prospect, agent })
  }
  return pairs
}

function merged(reports: readonly Partial<Report>[]): Report {
  const all = <K extends keyof Report>(part: K) =>
    reports.flatMap((report) => (report[part] ?? []) as unknown[]) as Report[K]
  return {
    journal: all('journal'),
    sent: all('sent'),
    heard: all('heard'),
    transcripts: all('transcripts'),
    booked: all('booked'),
  }
}

/** Single messages that were late end nothing: at the 99th percentile they do. */
function isBroken({ figures: { pacing, broken, toAgents, toProspects } }: Measured): boolean {
  const late = (percentile(pacing, 99) ?? Number.POSITIVE_INFINITY) > DEFAULT_PACING_TOLERANCE
  const amiss = [toAgents, toProspects].some(({ lost, doubled }) => lost + doubled > 0)
  return late || amiss || broken.length > 0
}

function show(troubles: readonly string[]): void {
  for (const trouble of troubles.slice(0, 5)) console.log(`  ${trouble}`)
  if (troubles.length > 5) console.log(`  ... and ${troubles.length - 5} more`)
}

function overview(all: readonly Measured[]): string[] {
  const row = (name: string, of: (measured: Measured) => string) => [name, ...all.map(of)]
  const at = (sample: Millis[], ...ps: number[]) =>
    ps.map((p) => (percentile(sample, p) ?? Number.NaN).toFixed(1)).join(' / ')
  const delivery = ({ sent, pushed, heard }: Delivery) => `${sent} / ${pushed} / ${heard}`
  const memory = (costs: Cost[]) =>
    `${Math.max(...costs.map(({ peakRss }) => peakRss / 1e6)).toFixed()} MB x ${costs.length}`
  const cores = (costs: Cost[], lasted: Millis) => (costs.reduce((sum, { cpu }) => sum + cpu, 0) / lasted).toFixed(2)
  const delays = (costs: Cost[]) => `${Math.max(...costs.map(({ loopDelay }) => loopDelay)).toFixed()} ms`
  const parts =
    (of: (costs: Cost[], lasted: Millis) => string) =>
    ({ costs: { server, prospects, agents }, lasted }: Measured) =>
      [[server], prospects, agents].map((costs) => of(costs, lasted)).join(' / ')
  return table(
    ['conversations', ...all.map(({ conversations }) => String(conversations))],
    [
      row('ended well', ({ figures, conversations }) => `${figures.well} of ${conversations}`),
      row(`a message more than ${DEFAULT_PACING_TOLERANCE} ms late`, ({ figures }) => String(figures.disturbed.length)),
      row('broken', ({ figures }) => String(figures.broken.length)),
      row('to agents: sent / pushed / heard', ({ figures }) => delivery(figures.toAgents)),
      row('to prospects: sent / pushed / heard', ({ figures }) => delivery(figures.toProspects)),
      row('lost, both ways', ({ figures }) => String(figures.toAgents.lost + figures.toProspects.lost)),
      row('doubled, both ways', ({ figures }) => String(figures.toAgents.doubled + figures.toProspects.doubled)),
      row('calls refused', ({ figures }) => String(figures.refused)),
      row('planned to sent: p50 / p95 / p99 / max, ms', ({ figures }) => at(figures.pacing, 50, 95, 99, 100)),
      row('sent to heard: p50 / p99 / max, ms', ({ figures }) => at(figures.latency, 50, 99, 100)),
      row('peak memory: server / prospects / agents', parts(memory)),
      row('cores used: server / prospects / agents', parts(cores)),
      row('timers late, p99: server / prospects / agents', parts(delays)),
      row(`machine busy, of ${cpus().length} cores`, ({ busy }) => `${(busy * 100).toFixed()} %`),
      row('all connected', ({ connecting }) => `${(connecting / 1000).toFixed(1)} s`),
      row('first begun to last over', ({ lasted }) => `${(lasted / 1000).toFixed()} s`),
    ],
  )
}

interface CpuTimes {
  idle: number
  total: number
}

function cpuTimes(): CpuTimes {
  const times = cpus().map(({ times }) => times)
  const idle = times.reduce((sum, one) => sum + one.idle, 0)
  const total = times.flatMap((one) => Object.values(one)).reduce((sum, one) => sum + one, 0)
  return { idle, total }
}

function busyShare(before: CpuTimes, after: CpuTimes): number {
  return 1 - (after.idle - before.idle) / (after.total - before.total)
}
