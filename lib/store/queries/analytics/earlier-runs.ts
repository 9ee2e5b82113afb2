import type { Row } from 'postgres'
import type { TestRun } from '../../../core/run.ts'
import type { Scope } from '../../scope.ts'
import { restored, storable } from '../../storable.ts'
import { runOf } from '../read-run.ts'

/**
 * The runs that one can be compared with: of its branch, with results, finished, begun before it, and with the same
 * Telegram, daemon, agent, pace and judge; the newest first. The version of the agent may be another: it is what is
 * compared.
 */
export async function earlierRuns({ sql, schema }: Scope, run: TestRun, limit: number): Promise<TestRun[]> {
  const rows = await sql<Row[]>`
    select * from ${sql(schema)}.test_runs as earlier
    where ${run.gitBranch === null ? sql`git_branch is null` : sql`git_branch = ${storable(run.gitBranch)}`}
      and started_at < ${run.startedAt}
      and finished_at is not null
      and id <> ${run.id}
      and telegram_mode = ${run.telegramMode}
      and daemon_mode = ${run.daemonMode}
      and agent_name = ${storable(run.agentName)}
      and time_scale = ${run.timeScale}
      and judge_version = ${storable(run.judgeVersion)}
      and exists (select from ${sql(schema)}.test_results where run_id = earlier.id)
    order by started_at desc
    limit ${limit}
  `
  return restored(Array.from(rows)).map(runOf)
}
