import { once } from 'node:events'
import { createConnection } from 'node:net'
import type { Options } from 'postgres'
import { connect } from '../connect.ts'
import { CARETAKER, LOCK_CLASS, USERS } from './locks.ts'

/** A session of the server that watches whether it still has users. */
export interface Caretaker {
  /** Drops our end of the connection. The session in the server goes on with its work. */
  letGo(): Promise<void>
}

/**
 * Sends a caretaker into the server: a server whose users all died without a goodbye stops by itself. It is one loop
 * inside the server, so it outlives the process that sent it; where one is at work already, the new one ends at once.
 */
export async function sendCaretaker(url: string, idleSeconds: number): Promise<Caretaker> {
  const { hostname, port } = new URL(url)
  const socket = createConnection(Number(port), hostname)
  await once(socket, 'connect')
  // A socket of ours, because the busy session never answers a polite end, and its open socket would keep us alive
  const options = { max: 1, idle_timeout: 0, max_lifetime: null, socket: () => socket } as Options<
    Record<string, never>
  >
  const sql = connect(url, options)
  await sql`select 1` // connected, before it is given work that never ends
  const working = sql.unsafe(script(idleSeconds)).catch((error: unknown) => error)
  const letGo = async () => {
    socket.destroy()
    await Promise.all([working, sql.end({ timeout: 0 })])
  }
  return { letGo }
}

/** The loop commits, because an open transaction would hold back vacuum. */
function script(idleSeconds: number): string {
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
