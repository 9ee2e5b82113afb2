import { type Proportion, wilson } from '../../../stats/wilson.ts'
import type { Scope } from '../../scope.ts'
import { restored, storable } from '../../storable.ts'

/** What became of conversations that do not count, which are never the agent's failures. */
export interface Apart {
  inconclusive: number
  crashed: number
  running: number
}

/** A day's conversations with one agent, by one playbook and one judge: rows that differ in one are not to be compared. */
export interface DailyScoreSummary {
  /** YYYY-MM-DD, in UTC, of the day on which the run began. */
  day: string
  agentName: string
  agentVersion: string | null
  playbookVersion: string | null
  judgeVersion: string
  runs: number
  /** When the last of them began. */
  lastRunAt: string
  /** Calls booked of the conversations that count. */
  passRate: Proportion
  apart: Apart
  /** Conversations that no scenario led, and that count neither. */
  ledByHand: number
  /** How many of the conversations that count have a score; those that follow are of them. */
  scored: number
  averageScore: number | null
  medianScore: number | null
  lowestScore: number | null
  highestScore: number | null
}

export interface TrendOptions {
  /** Today and the days before it, in UTC. Default 30. */
  days?: number
  /** Absent: all scenarios together. */
  scenarioName?: string
}

interface TrendRow {
  day: string
  agent_name: string
  agent_version: string | null
  playbook_version: string | null
  judge_version: string
  runs: number
  last_run_at: Date
  counted: number
  booked: number
  inconclusive: number
  crashed: number
  running: number
  led_by_hand: number
  scored: number
  average_score: number | null
  median_score: number | null
  lowest_score: number | null
  highest_score: number | null
}

/** The last days, one row for each day and set of versions, the oldest first. Days without a run have no row. */
export async function getScoreTrends(
  { sql, schema }: Scope,
  { days = 30, scenarioName }: TrendOptions,
): Promise<DailyScoreSummary[]> {
  const first = sql`(date_trunc('day', now() at time zone 'UTC') - make_interval(days => ${days - 1})) at time zone 'UTC'`
  const rows = await sql<TrendRow[]>`
    select
      (run.started_at at time zone 'UTC')::date::text as day,
      run.agent_name, run.agent_version, result.playbook_version, run.judge_version,
      count(distinct run.id)::integer as runs,
      max(run.started_at) as last_run_at,
      (count(*) filter (where counted))::integer as counted,
      (count(*) filter (where counted and booked))::integer as booked,
      (count(*) filter (where apart and status not in ('crashed', 'running')))::integer as inconclusive,
      (count(*) filter (where apart and status = 'crashed'))::integer as crashed,
      (count(*) filter (where status = 'running'))::integer as running,
      (count(*) filter (where not apart and not counted))::integer as led_by_hand,
      (count(overall_score) filter (where counted))::integer as scored,
      avg(overall_score) filter (where counted) as average_score,
      percentile_cont(0.5) within group (order by overall_score) filter (where counted) as median_score,
      min(overall_score) filter (where counted) as lowest_score,
      max(overall_score) filter (where counted) as highest_score
    from ${sql(schema)}.test_runs as run
    join ${sql(schema)}.test_results as result on result.run_id = run.id
    where ${Number.isFinite(days) ? sql`run.started_at >= ${first}` : sql`true`}
      ${scenarioName === undefined ? sql`` : sql`and result.scenario_name = ${storable(scenarioName)}`}
    group by (run.started_at at time zone 'UTC')::date, 2, 3, 4, 5
    order by (run.started_at at time zone 'UTC')::date, 2, 3, 4, 5
  `
  return restored(Array.from(rows)).map((row) => ({
    day: row.day,
    agentName: row.agent_name,
    agentVersion: row.agent_version,
    playbookVersion: row.playbook_version,
    judgeVersion: row.judge_version,
    runs: row.runs,
    lastRunAt: row.last_run_at.toISOString(),
    passRate: wilson(row.booked, row.counted),
    apart: { inconclusive: row.inconclusive, crashed: row.crashed, running: row.running },
    ledByHand: row.led_by_hand,
    scored: row.scored,
    averageScore: row.average_score,
    medianScore: row.median_score,
    lowestScore: row.lowest_score,
    highestScore: row.highest_score,
  }))
}
