import type { TestRun } from '../../core/run.ts'
import { json, type Scope } from '../scope.ts'

export interface FinishedRun {
  id: string
  finishedAt: string
  totals: NonNullable<TestRun['totals']>
  /** Of all its results; known only when they are. */
  playbookVersion?: string | null
}

/** Marks a run as finished, with its counts; false when no such run is stored. */
export async function finishRun(scope: Scope, run: FinishedRun): Promise<boolean> {
  const { sql, schema } = scope
  const { count } = await sql`
    update ${sql(schema)}.test_runs
    set finished_at = ${run.finishedAt}, totals = ${json(scope, run.totals)},
      playbook_version = coalesce(${run.playbookVersion ?? null}, playbook_version)
    where id = ${run.id}
  `
  return count === 1
}
