import type { TestResult } from '../../core/result.ts'
import type { Scope } from '../scope.ts'
import { restored } from '../storable.ts'

/** Enough of a result to tell it from others. */
export type FoundResult = Pick<TestResult, 'id' | 'runId' | 'scenarioName' | 'testName' | 'timestamp'>

/** Finds results by the beginning of their id ('' for any), the newest first. */
export async function findResults({ sql, schema }: Scope, beginning: string, limit: number): Promise<FoundResult[]> {
  const rows = await sql<{ id: string; run_id: string; scenario_name: string; test_name: string; timestamp: Date }[]>`
    select id, run_id, scenario_name, test_name, "timestamp"
    from ${sql(schema)}.test_results
    where starts_with(id::text, ${beginning.toLowerCase()})
    order by "timestamp" desc, id
    limit ${limit}
  `
  return restored(Array.from(rows)).map((row) => ({
    id: row.id,
    runId: row.run_id,
    scenarioName: row.scenario_name,
    testName: row.test_name,
    timestamp: row.timestamp.toISOString(),
  }))
}
