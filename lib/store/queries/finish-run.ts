import type { TestRun } from '../../core/run.ts'
import { json, jsonOrNull, type Scope } from '../scope.ts'

export interface FinishedRun {
  id: string
  finishedAt: string
  totals: NonNullable<TestRun['totals']>
  /** Of all its results; known only when they are. */
  playbookVersion?: string | null
  /** Of a run that is merged, what is missing this time. */
  missingShards?: readonly string[]
}

/** Marks a run as finished, with its counts; false when no such run is stored. */
export async function finishRun(scope: Scope, run: FinishedRun): Promise<boolean> {
  const { sql, schema } = scope
  const { count } = await sql`
    update ${sql(schema)}.test_runs
    set finished_at = ${run.finishedAt}, totals = ${json(scope, run.totals)},
      playbook_version = coalesce(${run.playbookVersion ?? null}, playbook_version),
      missing_shards = coalesce(${jsonOrNull(scope, run.missingShards)}, missing_shards)
    where id = ${run.id}
  `
  return count === 1
}
