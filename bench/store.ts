/*
 * What the store costs, on this machine:  npx tsx bench/store.ts
 *
 * Starts an embedded PostgreSQL in a scratch directory, first and again, and stores 300 conversations in it as a
 * run does: their messages as they happen, then their results.
 */
import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Millis } from '../lib/core/clock.ts'
import { Journal, migrate, openStore, startDatabase } from '../lib/store/index.ts'
import { aBegunResult, aResult, aRun, aTranscript } from '../lib/store/testing/examples.ts'
import { realClock } from '../lib/time/index.ts'

const ROUNDS = 20
const CONVERSATIONS = 300
const MESSAGES = 60

const scratch = await mkdtemp(join(tmpdir(), 'vitest-stress-bench-'))
await chmod(scratch, 0o755) // as root the server runs as somebody else
try {
  await measureStarts()
  await measureQueries()
} finally {
  await rm(scratch, { recursive: true })
}

async function measureStarts(): Promise<void> {
  const [first, warm, joined, stop]: [Millis[], Millis[], Millis[], Millis[]] = [[], [], [], []]
  for (let i = 0; i < 5; i++) {
    const database = await startDatabase({ dataDirectory: join(scratch, `first-${i}`), clock: realClock })
    first.push(database.timings.total)
    await database.stop()
  }
  for (let i = 0; i < ROUNDS; i++) {
    const database = await startDatabase({ dataDirectory: join(scratch, 'first-0'), clock: realClock })
    const second = await startDatabase({ dataDirectory: join(scratch, 'first-0'), clock: realClock })
    warm.push(database.timings.total)
    joined.push(second.timings.total)
    await second.stop()
    stop.push(await timed(() => database.stop()))
  }
  report({
    'first start': first,
    'warm start': warm,
    'joining a running server': joined,
    'stop, as the last user': stop,
  })
}

async function measureQueries(): Promise<void> {
  await using database = await startDatabase({ dataDirectory: join(scratch, 'first-0'), clock: realClock })
  const location = { url: database.url, schema: 'bench' }
  const migrateNew = [await timed(() => migrate(location))]
  const migrateAgain = [await timed(() => migrate(location))]
  await using store = openStore(location)
  const run = aRun()
  await store.insertRun(run)
  const [message] = aTranscript().events
  if (!message) throw new Error('the example transcript is empty')
  const events = Array.from({ length: MESSAGES }, () => message)
  const placed = events.map((event, position) => ({ position, event }))
  const [append, save]: [Millis[], Millis[]] = [[], []]
  const [journalMessage, journalResult, journalSync]: [Millis[], Millis[], Millis[]] = [[], [], []]
  const journal = new Journal({ directory: join(scratch, 'journal'), database: await store.readIdentity(), run })
  for (let i = 0; i < CONVERSATIONS; i++) {
    const result = aResult({ id: randomUUID(), runId: run.id })
    const transcript = aTranscript({ conversationId: result.id, events })
    await store.saveResult(aBegunResult({ id: result.id, runId: run.id }), { ...transcript, events: [] })
    journalMessage.push(
      await timed(async () => journal.append({ kind: 'event', resultId: result.id, position: 0, event: message })),
    )
    journalResult.push(await timed(async () => journal.append({ kind: 'finished', result, transcript })))
    if (i % 10 === 0) journalSync.push(await timed(async () => journal.sync()))
    append.push(await timed(() => store.appendMessages(result.id, placed.slice(0, 1))))
    await store.appendMessages(result.id, placed.slice(1))
    save.push(await timed(() => store.saveResult(result, transcript)))
  }
  journal.remove()
  const read = [await timed(() => store.readResults(run.id))]
  report({
    'migrate a new schema': migrateNew,
    'migrate an up-to-date one': migrateAgain,
    'journal: append one message': journalMessage,
    [`journal: append a result with ${MESSAGES} messages`]: journalResult,
    'journal: sync ten of them to the disk': journalSync,
    'append one message': append,
    [`save a result with ${MESSAGES} messages`]: save,
    [`read ${CONVERSATIONS} results`]: read,
  })
}

async function timed(work: () => Promise<unknown>): Promise<Millis> {
  const began = realClock.now()
  await work()
  return realClock.now() - began
}

function report(samples: Record<string, Millis[]>): void {
  for (const [name, values] of Object.entries(samples)) {
    const sorted = values.toSorted((a, b) => a - b)
    const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] as number).toFixed(2)
    console.log(`${name.padEnd(44)} n ${String(values.length).padStart(3)}  p50 ${at(0.5)} ms  max ${at(1)} ms`)
  }
}
