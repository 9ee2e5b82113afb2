import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStore, recover, recoveryInWords, type Store } from '../store/index.ts'
import { withRunLock } from '../store/run-lock.ts'
import { aBegunResult, aResult, aRun, aTranscript } from '../store/testing/examples.ts'
import { type ScratchStore, scratchStore } from '../store/testing/scratch-store.ts'
import { Relay } from '../telegram/gramjs/testing/relay.ts'
import { realClock } from '../time/index.ts'
import { RunKeeper } from './run-keeper.ts'

let scratch: ScratchStore
beforeAll(async () => {
  scratch = await scratchStore()
})
afterAll(() => scratch?.[Symbol.asyncDispose]())

/** The way to the database, which can be taken away. */
let relay: Relay
let url: string
let store: Store
let dataDirectory: string
beforeEach(async () => {
  const direct = new URL(scratch.url)
  relay = await Relay.start({ host: direct.hostname, port: Number(direct.port) })
  direct.port = String(relay.endpoint.port)
  url = direct.href
  store = openStore({ url, schema: scratch.schema })
  dataDirectory = mkdtempSync(join(tmpdir(), 'vitest-stress-keeper-'))
})
afterEach(async () => {
  await store.close()
  await relay.stop()
  rmSync(dataDirectory, { recursive: true })
})

const totals = { passed: 1, failed: 0, inconclusive: 0, crashed: 1 }
const ENDED = '2026-03-01T10:05:00.000Z'

async function aKeptRun(directory = dataDirectory) {
  const run = aRun()
  const said: string[] = []
  const keeper = await RunKeeper.open({
    run,
    database: { url, revive: async () => {} },
    store,
    dataDirectory: directory,
    clock: realClock,
    warn: (line) => void said.push(line),
    patience: 500,
  })
  const [over, running] = [aResult({ runId: run.id }), aBegunResult({ runId: run.id })]
  const transcript = aTranscript({ conversationId: over.id })
  const half = aTranscript({ conversationId: running.id })
  const begin = () => {
    const begun = aBegunResult({ id: over.id, runId: run.id })
    keeper.take({ kind: 'begun', result: begun, transcript: { ...transcript, events: [] } })
    keeper.take({ kind: 'begun', result: running, transcript: { ...half, events: [] } })
  }
  const goOn = (from: number, to: number) => {
    for (const [position, event] of half.events.entries()) {
      if (position >= from && position < to) keeper.take({ kind: 'event', resultId: running.id, position, event })
    }
  }
  const finish = () => keeper.take({ kind: 'finished', result: over, transcript })
  return { run, keeper, over, running, transcript, half, said, begin, goOn, finish }
}

const journals = () => readdirSync(join(dataDirectory, 'journal'))

/** What the database has, asked directly. */
async function stored(runId: string) {
  const results = await scratch.store.readResults(runId)
  const events = await Promise.all(results.map(async ({ id }) => (await scratch.store.readTranscript(id))?.events))
  return {
    run: await scratch.store.readRun(runId),
    results,
    events: new Map(results.map(({ id }, i) => [id, events[i]])),
  }
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await realClock.sleep(20)
}

test('leaves no journal when the database has everything', async () => {
  const { run, keeper, over, running, half, said, begin, goOn, finish } = await aKeptRun()
  begin()
  goOn(0, 5)
  expect(journals()).toEqual([`${run.id}.jsonl`])
  finish()
  expect(await keeper.end({ finishedAt: ENDED, totals })).toEqual({ away: false, losses: [], notices: [] })
  expect(journals()).toEqual([])
  expect(said).toEqual([])
  const kept = await stored(run.id)
  expect(kept.run).toEqual({ ...run, finishedAt: ENDED, totals })
  expect(kept.results.find(({ id }) => id === over.id)).toEqual(over)
  expect(kept.results.find(({ id }) => id === running.id)?.status).toBe('crashed')
  expect(kept.events.get(running.id)).toEqual(half.events.slice(0, 5))
})

test('a database that goes away in mid-run and comes back has everything in the end, in order', async () => {
  const { run, keeper, over, running, half, said, begin, goOn, finish } = await aKeptRun()
  begin()
  goOn(0, 2)
  await until(async () => (await stored(run.id)).events.get(running.id)?.length === 2)
  await relay.cut()
  goOn(2, 5)
  finish()
  await until(() => said.length > 0)
  expect(said[0]).toMatch(/^The database does not answer; what comes is kept in .*\.jsonl\.\n.*CONN/s)
  expect((await stored(run.id)).results.map(({ status }) => status)).toEqual(['running', 'running'])
  relay.restore()
  await until(() => said.length > 1)
  goOn(5, 7)
  // it is known again as a run that goes on
  await until(async () => (await withRunLock(scratch.url, run.id, async () => 'free')) === undefined)
  expect(await keeper.end({ finishedAt: ENDED, totals })).toEqual({ away: false, losses: [], notices: [] })
  expect(said.slice(1)).toEqual(['The database answers again; what came meanwhile is written into it.'])
  const kept = await stored(run.id)
  expect(kept.results.find(({ id }) => id === over.id)).toEqual(over)
  expect(kept.events.get(running.id)).toEqual(half.events.slice(0, 7))
  expect(journals()).toEqual([])
})

test('where the database stays away, nothing is lost: it is told, and the next start writes it', async () => {
  const { run, keeper, over, running, transcript, half, begin, goOn, finish } = await aKeptRun()
  begin()
  await relay.cut()
  goOn(0, 5)
  finish()
  const kept = await keeper.end({ finishedAt: ENDED, totals })
  expect(kept).toMatchObject({ away: true, losses: [] })
  const shown = kept.notices
    .join('\n')
    .replace(dataDirectory, 'DATA')
    .replaceAll(run.id, 'RUN')
    .replace(/^\d+ records/, 'N records')
    .replace(/: Could .*?(?=\nNothing)/s, ': ...')
  expect(shown).toMatchInlineSnapshot(`
    "N records of this run could not be written to the database: ...
    Nothing is lost: they are in DATA/journal/RUN.jsonl,
    and are written to it at the next start of a run, or now by:  npx stress flush"
  `)
  const file = join(dataDirectory, 'journal', `${run.id}.jsonl`)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8')).not.toContain(new URL(url).password)
  // the report does without the database
  expect(await keeper.told()).toEqual([
    { result: over, transcript },
    {
      result: expect.objectContaining({ id: running.id, status: 'crashed', fault: 'harness' }),
      transcript: { ...half, events: half.events.slice(0, 5) },
    },
  ])

  const database = { url: scratch.url, mode: 'embedded' } as Parameters<typeof recover>[0]['database']
  const recovery = await recover({ database, store: scratch.store }, { dataDirectory })
  expect(recoveryInWords(recovery)).toEqual([
    `Run ${run.id} had not been stored to its end. Now it is: 2 conversations, 1 of them not ended.`,
  ])
  const later = await stored(run.id)
  expect(later.run).toEqual({ ...run, finishedAt: ENDED, totals })
  expect(later.results.find(({ id }) => id === over.id)).toEqual(over)
  expect(later.results.find(({ id }) => id === running.id)?.status).toBe('crashed')
  expect(later.events.get(running.id)).toEqual(half.events.slice(0, 5))
  expect(journals()).toEqual([])
})

test('without a journal the run goes on, and says that it had none', async () => {
  writeFileSync(join(dataDirectory, 'file'), '')
  const { run, keeper, over, said, begin, finish } = await aKeptRun(join(dataDirectory, 'file'))
  begin()
  finish()
  const { losses, ...kept } = await keeper.end({ finishedAt: ENDED, totals })
  expect(kept).toEqual({ away: false, notices: [] })
  expect(losses).toEqual([expect.stringMatching(/^4 records in the journal, .* could not be written: ENOTDIR/)])
  expect(said).toEqual([expect.stringMatching(/^The journal .* could not be written: .*\nThe run goes on\.$/s)])
  expect((await stored(run.id)).results.find(({ id }) => id === over.id)).toEqual(over)
})

test('what neither the database nor the journal took is counted as lost', async () => {
  writeFileSync(join(dataDirectory, 'file'), '')
  const { keeper, begin, goOn } = await aKeptRun(join(dataDirectory, 'file'))
  await relay.cut()
  begin()
  goOn(0, 5)
  const { losses, notices } = await keeper.end({ finishedAt: ENDED, totals })
  expect(notices).toEqual([])
  expect(losses.slice(0, -1)).toEqual([
    '2 times the result of "a burst of five messages still ends in a booked call": neither the database nor the journal could be written',
    '5 times a message: neither the database nor the journal could be written',
    'the end of the run: neither the database nor the journal could be written',
  ])
})

test('what the database refuses is told, and stays in the journal', async () => {
  const { run, keeper, over, transcript, begin } = await aKeptRun()
  begin()
  keeper.take({ kind: 'finished', result: { ...over, trial: -1 }, transcript })
  const { away, losses } = await keeper.end({ finishedAt: ENDED, totals })
  expect(away).toBe(false)
  expect(losses).toEqual([expect.stringMatching(/^the result of "a burst.*violates check constraint/s)])
  expect(existsSync(join(dataDirectory, 'journal', `${run.id}.jsonl`))).toBe(true)
})
