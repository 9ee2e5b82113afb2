import type { TestRun } from '../../core/run.ts'
import { json, jsonOrNull, type Scope } from '../scope.ts'
import { storable } from '../storable.ts'

/** Stores a run as it begins. A run that is stored already stays as it is. */
export async function insertRun(scope: Scope, run: TestRun): Promise<void> {
  const { sql, schema } = scope
  const row = storable({
    id: run.id,
    started_at: run.startedAt,
    finished_at: run.finishedAt,
    git_revision: run.gitRevision,
    git_dirty: run.gitDirty,
    git_branch: run.gitBranch,
    telegram_mode: run.telegramMode,
    daemon_mode: run.daemonMode,
    time_scale: run.timeScale,
    seed: run.seed,
    agent_name: run.agentName,
    agent_version: run.agentVersion,
    playbook_version: run.playbookVersion,
    judge_version: run.judgeVersion,
    vitest_version: run.vitestVersion,
  })
  const documents = { totals: jsonOrNull(scope, run.totals), missing_shards: json(scope, run.missingShards) }
  await sql`
    insert into ${sql(schema)}.test_runs ${sql({ ...row, ...documents })}
    on conflict (id) do nothing
  `
}
