import type { Sql } from 'postgres'
import type { Clock } from '../../core/clock.ts'
import { connect } from '../connect.ts'
import { type Caretaker, sendCaretaker } from './caretaker.ts'
import { LOCK_CLASS, SETUP, USERS } from './locks.ts'
import { findPostmaster, readPostmasterPid } from './postmaster-pid.ts'
import { stopServer } from './server.ts'

export interface JoinOptions {
  url: string
  /** The data directory that the server must be serving; another server may sit on its old port. */
  data: string
  /** After so many seconds without any user the server stops by itself. */
  idleSeconds: number
  clock: Clock
}

/** One process's use of a running server. */
export interface Membership {
  sql: Sql
  /** False when the server died meanwhile, even if it is back: then this process is no user of it any more. */
  holds(): Promise<boolean>
  /** Stops using it; stops the server when nobody else does. True when it was stopped. */
  leave(): Promise<boolean>
  /** Lets go of a server that died. */
  abandon(): Promise<void>
}

/** Joins the users of the server at `url`; undefined when it is another server or one that is just stopping. */
export async function join(options: JoinOptions): Promise<Membership | undefined> {
  const sql = connect(options.url, { max: 1, connect_timeout: 5, idle_timeout: 0, max_lifetime: null })
  try {
    const [row] = await sql<[{ data: string }]>`
      select current_setting('data_directory') as data, pg_advisory_lock_shared(${LOCK_CLASS}, ${USERS})
    `
    // `stopping` is written before the last user's lock is released, so a server that is ready now was not left alone
    const file = await readPostmasterPid(options.data)
    if (row.data === options.data && file?.status === 'ready') {
      return member(sql, await sendCaretaker(options.url, options.idleSeconds), options)
    }
  } catch (error) {
    if (!isGoingAway(error)) throw error
  }
  await sql.end({ timeout: 0 })
  return undefined
}

/** Runs `work` while no other user of this server does the same. */
export async function alone<T>({ sql }: Membership, work: () => Promise<T>): Promise<T> {
  await sql`select pg_advisory_lock(${LOCK_CLASS}, ${SETUP})`
  try {
    return await work()
  } finally {
    await sql`select pg_advisory_unlock(${LOCK_CLASS}, ${SETUP})`
  }
}

function member(sql: Sql, caretaker: Caretaker, options: JoinOptions): Membership {
  const abandon = async () => void (await Promise.all([sql.end({ timeout: 0 }), caretaker.letGo()]))
  const leave = async () => {
    const stopped = await stopIfAlone(sql, options)
    await abandon()
    return stopped
  }
  return { sql, holds: () => holdsLock(sql), leave, abandon }
}

async function holdsLock(sql: Sql): Promise<boolean> {
  const held = sql`
    select from pg_locks
    where locktype = 'advisory' and classid = ${LOCK_CLASS} and objid = ${USERS} and pid = pg_backend_pid()
  `
  return held.then(
    (rows) => rows.length > 0,
    () => false,
  )
}

async function stopIfAlone(sql: Sql, { data, clock }: JoinOptions): Promise<boolean> {
  try {
    await sql`select pg_advisory_unlock_shared(${LOCK_CLASS}, ${USERS})`
    const [row] = await sql<[{ alone: boolean }]>`select pg_try_advisory_lock(${LOCK_CLASS}, ${USERS}) as alone`
    if (!row.alone) return false
  } catch (error) {
    if (isGoingAway(error)) return false // it was stopped or killed by somebody else
    throw error
  }
  const server = await findPostmaster(data)
  if (server) await stopServer(server.pid, clock)
  return true
}

/** A connection that failed because the server is starting, stopping, gone, or another one (wrong password). */
export function isGoingAway(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? ''
  return /^(ECONNREFUSED|ECONNRESET|EPIPE|CONNECTION_\w+|CONNECT_TIMEOUT|57P0[123]|28P01|28000)$/.test(code)
}
