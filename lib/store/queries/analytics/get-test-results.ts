import type { TestResult } from '../../../core/result.ts'
import type { Scope } from '../../scope.ts'
import { restored, storable } from '../../storable.ts'
import { type StoredRow, testResultOf } from '../read-results.ts'

export interface ResultSelection {
  /** Absent: of all scenarios. */
  scenarioName?: string
  /** Default 100. */
  limit?: number
}

/** Results with their assessments, those whose conversations began last first. */
export async function getTestResults(
  { sql, schema }: Scope,
  { scenarioName, limit = 100 }: ResultSelection,
): Promise<TestResult[]> {
  const rows = await sql<StoredRow[]>`
    select to_jsonb(result) - 'conversation' as result, to_jsonb(assessment) as assessment
    from (
      select * from ${sql(schema)}.test_results
      ${scenarioName === undefined ? sql`` : sql`where scenario_name = ${storable(scenarioName)}`}
      order by "timestamp" desc, created_at desc
      limit ${limit}
    ) as result
    left join ${sql(schema)}.test_assessments as assessment
      on assessment.test_result_id = result.id and assessment.judge = result.judge
    order by result."timestamp" desc, result.created_at desc
  `
  return restored(Array.from(rows)).map(testResultOf)
}
