/*
 * What is lost when something is killed in mid-run:  npx tsx bench/kill.ts [moments] [seed] [victim]
 *
 * Plays runs of 40 short conversations in virtual time and, at random moments, kills Vitest, a worker or PostgreSQL with
 * SIGKILL, or fills the disk of the journal (a small tmpfs, so this one needs root). A reporter of its own writes down
 * what the main process was told; afterwards that is compared with what the database has, once the next start has
 * written what was left.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createRandom, type Random } from '../lib/core/random.ts'
import { table } from '../lib/core/table.ts'
import { rootFallback } from '../lib/store/embedded/home.ts'
import { closeDatabase, openDatabase, recover } from '../lib/store/index.ts'
import { realClock } from '../lib/time/index.ts'

const ROOT = resolve(import.meta.dirname, '..')
const CONVERSATIONS = 40
const FILES = 2
const [moments = 10, seed = 7] = process.argv.slice(2, 4).map(Number)
const [only] = process.argv.slice(4)

const CONFIG = `
import { appendFileSync } from 'node:fs'
import { stress } from '${ROOT}/lib/vitest/plugin.ts'

/** Comes after our own recorder, so what it writes down has been told. */
const witness = {
  onTestCaseArtifactRecord(_, { type, record }) {
    if (type !== 'vitest-stress' || record.kind === 'waiting' || record.kind === 'run') return
    const { kind, resultId, result, transcript, position } = record
    const line = { kind, id: resultId ?? result.id, status: result?.status, events: transcript?.events.length ?? position + 1 }
    appendFileSync(process.env.WITNESS, JSON.stringify(line) + '\\n')
  },
}
export default {
  plugins: [stress({ agent: './agent.ts' })],
  test: { include: ['*.spec.ts'], reporters: ['default', witness], maxWorkers: ${FILES}, experimental: { fsModuleCache: true } },
}
`

const AGENT = `export default ({ messages }) => 'You said: ' + messages.at(-1).text\n`

const SPEC = `
import { expect, test } from '${ROOT}/fixtures/index.ts'
for (let n = 0; n < ${CONVERSATIONS / FILES}; n++) {
  test('conversation ' + n, async ({ prospect, clock }) => {
    for (const text of ['Good morning', 'How much is it?', 'And when?', 'Thank you']) {
      await prospect.send(text)
      // some real time, so that what is told is on its way before the conversation is over
      await clock.hold(new Promise((resolve) => setTimeout(resolve, 30)))
      expect((await prospect.waitForReply({ timeout: '5m' })).length).toBe(1)
    }
  })
}
`

interface Told {
  kind: 'begun' | 'event' | 'finished'
  id: string
  status?: string
  /** Of this conversation so far. */
  events: number
}

/** What is killed, and how. */
interface Victim {
  name: string
  /** False where this machine does not allow it. */
  prepare?(place: Place): boolean
  strike(run: ChildProcess, place: Place): void
  clean?(place: Place): void
}

interface Place {
  directory: string
  data: string
  journal: string
  witness: string
}

const victims: Victim[] = [
  { name: 'Vitest', strike: ({ pid }) => kill(pid) },
  { name: 'a worker', strike: ({ pid }) => kill(workersOf(pid as number)[0]) },
  { name: 'PostgreSQL', strike: (_, { data }) => kill(postmasterOf(data)) },
  {
    name: 'the disk of the journal',
    prepare: ({ journal }) => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', journal]).status === 0,
    strike: (_, { journal }) => fill(join(journal, 'filler')),
    clean: ({ journal }) => void spawnSync('umount', [journal]),
  },
]

interface Count {
  finished: number
  stored: number
  running: number
  crashed: number
  events: number
  eventsStored: number
  exitCode: number | null
  lost: string[]
}

const directory = join(ROOT, '.stress/kill')
rmSync(directory, { recursive: true, force: true })
mkdirSync(directory, { recursive: true })
writeFileSync(join(directory, 'vitest.config.ts'), CONFIG)
writeFileSync(join(directory, 'agent.ts'), AGENT)
for (let n = 0; n < FILES; n++) writeFileSync(join(directory, `${n}.spec.ts`), SPEC)

const random = createRandom(seed)
const rows: string[][] = []
const whole = await undisturbed()
console.log(`An undisturbed run tells ${whole} records.`)
for (const victim of victims) {
  if (only === undefined || only === victim.name) rows.push(await measure(victim, random.fork(victim.name)))
}
const columns = ['killed', 'runs', 'finished', 'stored', 'running', 'crashed', 'their events', 'stored', 'exit', 'lost']
console.log(`\n${table(columns, rows).join('\n')}`)
rmSync(directory, { recursive: true, force: true })

async function measure(victim: Victim, chance: Random): Promise<string[]> {
  const counts: Count[] = []
  for (let n = 0; n < moments; n++) {
    const place = placeOf(`${victims.indexOf(victim)}-${n}`)
    const after = chance.integer(0, whole - 1)
    const jitter = chance.between(0, 30)
    if (victim.prepare && !victim.prepare(place)) return [victim.name, '0 (not allowed here)']
    try {
      const count = await strikeOnce(victim, place, after, jitter)
      counts.push(count)
      console.log(
        `${victim.name}, ${n + 1}: after ${after} records and ${jitter.toFixed()} ms  ${JSON.stringify(count)}`,
      )
    } finally {
      victim.clean?.(place)
    }
  }
  const sum = (of: (count: Count) => number) => String(counts.reduce((total, count) => total + of(count), 0))
  return [
    victim.name,
    String(counts.length),
    sum(({ finished }) => finished),
    sum(({ stored }) => stored),
    sum(({ running }) => running),
    sum(({ crashed }) => crashed),
    sum(({ events }) => events),
    sum(({ eventsStored }) => eventsStored),
    [...new Set(counts.map(({ exitCode }) => String(exitCode ?? 'killed')))].join(', '),
    sum(({ lost }) => lost.length),
  ]
}

async function strikeOnce(victim: Victim, place: Place, after: number, jitter: number): Promise<Count> {
  const run = start(place)
  const ended = once(run, 'exit')
  while (told(place).length <= after && run.exitCode === null) await realClock.sleep(5)
  await realClock.sleep(jitter)
  if (run.exitCode === null) victim.strike(run, place)
  const [exitCode] = await ended
  try {
    process.kill(-(run.pid as number), 'SIGKILL') // workers that outlived it
  } catch {}
  return compare(place, exitCode as number | null)
}

async function undisturbed(): Promise<number> {
  const place = placeOf('undisturbed')
  const run = start(place)
  const [exitCode] = await once(run, 'exit')
  const { finished, stored, lost } = await compare(place, exitCode as number)
  if (exitCode !== 0 || finished !== CONVERSATIONS || stored !== CONVERSATIONS || lost.length > 0) {
    throw new Error(`An undisturbed run has exit code ${exitCode}, ${finished} finished, ${stored} stored`)
  }
  return told(place).length
}

function placeOf(name: string): Place {
  const data = join(directory, 'data') // one server for all
  const witness = join(directory, `${name}.jsonl`)
  const journal = join(data, 'journal')
  mkdirSync(journal, { recursive: true, mode: 0o700 })
  appendFileSync(witness, '')
  return { directory, data, journal, witness }
}

function start({ data, witness }: Place): ChildProcess {
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    STRESS_DATA_DIR: data,
    STRESS_DAEMON: 'in-process',
    WITNESS: witness,
  }
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  return spawn(process.execPath, [vitest, 'run'], { cwd: directory, env, stdio: 'ignore', detached: true })
}

function told({ witness }: Place): Told[] {
  const lines = readFileSync(witness, 'utf8').split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line))
}

/** What was told against what is stored, after the next start has done its work. */
async function compare(place: Place, exitCode: number | null): Promise<Count> {
  const opened = await openDatabase({ schema: 'stress', dataDirectory: join(place.data, 'postgres'), clock: realClock })
  try {
    const { left } = await recover(opened, { dataDirectory: place.data })
    const records = told(place)
    const over = new Map(records.filter(({ kind }) => kind === 'finished').map((record) => [record.id, record]))
    const running = new Map<string, number>()
    for (const { id, events } of records) {
      if (!over.has(id)) running.set(id, Math.max(events, running.get(id) ?? 0))
    }
    const count: Count = {
      finished: over.size,
      stored: 0,
      running: running.size,
      crashed: 0,
      events: 0,
      eventsStored: 0,
      exitCode,
      lost: left.map(({ why }) => why),
    }
    const stored = await readAll(opened.store)
    for (const [id, { status, events }] of over) {
      const found = stored.get(id)
      if (found?.status === status && found?.events === events) count.stored++
      else count.lost.push(`${id}: told ${status} with ${events} events, stored ${JSON.stringify(found)}`)
    }
    for (const [id, events] of running) {
      const found = stored.get(id)
      count.events += events
      count.eventsStored += found?.events ?? 0
      if (found?.status === 'crashed' && found.events >= events) count.crashed++
      else count.lost.push(`${id}: running with ${events} events, stored ${JSON.stringify(found)}`)
    }
    return count
  } finally {
    await closeDatabase(opened)
  }
}

async function readAll(store: Awaited<ReturnType<typeof openDatabase>>['store']) {
  const run = await store.readRun('latest')
  const results = run ? await store.readResults(run.id) : []
  const rows = results.map(async ({ id, status }) => {
    const events = (await store.readTranscript(id))?.events.length
    return [id, { status: status as string, events: events ?? 0 }] as const
  })
  return new Map(await Promise.all(rows))
}

function workersOf(pid: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return all.map(Number).filter((one) => {
    try {
      const stat = readFileSync(`/proc/${one}/stat`, 'utf8')
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      return parent === pid && /vitest\/dist\/workers/.test(readFileSync(`/proc/${one}/cmdline`, 'utf8'))
    } catch {
      return false
    }
  })
}

function postmasterOf(data: string): number | undefined {
  const homes = [join(data, 'postgres'), rootFallback(join(data, 'postgres'))]
  const clusters = homes.flatMap((home) => (existsSync(home) ? readdirSync(home).map((name) => join(home, name)) : []))
  const file = clusters.map((cluster) => join(cluster, 'data/postmaster.pid')).find(existsSync)
  return file === undefined ? undefined : Number(readFileSync(file, 'utf8').split('\n')[0])
}

function kill(pid: number | undefined): void {
  if (!pid) throw new Error('There is nothing to be killed')
  process.kill(pid, 'SIGKILL')
}

function fill(file: string): void {
  try {
    for (;;) appendFileSync(file, Buffer.alloc(4096))
  } catch {}
}
