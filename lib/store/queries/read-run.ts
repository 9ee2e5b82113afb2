import type { Row } from 'postgres'
import { TestRun } from '../../core/run.ts'
import type { Scope } from '../scope.ts'
import { restored } from '../storable.ts'

/** Reads one run, or the one that was started last; undefined when there is none. */
export async function readRun({ sql, schema }: Scope, id: string | 'latest'): Promise<TestRun | undefined> {
  const rows = await sql<Row[]>`
    select * from ${sql(schema)}.test_runs
    ${id === 'latest' ? sql`` : sql`where id = ${id}`}
    order by started_at desc, created_at desc
    limit 1
  `
  return rows[0] && runOf(restored(rows[0]))
}

export function runOf(row: Row): TestRun {
  return TestRun.parse({
    id: row.id,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    gitRevision: row.git_revision,
    gitDirty: row.git_dirty,
    gitBranch: row.git_branch,
    telegramMode: row.telegram_mode,
    daemonMode: row.daemon_mode,
    timeScale: row.time_scale,
    seed: row.seed,
    agentName: row.agent_name,
    agentVersion: row.agent_version,
    playbookVersion: row.playbook_version,
    judgeVersion: row.judge_version,
    vitestVersion: row.vitest_version,
    totals: row.totals,
    missingShards: row.missing_shards,
  })
}
