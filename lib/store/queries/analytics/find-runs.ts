import type { Row } from 'postgres'
import type { TestRun } from '../../../core/run.ts'
import type { Scope } from '../../scope.ts'
import { restored, storable } from '../../storable.ts'
import { runOf } from '../read-run.ts'

/** Which runs are looked for; what is absent may be anything. */
export interface RunSearch {
  /** How their id begins. */
  beginning?: string
  branch?: string
  /** Those that were cut too: they never finished. */
  cut?: boolean
  limit: number
}

/** Finished runs that have results, the newest first. */
export async function findRuns(
  { sql, schema }: Scope,
  { beginning, branch, cut = false, limit }: RunSearch,
): Promise<TestRun[]> {
  const rows = await sql<Row[]>`
    select * from ${sql(schema)}.test_runs as run
    where ${cut ? sql`true` : sql`finished_at is not null`}
      and exists (select from ${sql(schema)}.test_results where run_id = run.id)
      ${beginning === undefined ? sql`` : sql`and starts_with(id::text, ${beginning.toLowerCase()})`}
      ${branch === undefined ? sql`` : sql`and git_branch = ${storable(branch)}`}
    order by started_at desc, id
    limit ${limit}
  `
  return restored(Array.from(rows)).map(runOf)
}
