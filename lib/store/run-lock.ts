import type { Sql, TransactionSql } from 'postgres'
import type { Clock, Millis } from '../core/clock.ts'
import { connect } from './connect.ts'

/*
 * A run that lives holds an advisory lock on a session of its own, which ends with its process however that ends. So
 * whoever can take the lock of a run knows that nobody plays it any more, on whatever machine it was: this is how runs
 * that were killed are told from others that go on. It is also held by whoever writes a journal into the database.
 */

const RETRY: Millis = 500

export interface RunLockOptions {
  url: string
  runId: string
  clock: Clock
}

/** The sign that a run goes on. */
export class RunLock {
  readonly #options: RunLockOptions
  readonly #sql: Sql
  readonly #released = new AbortController()
  #retaking = false

  private constructor(options: RunLockOptions) {
    this.#options = options
    const onclose = () => void this.#retake()
    this.#sql = connect(options.url, { max: 1, idle_timeout: 0, max_lifetime: null, onclose })
  }

  /** Takes it, and takes it again whenever the database went away and is back. Rejects when it cannot be asked now. */
  static async take(options: RunLockOptions): Promise<RunLock> {
    const lock = new RunLock(options)
    try {
      await lock.#take()
      return lock
    } catch (error) {
      await lock.release()
      throw error
    }
  }

  async release(): Promise<void> {
    this.#released.abort()
    await this.#sql.end({ timeout: 0 })
  }

  async #take(): Promise<void> {
    await this.#sql`select pg_advisory_lock(${keyOf(this.#sql, this.#options.runId)})`
  }

  async #retake(): Promise<void> {
    if (this.#retaking) return // each try that fails closes a connection, too
    this.#retaking = true
    while (!this.#released.signal.aborted) {
      try {
        await this.#options.clock.sleep(RETRY, this.#released.signal)
        await this.#take()
        break
      } catch {
        // released, or the database is still away; what cannot be stored meanwhile is told by others
      }
    }
    this.#retaking = false
  }
}

/** Does `work` as the only one who is at this run; undefined when somebody else is, or plays it. */
export async function withRunLock<T>(url: string, runId: string, work: () => Promise<T>): Promise<T | undefined> {
  const sql = connect(url, { max: 1, idle_timeout: 0, max_lifetime: null })
  try {
    const [row] = await sql<[{ free: boolean }]>`select pg_try_advisory_lock(${keyOf(sql, runId)}) as free`
    return row.free ? await work() : undefined
  } finally {
    await sql.end({ timeout: 1 }) // ends the session, and with it the lock
  }
}

/** A condition: nobody is at this run, and nobody will be before the statement ends. */
export function isLeft(sql: Sql | TransactionSql, runId: string) {
  return sql`(select pg_try_advisory_xact_lock(${keyOf(sql, runId)}))`
}

function keyOf(sql: Sql | TransactionSql, runId: string) {
  return sql`hashtextextended(${`vitest-stress run ${runId}`}, 0)`
}
