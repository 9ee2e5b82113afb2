import type { Clock, Millis } from '../core/clock.ts'
import type { TestRun } from '../core/run.ts'
import {
  concluded,
  type Database,
  type FinishedRun,
  isAway,
  Journal,
  type JournalRecord,
  journalDirectory,
  RunLock,
  readJournal,
  type Store,
} from '../store/index.ts'
import type { KeptRecord } from './stress-record.ts'
import { WriteQueue } from './write-queue.ts'

export interface RunKeeperOptions {
  run: TestRun
  database: Pick<Database, 'url' | 'revive'>
  store: Store
  /** The journal is kept below it. */
  dataDirectory: string
  clock: Clock
  /** Tells people at once. */
  warn: (line: string) => void
  /** How long the end of a run waits for a database that is away. */
  patience?: Millis
}

/** How a run was kept. */
export interface Kept {
  /** The database did not answer in the end, so that it does not have all of it. */
  away: boolean
  /** What is kept nowhere, and a journal that failed. */
  losses: string[]
  /** What people should know although nothing was lost. */
  notices: string[]
}

const PATIENCE: Millis = 10_000

/**
 * Keeps what is told of one run: in a journal on disk as it is told, and in the database as soon as that takes it. When
 * the database has all of it, the journal goes. So neither a kill -9 of this process nor the end of the database loses
 * anything that was told.
 */
export class RunKeeper {
  readonly #options: RunKeeperOptions
  readonly #journal: Journal
  readonly #lock: RunLock
  readonly #queue: WriteQueue
  #warned = false

  private constructor(options: RunKeeperOptions, journal: Journal, lock: RunLock) {
    const { store: _, clock, database, warn } = options
    this.#options = options
    this.#journal = journal
    this.#lock = lock
    this.#queue = new WriteQueue({
      clock,
      isAway,
      revive: () => database.revive(),
      onAway: (reason) => {
        journal.sync()
        warn(`The database does not answer; what comes is kept in ${journal.file}.\n${reason.message}`)
      },
      onBack: () => warn('The database answers again; what came meanwhile is written into it.'),
    })
  }

  /** Stores that the run has begun; rejects when the database cannot be used. */
  static async open(options: RunKeeperOptions): Promise<RunKeeper> {
    const { run, store, database, clock, dataDirectory } = options
    const lock = await RunLock.take({ url: database.url, runId: run.id, clock })
    try {
      await store.insertRun(run)
      const journal = new Journal({
        directory: journalDirectory(dataDirectory),
        database: await store.readIdentity(),
        run,
      })
      return new RunKeeper(options, journal, lock)
    } catch (error) {
      await lock.release()
      throw error
    }
  }

  take(record: KeptRecord): void {
    const { store } = this.#options
    if (record.kind === 'event') {
      const entries = [{ position: record.position, event: record.event }]
      this.#keep(record, 'a message', () => store.appendMessages(record.resultId, entries))
    } else {
      const what = `the result of "${record.result.testName}"`
      this.#keep(record, what, () => store.saveResult(record.result, record.transcript))
      // the database takes care of the machine's end, while there is one
      if (record.kind === 'finished' && this.#queue.away) this.#journal.sync()
    }
  }

  /** Closes the run: what is still running has crashed. Never rejects. */
  async end(ending: Omit<FinishedRun, 'id'>): Promise<Kept> {
    const { run, store, patience = PATIENCE } = this.#options
    this.#keep({ kind: 'ended', ...ending }, 'the end of the run', async () => {
      await store.markCrashed(run.id)
      await store.finishRun({ id: run.id, ...ending })
    })
    await this.#queue.end(patience)
    const kept = this.#account()
    if (this.#queue.pending.length === 0 && this.#queue.losses.length === 0) this.#journal.remove()
    else this.#journal.sync()
    this.#journal.close()
    await this.#lock.release()
    return kept
  }

  /** What was told, from the journal: for a report of what the database does not have. */
  async told() {
    const journal = await readJournal(this.#journal.file)
    return (journal?.conversations ?? []).map(concluded)
  }

  #keep(record: JournalRecord, what: string, write: () => Promise<unknown>): void {
    const safe = this.#journal.append(record)
    if (!safe && !this.#warned) this.#options.warn(`${this.#journal.failure?.message}\nThe run goes on.`)
    this.#warned ||= !safe
    this.#queue.add({ what, write, safe })
  }

  #account(): Kept {
    const { pending, losses: refused, away } = this.#queue
    const lost = pending.filter(({ safe }) => !safe).map(({ what }) => what)
    const waiting = pending.length - lost.length
    return {
      away: pending.length > 0,
      losses: [
        ...counted(refused),
        ...counted(lost).map((what) => `${what}: neither the database nor the journal could be written`),
        ...this.#journalLoss(),
      ],
      notices: waiting > 0 ? [this.#waitingInWords(waiting, away)] : [],
    }
  }

  /** A run without its safety net must not look like one that had it. */
  #journalLoss(): string[] {
    const { missed, failure } = this.#journal
    if (!failure) return []
    return [`${records(missed)} in the journal, which is there in case the database goes away. ${failure.message}`]
  }

  #waitingInWords(waiting: number, away: Error | undefined): string {
    return [
      `${records(waiting)} of this run could not be written to the database: ${away?.message ?? 'it took too long'}`,
      `Nothing is lost: they are in ${this.#journal.file},`,
      'and are written to it at the next start of a run, or now by:  npx stress flush',
    ].join('\n')
  }
}

function records(n: number): string {
  return `${n} record${n === 1 ? '' : 's'}`
}

/** Equal lines once, with their number. */
function counted(lines: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return [...counts].map(([line, n]) => (n === 1 ? line : `${n} times ${line}`))
}
