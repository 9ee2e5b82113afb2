/*
 * Whether accounts are shared as they should be:  npx tsx bench/leases.ts [processes] [conversations]
 *
 * Several Vitest processes at once play short conversations on a pool of three accounts, on a local Telegram that stands for
 * the real one. One worker is killed with SIGKILL in mid-conversation. What is true of accounts is read from the server's
 * journal: never two conversations on one, all played, none starved, and when the account of the dead was taken over.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { liveTelegram } from '../fixtures/testing/live-telegram.ts'
import { conversationsIn, overlaps } from '../fixtures/testing/overlaps.ts'
import type { Millis } from '../lib/core/clock.ts'
import { formatMillis } from '../lib/core/duration.ts'
import { table } from '../lib/core/table.ts'
import { closeDatabase, type LeaseRow, openDatabase, type Store } from '../lib/store/index.ts'
import { realClock } from '../lib/time/index.ts'

const ROOT = resolve(import.meta.dirname, '..')
const [processes = 4, conversations = 12] = process.argv.slice(2).map(Number)
const FILES = 2
const LEASE: Millis = 30_000
/** Until who waits asks again. */
const POLL: Millis = 1_000
const PROSPECTS = ['buyer-1', 'buyer-2', 'buyer-3']
/** Held when its worker is killed. */
const VICTIM = 'victim'

const CONFIG = `
import { appendFileSync } from 'node:fs'
import { stress } from '${ROOT}/lib/vitest/plugin.ts'

const witness = {
  onTestCaseArtifactRecord(_, { type, record }) {
    if (type !== 'vitest-stress' || !['queued', 'dequeued', 'finished'].includes(record.kind)) return
    const { kind, id, testName, result } = record
    const line = { kind, id: id ?? result.id, name: testName ?? result?.testName, status: result?.status, at: Date.now() }
    appendFileSync(process.env.WITNESS, JSON.stringify(line) + '\\n')
  },
}
export default { plugins: [stress()], test: { include: ['*.spec.ts'], reporters: ['default', witness] } }
`

function specOf(names: readonly string[]): string {
  return `
import { expect, test } from '${ROOT}/fixtures/index.ts'
for (const name of ${JSON.stringify(names)}) {
  test(name, { timeout: 120_000 }, async ({ prospect }) => {
    for (const text of name === '${VICTIM}' ? ['hello', ...Array(60).fill('go on')] : ['hello', 'go on', 'bye']) {
      await prospect.send(name + ': ' + text)
      const [answer] = await prospect.waitForReply({ quiet: '200ms' })
      expect(answer.text).toBe('You said: ' + name + ': ' + text)
    }
  })
}
`
}

interface Witnessed {
  kind: 'queued' | 'dequeued' | 'finished'
  id: string
  name?: string
  status?: string
  at: number
}

interface Played {
  name: string
  run: ChildProcess
  ended: Promise<unknown>
  witness: string
  names: string[]
}

const directory = join(ROOT, '.stress/leases')
rmSync(directory, { recursive: true, force: true })
mkdirSync(directory, { recursive: true })
const data = join(directory, 'data')
await using live = await liveTelegram({ prospects: PROSPECTS })
const opened = await openDatabase({ schema: 'stress', dataDirectory: join(data, 'postgres'), clock: realClock })
try {
  const began = realClock.now()
  const all = Array.from({ length: processes }, (_, index) => start(`process ${index + 1}`, index))
  const killed = await killVictim(opened.store)
  await Promise.all(all.map(({ ended }) => ended))
  const took = realClock.now() - began
  report(all, killed, took)
} finally {
  await closeDatabase(opened)
}
rmSync(directory, { recursive: true, force: true })

function start(name: string, index: number): Played {
  const home = join(directory, String(index))
  mkdirSync(home)
  writeFileSync(join(home, 'vitest.config.ts'), CONFIG)
  const names: string[] = []
  for (let file = 0; file < FILES; file++) {
    const own = Array.from({ length: conversations / FILES }, (_, n) => `p${index + 1}f${file}c${n}`)
    if (index === 0 && file === 0) own.unshift(VICTIM)
    names.push(...own)
    writeFileSync(join(home, `${file}.spec.ts`), specOf(own))
  }
  const witness = join(home, 'witness.jsonl')
  appendFileSync(witness, '')
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...live.env, STRESS_DATA_DIR: data, WITNESS: witness }
  const run = spawn(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run'], {
    cwd: home,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [run.stdout, run.stderr]) {
    stream.on('data', (text: Buffer) => appendFileSync(join(home, 'output.txt'), text))
  }
  return { name, run, ended: once(run, 'close'), witness, names }
}

interface Killed {
  account: string
  at: number
  /** When the database had another holder of that account. */
  takenAt: number | undefined
}

/** In mid-conversation, and then watches who gets its account. */
async function killVictim(store: Store): Promise<Killed> {
  const dead = await until(async () => {
    const holder = (await store.readLeases()).find(({ testName, keys }) => testName === VICTIM && keys.length > 0)
    return holder && messagesOf(VICTIM) >= 5 ? holder : undefined
  }, 120_000)
  if (!dead) throw new Error(`The ${VICTIM} was never played`)
  const account = allPlayed().find(({ name }) => name === VICTIM)?.account as string
  process.kill(dead.pid, 'SIGKILL')
  const at = realClock.now()
  const sameAccount = ({ id, keys }: LeaseRow) => id !== dead.id && keys.some((key) => dead.keys.includes(key))
  const taken = await until(
    async () => ((await store.readLeases()).some(sameAccount) ? realClock.now() : undefined),
    60_000,
  )
  return { account, at, takenAt: taken }
}

async function until<T>(look: () => Promise<T | undefined>, limit: Millis): Promise<T | undefined> {
  const end = realClock.now() + limit
  for (;;) {
    const found = await look()
    if (found !== undefined || realClock.now() > end) return found
    await realClock.sleep(100)
  }
}

function allPlayed() {
  return conversationsIn(
    live.telegram.journal.entries(),
    PROSPECTS.map((name) => name.replaceAll('-', '_')),
  )
}

function messagesOf(name: string): number {
  return live.telegram.journal
    .entries({ method: 'messages.sendMessage' })
    .filter((entry) => entry.kind === 'call' && JSON.stringify(entry.params).includes(`"${name}: `)).length
}

function report(all: readonly Played[], { account, at, takenAt }: Killed, took: Millis): void {
  const played = allPlayed()
  const rows = all.map(({ name, run, witness, names }) => {
    const told = witnessed(witness)
    const waits = waitsOf(told, names).sort((a, b) => a - b)
    const count = (wanted: string) => String(told.filter(({ status }) => status === wanted).length)
    const seen = names.filter((one) => played.some((conversation) => conversation.name === one)).length
    const [least, middle, most] = [waits[0], waits[Math.floor(waits.length / 2)], waits.at(-1)].map((ms) =>
      formatMillis(ms ?? 0),
    )
    return [
      name,
      String(names.length),
      String(seen),
      count('passed'),
      count('inconclusive'),
      ...[least, middle, most].map(String),
      String(run.exitCode),
    ]
  })
  console.log(
    table(['', 'tests', 'played', 'passed', 'not judged', 'waited least', 'median', 'most', 'exit'], rows).join('\n'),
  )
  const both = overlaps(played)
  const next = played.filter((one) => one.account === account && one.from > at).sort((a, b) => a.from - b.from)[0]
  const perAccount = PROSPECTS.map(
    (name) => `${name} ${played.filter((one) => one.account === name.replaceAll('-', '_')).length}`,
  )
  console.log(`\n${played.length} conversations in ${formatMillis(took)}: ${perAccount.join(', ')}`)
  console.log(`two on one account at the same time: ${both.length}`)
  for (const [one, other] of both) console.log(`  ${one.account}: ${one.name} and ${other.name}`)
  const taken = takenAt === undefined ? 'never' : `after ${formatMillis(takenAt - at)}`
  const wrote = next ? `after ${formatMillis(next.from - at)}` : 'never'
  console.log(`${account} of the killed worker was taken over ${taken}; the next message on it ${wrote}`)
  const wrong = [
    ...(both.length > 0 ? ['two conversations were on one account'] : []),
    ...(takenAt === undefined || takenAt - at > LEASE + POLL
      ? ['the account of the dead was not taken over in time']
      : []),
    ...all.slice(1).flatMap(({ name, run }) => (run.exitCode === 0 ? [] : [`${name} ended with ${run.exitCode}`])),
    ...rows.slice(1).flatMap(([name, tests, seen]) => (tests === seen ? [] : [`${name} played ${seen} of ${tests}`])),
  ]
  console.log(wrong.length === 0 ? '\nAll as it should be.' : `\nWRONG: ${wrong.join('; ')}`)
  process.exitCode = wrong.length === 0 ? 0 : 1
}

function witnessed(file: string): Witnessed[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}

/** How long each test waited; one that was never seen waiting did not. */
function waitsOf(told: readonly Witnessed[], names: readonly string[]): Millis[] {
  const over = told.filter(({ kind }) => kind === 'finished').map(({ name }) => name)
  return names
    .filter((name) => over.includes(name))
    .map((name) => {
      const first = told.find(({ kind, name: queued }) => kind === 'queued' && queued === name)
      const last = told.find(({ kind, id }) => kind === 'dequeued' && id === first?.id)
      return first && last ? last.at - first.at : 0
    })
}
