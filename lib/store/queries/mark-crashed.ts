import { json, type Scope } from '../scope.ts'

/**
 * Closes the results of a run that is over whose conversations never ended, and tells their ids. What had been stored
 * of them stays.
 */
export async function markCrashed(scope: Scope, runId: string): Promise<string[]> {
  const { sql, schema } = scope
  const rows = await sql<{ id: string }[]>`
    update ${sql(schema)}.test_results
    set
      status = 'crashed',
      fault = 'harness',
      errors = errors || ${json(scope, ['The run ended before this conversation did.'])}::jsonb,
      score_absence = 'The conversation did not end.'
    where run_id = ${runId} and status = 'running'
    returning id
  `
  return rows.map(({ id }) => id)
}
