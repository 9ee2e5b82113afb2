import type { Millis } from '../../../core/clock.ts'
import type { Scope } from '../../scope.ts'
import { restored } from '../../storable.ts'
import type { LeaseRequest } from './take-lease.ts'

/** A conversation that holds accounts, or waits for them; times by the database's clock. */
export interface LeaseRow extends LeaseRequest {
  /** What it holds; nothing while it waits. */
  keys: string[]
  /** How long it has held, or waited. */
  since: Millis
  /** How long ago it gave its last sign of life. */
  lastBeat: Millis
  /** Whether it is to be given back. */
  recalled: boolean
}

/** All that count, in the order in which they asked. */
export async function readLeases({ sql, schema }: Scope): Promise<LeaseRow[]> {
  const rows = await sql<LeaseRow[]>`
    select id, run_id as "runId", host, pid, spec_file as "specFile", test_name as "testName", wants,
      (select coalesce(jsonb_agg(key order by key), '[]') from ${sql(schema)}.lease_keys where lease_id = leases.id)
        as keys,
      extract(epoch from clock_timestamp() - coalesce(taken_at, asked_at))::double precision * 1000 as since,
      extract(epoch from clock_timestamp() - beat_at)::double precision * 1000 as "lastBeat",
      recalled_at is not null as recalled
    from ${sql(schema)}.leases
    where expires_at > clock_timestamp()
    order by ticket
  `
  return restored([...rows])
}
