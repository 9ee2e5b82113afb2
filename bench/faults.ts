/*
 * Whether anything that goes wrong with Telegram ends in a wrong verdict:  npx tsx bench/faults.ts [seeds] [workers] [way...]
 *
 * Plays Rapid Fire in full with the sample agent's process, which does nothing wrong, and lets something go wrong with the
 * local Telegram at a moment that each seed draws. Right is whoever passed, or was inconclusive because of the channel. What
 * a busy machine spoiled, by the harness's own word, is played again; the first way is none at all, and shows its noise.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Sufferer, Telegram } from '../fixtures/index.ts'
import type { Random } from '../lib/core/random.ts'
import { table } from '../lib/core/table.ts'

const ROOT = resolve(import.meta.dirname, '..')
const DIRECTORY = join(ROOT, '.stress/faults')
/** Where each test writes down what happened to Telegram in it. */
const HAPPENED = join(DIRECTORY, 'happened.jsonl')

/** So often what the machine spoiled is played again. */
const AGAIN = 3

type Side = Exclude<Sufferer, 'both'>
type Way = (telegram: Telegram, on: Side, after: number, random: Random) => Promise<unknown>

/** Rapid Fire takes two and a half minutes: most of these moments lie in it. */
const LATEST = 120_000

/** Each as a spec would ask for it. Spans are the prospect's. */
export const WAYS: Record<string, Way> = {
  none: async () => undefined,
  'flood wait, short': (telegram, on, after, random) => telegram.floodWait(random.integer(3, 15), { on, after }),
  'flood wait, long': (telegram, on, after, random) => telegram.floodWait(random.integer(60, 300), { on, after }),
  'peer flood': (telegram, on, after) => telegram.peerFlood({ on, after }),
  privacy: (telegram, on, after) => telegram.privacy({ on, after }),
  delay: (telegram, on, after, random) =>
    telegram.delay({ min: '100ms', max: random.integer(200, 10_000) }, { on, after, for: '60s' }),
  duplicate: (telegram, on) => telegram.duplicate({ on }),
  reorder: (telegram, on) => telegram.reorder({ on }),
  'drop updates': (telegram, on, after, random) =>
    telegram.dropUpdates({ on, after, for: random.integer(5000, 60_000) }),
  ban: (telegram, on, after) => telegram.ban({ on, after }),
  disconnect: (telegram, on, after) => telegram.disconnect({ on, after }),
  'disconnect, often': async (telegram, on, after, random) => {
    for (let n = 0; n < 6; n++) await telegram.disconnect({ on, after: after + n * random.integer(1000, 10_000) })
  },
  'revoke session': (telegram, on, after) => telegram.revokeSession({ on, after }),
  restart: (telegram, _, after, random) => telegram.restart({ after, for: random.integer(0, 60_000) }),
}

/** What concerns both sides is played once. */
const SIDES = (way: string): readonly Side[] =>
  way === 'none' || way === 'restart' ? ['agent'] : ['prospect', 'agent']

interface Trial {
  way: string
  on: Side
  seed: number
}

const titleOf = ({ way, on, seed }: Trial) => `${way} (${on}) ${seed}`

function specOf(trials: readonly Trial[]): string {
  return `
import { appendFileSync } from 'node:fs'
import { expect, onTestFinished } from 'vitest'
import { test } from '${ROOT}/fixtures/index.ts'
import { createRandom } from '${ROOT}/lib/core/random.ts'
import { rapidFire } from '${ROOT}/stress/scenarios/rapid-fire.ts'
import { WAYS } from '${ROOT}/bench/faults.ts'

for (const { title, way, on, seed } of ${JSON.stringify(trials.map((trial) => ({ title: titleOf(trial), ...trial })))}) {
  test(title, async ({ prospect, telegram }) => {
    onTestFinished(() => {
      const { events } = prospect.conversation.transcript()
      const happened = events.filter(({ trouble }) => trouble).length
      appendFileSync('${HAPPENED}', JSON.stringify({ title, happened }) + '\\n')
    })
    const random = createRandom(seed).fork(way + on)
    await WAYS[way](telegram, on, random.integer(1000, ${LATEST}), random)
    const conversation = await prospect.play(rapidFire)
    await expect(conversation).toHaveScheduledCall()
    await expect(conversation).toCollectEmail()
    await expect(conversation).toScoreAbove(70)
    await expect(conversation).toStayFormal()
    expect(conversation).toAnswerEachBurstOnce()
    expect(conversation).toRespondWithin({ p95: '45s' })
  })
}
`
}

const CONFIG = `
import { stress } from '${ROOT}/lib/vitest/plugin.ts'
export default {
  plugins: [stress()],
  test: { include: ['*.spec.ts'], maxWorkers: Number(process.env.WORKERS), experimental: { fsModuleCache: true } },
}
`

interface Judged {
  title: string
  status: 'passed' | 'failed' | 'inconclusive' | 'crashed' | 'running'
  fault: string | null
  errors: string[]
  /** Whether anything had gone wrong before the conversation was over. */
  happened: boolean
}

async function play(trials: readonly Trial[], workers: number): Promise<Judged[]> {
  rmSync(DIRECTORY, { recursive: true, force: true })
  mkdirSync(DIRECTORY, { recursive: true })
  writeFileSync(join(DIRECTORY, 'vitest.config.ts'), CONFIG)
  for (let n = 0; n < workers; n++) {
    writeFileSync(join(DIRECTORY, `${n}.spec.ts`), specOf(trials.filter((_, index) => index % workers === n)))
  }
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run'], {
    cwd: DIRECTORY,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, WORKERS: String(workers) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await once(child, 'close')
  const { conversations } = JSON.parse(readFileSync(join(DIRECTORY, 'reports/latest/results.json'), 'utf8'))
  const lines = existsSync(HAPPENED) ? readFileSync(HAPPENED, 'utf8').trim().split('\n') : []
  const happened = new Map(lines.map((line) => JSON.parse(line)).map((one) => [one.title, one.happened > 0]))
  return conversations.map((one: Judged) => ({ ...one, happened: happened.get(one.title) ?? false }))
}

/** Plays what the machine spoiled once more, with less at a time. */
async function playAll(trials: readonly Trial[], workers: number, left = AGAIN): Promise<Judged[]> {
  const judged = await play(trials, workers)
  const spoiled = judged.filter(isSpoiled).map(({ title }) => title)
  if (spoiled.length === 0 || left === 0) return judged
  console.log(`The machine was too busy for ${spoiled.length} of ${judged.length}: once more.`)
  const again = trials.filter((trial) => spoiled.includes(titleOf(trial)))
  const better = await playAll(again, Math.max(1, workers - 1), left - 1)
  return [...judged.filter(({ title }) => !spoiled.includes(title)), ...better]
}

function rowOf(name: string, judged: readonly Judged[]): string[] {
  const count = (is: (one: Judged) => boolean) => String(judged.filter(is).length)
  const withStatus = (status: Judged['status']) => count((one) => one.status === status)
  const byChannel = count(({ status, fault }) => status === 'inconclusive' && fault === 'channel')
  const touched = count(({ happened }) => happened)
  const counts = [touched, withStatus('passed'), byChannel, withStatus('failed'), count(isSpoiled), count(isWrong)]
  return [name, String(judged.length), ...counts]
}

/** The machine was too busy, as the harness says itself: nothing is known. */
function isSpoiled({ fault, errors: [first] }: Judged): boolean {
  return fault === 'harness' && first?.includes('missed its own plan') === true
}

function isWrong(judged: Judged): boolean {
  const { status, fault } = judged
  return status !== 'passed' && !(status === 'inconclusive' && fault === 'channel') && !isSpoiled(judged)
}

/** Why conversations were inconclusive: each reason once for each way, without its figures. */
function reasonsOf(judged: readonly Judged[]): Map<string, number> {
  const reasons = new Map<string, number>()
  for (const { title, status, errors } of judged) {
    if (status !== 'inconclusive') continue
    const why = errors[0]?.split('\n')[0]?.replace(/\d[\d.:]*/g, '#') ?? 'no reason'
    const reason = `${title.replace(/ \d+$/, '')}: ${why}`
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  return reasons
}

async function main([seeds = '3', workers = '2', ...chosen]: string[]): Promise<void> {
  const began = performance.now()
  const rows = Object.keys(WAYS)
    .filter((way) => chosen.length === 0 || chosen.includes(way))
    .flatMap((way) => SIDES(way).map((on) => ({ way, on })))
  const numbers = Array.from({ length: Number(seeds) }, (_, index) => index + 1)
  const trials = numbers.flatMap((seed) => rows.map((row) => ({ ...row, seed })))
  const judged = await playAll(trials, Number(workers))
  const named = (name: string) => judged.filter(({ title }) => title.replace(/ \d+$/, '') === name)
  const names = rows.map(({ way, on }) => `${way} (${on})`)
  const columns = [
    'what went wrong',
    'conversations',
    'in which it did',
    'passed',
    'inconclusive: channel',
    'failed',
    'busy machine',
    'wrong',
  ]
  console.log(
    table(
      columns,
      names.map((name) => rowOf(name, named(name))),
    ).join('\n'),
  )
  console.log('\nWhy they were inconclusive')
  for (const [reason, times] of [...reasonsOf(judged)].sort()) console.log(`${String(times).padStart(4)}  ${reason}`)
  const lost = trials.filter((trial) => !judged.some(({ title }) => title === titleOf(trial)))
  for (const trial of lost) console.log(`\nNo result: ${titleOf(trial)}`)
  for (const { title, status, fault, errors } of judged.filter(isWrong)) {
    console.log(`\n${title}: ${status} (${fault})\n${errors.join('\n')}`)
  }
  console.log(`\n${judged.length} conversations in ${((performance.now() - began) / 60_000).toFixed(1)} min`)
}

// the generated specs import the ways
if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2))
