import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { realClock } from '../../time/index.ts'
import { RunLock, withRunLock } from '../run-lock.ts'
import { aBegunResult, aResult, aRun, aTranscript } from '../testing/examples.ts'
import { runScript } from '../testing/run-script.ts'
import { type ScratchStore, scratchStore } from '../testing/scratch-store.ts'
import { flushJournals } from './flush-journals.ts'
import { Journal } from './journal.ts'

let scratch: ScratchStore
let database: string
beforeAll(async () => {
  scratch = await scratchStore()
  database = await scratch.store.readIdentity()
})
afterAll(() => scratch?.[Symbol.asyncDispose]())

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'vitest-stress-flush-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const flush = () => flushJournals({ directory, store: scratch.store, url: scratch.url })

const totals = { passed: 1, failed: 0, inconclusive: 0, crashed: 1 }

/** The journal of a run with one conversation that is over and one that is not. */
function aKilledRun(options: { database?: string } = {}) {
  const run = aRun()
  const journal = new Journal({ directory, database, run, ...options })
  const [over, running] = [aResult({ runId: run.id }), aBegunResult({ runId: run.id })]
  const transcripts = [over, running].map(({ id }) => aTranscript({ conversationId: id }))
  const [told, half] = transcripts as [(typeof transcripts)[0], (typeof transcripts)[0]]
  journal.append({
    kind: 'begun',
    result: aBegunResult({ id: over.id, runId: run.id }),
    transcript: { ...told, events: [] },
  })
  journal.append({ kind: 'begun', result: running, transcript: { ...half, events: [] } })
  half.events.slice(0, 4).forEach((event, position) => {
    journal.append({ kind: 'event', resultId: running.id, position, event })
  })
  journal.append({ kind: 'finished', result: over, transcript: told })
  return { run, journal, over, running, told, half }
}

/** As it is after a kill -9: nobody writes to it, and its process is no more. */
function orphaned(journal: Journal): Journal {
  journal.close()
  const text = readFileSync(journal.file, 'utf8')
  writeFileSync(
    journal.file,
    text.replace(/"owner":\{"pid":\d+,"birth":[^}]*\}/, '"owner":{"pid":4194305,"birth":null}'),
  )
  return journal
}

/** Everything that is stored of a run, as it is. */
async function stored(runId: string) {
  const results = await scratch.store.readResults(runId)
  const transcripts = await Promise.all(results.map(({ id }) => scratch.store.readTranscript(id)))
  return { run: await scratch.store.readRun(runId), results, transcripts }
}

test('a run that was killed is stored: what was over, and what was not as crashed', async () => {
  const { run, journal, over, running, told, half } = aKilledRun()
  orphaned(journal)
  expect(await flush()).toEqual({ flushed: [{ runId: run.id, conversations: 2, crashed: 1 }], live: [], left: [] })
  expect(existsSync(journal.file)).toBe(false)
  const { run: storedRun, results, transcripts } = await stored(run.id)
  expect(storedRun).toEqual(run) // without totals: it never finished
  expect(results.find(({ id }) => id === over.id)).toEqual(over)
  expect(results.find(({ id }) => id === running.id)).toMatchObject({ status: 'crashed', fault: 'harness' })
  expect(transcripts).toContainEqual(told)
  expect(transcripts).toContainEqual({ ...half, events: half.events.slice(0, 4) })
  expect(await flush()).toEqual({ flushed: [], live: [], left: [] })
})

test('a run that lost its database is stored with its end', async () => {
  const { run, journal } = aKilledRun()
  journal.append({ kind: 'ended', finishedAt: '2026-03-01T10:05:00.000Z', totals })
  journal.close() // its process, this one, goes on
  expect((await flush()).flushed).toEqual([{ runId: run.id, conversations: 2, crashed: 1 }])
  expect(await scratch.store.readRun(run.id)).toEqual({ ...run, finishedAt: '2026-03-01T10:05:00.000Z', totals })
})

test('done again, it doubles nothing and takes nothing back', async () => {
  const { run, journal } = aKilledRun()
  orphaned(journal)
  const bytes = readFileSync(journal.file)
  await flush()
  const before = await stored(run.id)
  writeFileSync(journal.file, bytes)
  await flush()
  expect(await stored(run.id)).toEqual(before)
  expect(before.results).toHaveLength(2)
})

test('a beginning that is told late does not open again what is over', async () => {
  const { run, journal, running } = aKilledRun()
  orphaned(journal)
  await scratch.store.insertRun(run)
  const later = aResult({ ...running, status: 'failed', fault: 'agent', assessment: null })
  await scratch.store.saveResult(later)
  await flush()
  expect((await stored(run.id)).results.find(({ id }) => id === running.id)).toEqual(later)
})

test('a shard that was merged meanwhile does not come back: the merged run keeps its results, and gets what it lacks', async () => {
  const { run, journal, over, running } = aKilledRun()
  const merged = aRun({ finishedAt: '2026-03-01T10:05:00.000Z', totals })
  await scratch.store.insertRun(run)
  await scratch.store.insertRun(merged)
  await scratch.store.absorbRuns(merged.id, [run.id])
  const told = { ...over, runId: merged.id, errors: [`reports/${merged.id}`] }
  await scratch.store.saveResult(told)
  journal.append({ kind: 'ended', finishedAt: '2026-03-01T10:04:00.000Z', totals })
  orphaned(journal)
  const { flushed } = await flush()
  expect(flushed).toEqual([{ runId: run.id, conversations: 2, crashed: 1, mergedInto: merged.id }])
  expect(await scratch.store.readRun(run.id)).toBeUndefined()
  const after = await stored(merged.id)
  expect(after.run).toEqual(merged)
  expect(after.results).toHaveLength(2)
  expect(after.results).toContainEqual(told)
  expect(after.results).toContainEqual(expect.objectContaining({ id: running.id, status: 'crashed' }))
  expect(existsSync(journal.file)).toBe(false)
})

test('two at once do no harm: each journal is written once', async () => {
  const runs = Array.from({ length: 6 }, () => aKilledRun())
  for (const { journal } of runs) orphaned(journal)
  const code = `
    import { flushJournals } from './lib/store/journal/flush-journals.ts'
    import { openStore } from './lib/store/store.ts'
    const store = openStore(${JSON.stringify({ url: scratch.url, schema: scratch.schema })})
    process.send('ready')
    await new Promise((go) => process.once('message', go))
    const options = { directory: ${JSON.stringify(directory)}, store, url: ${JSON.stringify(scratch.url)} }
    process.send(await flushJournals(options))
    await store.close()
    process.disconnect()
  `
  const flushers = [runScript(code), runScript(code)]
  await Promise.all(flushers.map((flusher) => flusher.message()))
  const answers = flushers.map((flusher) => flusher.message() as ReturnType<typeof flushJournals>)
  for (const { process } of flushers) process.send('go')
  const [one, other] = await Promise.all(answers)
  const flushed = [...(one?.flushed ?? []), ...(other?.flushed ?? [])]
  expect([...(one?.left ?? []), ...(other?.left ?? [])]).toEqual([])
  expect(flushed.map(({ runId }) => runId).sort()).toEqual(runs.map(({ run }) => run.id).sort())
  expect(readdirSync(directory)).toEqual([])
  for (const { run, over } of runs) {
    const { results } = await stored(run.id)
    expect(results.map(({ status }) => status).sort()).toEqual(['crashed', over.status].sort())
  }
})

test('a run that goes on is left alone, by its process and by its lock', async () => {
  const { run, journal } = aKilledRun()
  expect(await flush()).toEqual({ flushed: [], live: [run.id], left: [] }) // its process is this one
  orphaned(journal)
  const lock = await RunLock.take({ url: scratch.url, runId: run.id, clock: realClock })
  expect(await flush()).toEqual({ flushed: [], live: [run.id], left: [] }) // it seems to be gone, and is not
  await lock.release()
  expect((await flush()).flushed).toHaveLength(1)
})

test('a journal of another database stays where it is, and is told', async () => {
  const { journal } = aKilledRun({ database: randomUUID() })
  orphaned(journal)
  expect((await flush()).left).toEqual([
    { file: journal.file, why: 'It belongs to another database or schema (DATABASE_URL, STRESS_SCHEMA).' },
  ])
  expect(existsSync(journal.file)).toBe(true)
})

test('what the database refuses keeps its journal, and no other one', async () => {
  const [bad, good] = [aKilledRun(), aKilledRun()]
  const result = { ...bad.over, id: randomUUID(), trial: -1 }
  bad.journal.append({ kind: 'finished', result, transcript: aTranscript({ conversationId: result.id }) })
  for (const { journal } of [bad, good]) orphaned(journal)
  const { flushed, left } = await flush()
  expect(flushed.map(({ runId }) => runId)).toEqual([good.run.id])
  expect(left).toEqual([{ file: bad.journal.file, why: expect.stringMatching(/violates check constraint/) }])
  expect(readdirSync(directory)).toEqual([`${bad.run.id}.jsonl`])
})

test('a damaged journal is stored as far as it can be read, and kept for a look', async () => {
  const { run, journal } = aKilledRun()
  appendFileSync(journal.file, '{"kind":"unheard of"}\n{"kind":"ended"')
  orphaned(journal)
  expect((await flush()).flushed).toHaveLength(1)
  expect(readdirSync(directory)).toEqual([`${run.id}.jsonl.damaged`])
})

test('the lock of a run is taken by one at a time', async () => {
  const runId = randomUUID()
  const inner = await withRunLock(scratch.url, runId, async () => [
    await withRunLock(scratch.url, runId, async () => 'too'),
    await withRunLock(scratch.url, randomUUID(), async () => 'another'),
  ])
  expect(inner).toEqual([undefined, 'another'])
})

test('a run that was killed on another machine is closed, one that goes on is not', async () => {
  const [killed, alive] = [aRun(), aRun()]
  const results = [killed, alive].map((run) => aBegunResult({ runId: run.id }))
  for (const run of [killed, alive]) await scratch.store.insertRun(run)
  for (const result of results) await scratch.store.saveResult(result)
  const lock = await RunLock.take({ url: scratch.url, runId: alive.id, clock: realClock })
  const close = async (except: string[], settleSeconds = 0) => {
    const left = await scratch.store.closeLeftRuns({ except, settleSeconds })
    return left.filter(({ runId }) => runId === killed.id || runId === alive.id) // not those of other tests
  }

  expect(await close([killed.id])).toEqual([])
  expect(await close([], 10 ** 9)).toEqual([]) // as if the server had just been started
  expect(await close([])).toEqual([{ runId: killed.id, crashed: [results[0]?.id] }])
  expect(await close([])).toEqual([])
  expect((await stored(alive.id)).results[0]?.status).toBe('running')
  await lock.release()
  expect(await close([])).toEqual([{ runId: alive.id, crashed: [results[1]?.id] }])
})

test('a run that was taken for killed is as it ended, once it has ended', async () => {
  const run = aRun()
  await scratch.store.insertRun(run)
  const begun = aBegunResult({ runId: run.id })
  await scratch.store.saveResult(begun)
  await scratch.store.closeLeftRuns({ except: [], settleSeconds: 0 })
  expect((await stored(run.id)).results[0]?.status).toBe('crashed')
  const over = aResult({ id: begun.id, runId: run.id })
  await scratch.store.saveResult(over)
  expect((await stored(run.id)).results).toEqual([over])
})
