import { CRASHED } from '../../core/result.ts'
import { json, type Scope } from '../scope.ts'

/**
 * Closes the results of a run that is over whose conversations never ended, and tells their ids. What had been stored
 * of them stays.
 *
 * @param onlyIf a condition that holds for the run.
 */
export async function markCrashed(scope: Scope, runId: string, onlyIf = scope.sql`true`): Promise<string[]> {
  const { sql, schema } = scope
  const rows = await sql<{ id: string }[]>`
    update ${sql(schema)}.test_results
    set
      status = ${CRASHED.status},
      fault = ${CRASHED.fault},
      errors = errors || ${json(scope, CRASHED.errors)}::jsonb,
      score_absence = ${CRASHED.scoreAbsence}
    where run_id = ${runId} and status = 'running' and ${onlyIf}
    returning id
  `
  return rows.map(({ id }) => id)
}
