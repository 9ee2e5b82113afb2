import { closeSync, fsyncSync, ftruncateSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StoreError } from '../../core/errors.ts'
import { makeDirectory } from '../../core/make-directory.ts'
import type { TestRun } from '../../core/run.ts'
import type { JournalHeader, JournalRecord } from './journal-record.ts'
import { thisOwner } from './owner.ts'

/** Where the journals of a data directory are. */
export function journalDirectory(dataDirectory: string): string {
  return join(dataDirectory, 'journal')
}

export interface JournalOptions {
  directory: string
  /** The identity of the database that the run is stored in. */
  database: string
  run: TestRun
}

/**
 * What is told of one run, on disk before it is anywhere else: one JSON record a line, only ever appended to.
 *
 * A record is with the operating system when `append` returns, so it outlives a kill -9 of this process; `sync` makes
 * it outlive the machine as well. Synchronous, because there must be no moment between being told and being kept; a
 * record takes some microseconds.
 */
export class Journal {
  readonly file: string
  readonly #header: JournalHeader
  #descriptor: number | undefined
  /** Of whole records: what a full disk leaves of another one is cut off again. */
  #size = 0
  #missed = 0
  #failure: Error | undefined

  constructor({ directory, database, run }: JournalOptions) {
    this.file = join(directory, `${run.id}.jsonl`)
    this.#header = { kind: 'run', version: 1, database, owner: thisOwner(), run }
  }

  /** How many records could not be kept. */
  get missed(): number {
    return this.#missed
  }

  /** Why, the first time that something could not be kept. */
  get failure(): StoreError | undefined {
    if (!this.#failure) return undefined
    return new StoreError(`The journal ${this.file} could not be written: ${this.#failure.message}.`, {
      remedy: `Free some space, make the directory writable, or choose another one (STRESS_DATA_DIR).`,
      cause: this.#failure,
    })
  }

  /** True when the record is kept; never throws. Each record is tried, also after one that failed. */
  append(record: JournalRecord): boolean {
    try {
      this.#descriptor ??= this.#create()
      this.#write(this.#descriptor, record)
      return true
    } catch (error) {
      this.#failure ??= error as Error
      this.#missed++
      return false
    }
  }

  /** Waits until the disk has all of it. */
  sync(): void {
    if (this.#descriptor === undefined) return
    try {
      fsyncSync(this.#descriptor)
      syncDirectory(dirname(this.file))
    } catch (error) {
      this.#failure ??= error as Error
    }
  }

  /** Leaves it to whoever writes it into the database. */
  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
    this.#descriptor = undefined
  }

  /** All of it is stored. */
  remove(): void {
    if (this.#descriptor === undefined) return // it never came to be
    this.close()
    try {
      rmSync(this.file, { force: true })
    } catch (error) {
      this.#failure ??= error as Error // what is written twice does no harm
    }
  }

  /** Under its name it always has its first line, so that a reader can tell whose it is. */
  #create(): number {
    const directory = dirname(this.file)
    makeDirectory(directory, { mode: 0o700 })
    const draft = join(directory, `.${this.#header.run.id}.new`)
    rmSync(draft, { force: true })
    const descriptor = openSync(draft, 'ax', 0o600)
    try {
      this.#size = 0
      this.#write(descriptor, this.#header)
      renameSync(draft, this.file)
      return descriptor
    } catch (error) {
      closeSync(descriptor)
      rmSync(draft, { force: true })
      throw error
    }
  }

  #write(descriptor: number, record: JournalHeader | JournalRecord): void {
    const line = Buffer.from(`${JSON.stringify(record)}\n`)
    try {
      for (let written = 0; written < line.length; ) written += writeSync(descriptor, line, written)
      this.#size += line.length
    } catch (error) {
      ftruncateSync(descriptor, this.#size)
      throw error
    }
  }
}

/** A new name in a directory outlives the machine only when the directory was synced as well. */
function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return // cannot be opened there
  const descriptor = openSync(directory, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
