import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { withRunLock } from '../run-lock.ts'
import type { Store } from '../store.ts'
import { ownerLives } from './owner.ts'
import { type JournaledConversation, type JournaledRun, readJournal } from './read-journal.ts'

export interface FlushOptions {
  /** Where the journals are; it need not exist. */
  directory: string
  store: Store
  /** The same database, for a lock on a session of its own. */
  url: string
}

/** A journal that was written into the database, and is gone. */
export interface FlushedJournal {
  runId: string
  conversations: number
  /** How many of them had not ended. */
  crashed: number
  /** The run that it is part of, if it was a shard and merged before it was written. */
  mergedInto?: string
}

/** A journal that stays where it is. */
export interface LeftJournal {
  file: string
  why: string
}

export interface Flush {
  flushed: FlushedJournal[]
  /** Of runs that go on: their process writes them itself. */
  live: string[]
  left: LeftJournal[]
}

/**
 * Writes the journals of runs that are over into the database, and removes each when all of it is stored. What is
 * stored already stays as it is, so it may be done twice, or by two processes at once. What is wrong with one journal
 * keeps no other from being written, and is told; rejects only where the database cannot be asked at all.
 */
export async function flushJournals(options: FlushOptions): Promise<Flush> {
  const flush: Flush = { flushed: [], live: [], left: [] }
  const files = await journalsIn(options.directory)
  if (files.length === 0) return flush
  const identity = await options.store.readIdentity()
  for (const file of files) {
    try {
      await flushOne(file, identity, options, flush)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue // somebody else was faster
      flush.left.push({ file, why: (error as Error).message })
    }
  }
  return flush
}

async function flushOne(file: string, identity: string, options: FlushOptions, flush: Flush): Promise<void> {
  const found = await readJournal(file)
  if (!found) return void flush.left.push({ file, why: 'It is not a journal of this version of vitest-stress.' })
  const { header, ended } = found
  const runId = header.run.id
  if (!ended && ownerLives(header.owner)) return void flush.live.push(runId)
  if (header.database !== identity) {
    return void flush.left.push({
      file,
      why: 'It belongs to another database or schema (DATABASE_URL, STRESS_SCHEMA).',
    })
  }
  const flushed = await withRunLock(options.url, runId, () => writeAndRemove(file, options.store))
  if (!flushed) flush.live.push(runId)
  else if (flushed !== 'nothing left') flush.flushed.push(flushed)
}

/** Reads it again: before it was locked, another process may have written to it, or removed it. */
async function writeAndRemove(file: string, store: Store): Promise<FlushedJournal | 'nothing left'> {
  const journal = await readJournal(file)
  if (!journal) return 'nothing left'
  const written = await write(journal, store)
  if (journal.damaged === 0) await rm(file)
  else await rename(file, `${file}.damaged`)
  return { runId: journal.header.run.id, conversations: journal.conversations.length, ...written }
}

type Written = Pick<FlushedJournal, 'crashed' | 'mergedInto'>

async function write({ header, conversations, ended }: JournaledRun, store: Store): Promise<Written> {
  const { run } = header
  const mergedInto = await store.absorberOf(run.id)
  if (mergedInto) return { crashed: await complete(mergedInto, conversations, store), mergedInto }
  await store.insertRun(run)
  const crashed = await writeInto(run.id, conversations, store)
  if (ended) await store.finishRun({ ...ended, id: run.id })
  return { crashed }
}

/** A run that was merged has what its shards told; only what it lacks is written. */
async function complete(runId: string, conversations: JournaledConversation[], store: Store): Promise<number> {
  const stored = new Set((await store.readResults(runId)).map(({ id }) => id))
  const missing = conversations.filter(({ result }) => !stored.has(result.id))
  return writeInto(runId, missing, store)
}

/** Tells how many of them had not ended. */
async function writeInto(runId: string, conversations: JournaledConversation[], store: Store): Promise<number> {
  for (const { result, transcript, later } of conversations) {
    await store.saveResult({ ...result, runId }, transcript)
    await store.appendMessages(result.id, later)
  }
  return (await store.markCrashed(runId)).length
}

async function journalsIn(directory: string): Promise<string[]> {
  try {
    const names = await readdir(directory)
    return names.filter((name) => /^[0-9a-f-]{36}\.jsonl$/.test(name)).map((name) => join(directory, name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
