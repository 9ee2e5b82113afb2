import type { Sql } from 'postgres'
import type { Clock } from '../../core/clock.ts'
import { connect } from '../connect.ts'
import { findPostmaster, readPostmasterPid } from './postmaster-pid.ts'
import { stopServer } from './server.ts'

/*
 * Several runs share one server, and the last to leave stops it. PostgreSQL keeps the count itself: every user holds a
 * shared advisory lock on a session of its own, which ends with its process however that ends, kill -9 included.
 * Whoever gets the same lock exclusively is alone, and nobody can join while it stops the server.
 */
const LOCK_CLASS = 7_311_001
const USERS = 1
const CARETAKER = 2
const SETUP = 3

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
  /** Stops using it; stops the server when nobody else does. True when it was stopped. */
  leave(): Promise<boolean>
}

/** Joins the users of the server at `url`; undefined when it is another server or one that is just stopping. */
export async function join(options: JoinOptions): Promise<Membership | undefined> {
  const [sql, caretaker] = [session(options.url), session(options.url)]
  try {
    const [row] = await sql<[{ data: string }]>`
      select current_setting('data_directory') as data, pg_advisory_lock_shared(${LOCK_CLASS}, ${USERS})
    `
    // `stopping` is written before the last user's lock is released, so a server that is ready now was not left alone
    const file = await readPostmasterPid(options.data)
    if (row.data === options.data && file?.status === 'ready') {
      await caretaker`select 1` // connected before it is given work that never ends
      return member(sql, caretaker, options)
    }
  } catch (error) {
    if (!isGoingAway(error)) throw error
  }
  await Promise.all([sql.end({ timeout: 0 }), caretaker.end({ timeout: 0 })])
  return undefined
}

/** One connection that stays open until it is ended. */
function session(url: string): Sql {
  return connect(url, { max: 1, connect_timeout: 5, idle_timeout: 0, max_lifetime: null })
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

function member(sql: Sql, caretaker: Sql, options: JoinOptions): Membership {
  const watching = caretaker.unsafe(caretakerScript(options.idleSeconds)).then(
    () => undefined,
    (error: unknown) => error,
  )
  const leave = async () => {
    const stopped = await stopIfAlone(sql, options)
    await Promise.all([sql.end({ timeout: 0 }), caretaker.end({ timeout: 0 })])
    await watching // ends in an error by design: its connection is closed, or the server is
    return stopped
  }
  return { sql, leave }
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

/**
 * Runs inside the server on one session at a time, and outlives the process that sent it: a server whose users all
 * died without a goodbye stops by itself. The loop commits, because an open transaction would hold back vacuum.
 */
function caretakerScript(idleSeconds: number): string {
  return `
    do $caretaker$
    declare
      idle integer := 0;
    begin
      if not pg_try_advisory_lock(${LOCK_CLASS}, ${CARETAKER}) then
        return;
      end if;
      loop
        commit;
        perform pg_sleep(0.5);
        perform from pg_locks where locktype = 'advisory' and classid = ${LOCK_CLASS} and objid = ${USERS};
        idle := case when found then 0 else idle + 1 end;
        if idle >= ${Math.ceil(idleSeconds * 2)} and pg_try_advisory_lock(${LOCK_CLASS}, ${USERS}) then
          execute format('copy (select 1) to program %L',
            'cat > /dev/null; kill -INT ' || split_part(pg_read_file('postmaster.pid'), E'\\n', 1));
          perform pg_sleep(60);
        end if;
      end loop;
    end
    $caretaker$`
}

/** A connection that failed because the server is starting, stopping, gone, or another one (wrong password). */
export function isGoingAway(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? ''
  return /^(ECONNREFUSED|ECONNRESET|EPIPE|CONNECTION_\w+|CONNECT_TIMEOUT|57P0[123]|28P01|28000)$/.test(code)
}
