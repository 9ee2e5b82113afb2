import { isLeft } from '../run-lock.ts'
import type { Scope } from '../scope.ts'
import { markCrashed } from './mark-crashed.ts'

export interface CloseLeftRunsOptions {
  /** Runs that are known to go on. */
  except: readonly string[]
  /**
   * A server that has not been up for so many seconds is not asked: the runs that go on may not have come back to it
   * yet, and look as if they were left.
   */
  settleSeconds: number
}

/** A run whose process is gone, with the results that it left running. */
export interface LeftRun {
  runId: string
  crashed: string[]
}

/** Closes the results that are `running` in runs which nobody plays any more, on whatever machine they were. */
export async function closeLeftRuns(scope: Scope, { except, settleSeconds }: CloseLeftRunsOptions): Promise<LeftRun[]> {
  const { sql, schema } = scope
  const runs = await sql<{ runId: string }[]>`
    select distinct run_id as "runId" from ${sql(schema)}.test_results
    where status = 'running' and pg_postmaster_start_time() <= now() - make_interval(secs => ${settleSeconds})
  `
  const left: LeftRun[] = []
  for (const { runId } of runs) {
    if (except.includes(runId)) continue
    const crashed = await markCrashed(scope, runId, isLeft(sql, runId))
    if (crashed.length > 0) left.push({ runId, crashed })
  }
  return left
}
