import type { Percentiles } from '../../../core/metrics.ts'
import { type PassHatK, passHatK } from '../../../stats/pass-hat-k.ts'
import { type Proportion, wilson } from '../../../stats/wilson.ts'
import type { Scope } from '../../scope.ts'
import { restored, storable } from '../../storable.ts'
import { type Apart, type DailyScoreSummary, getScoreTrends } from './get-score-trends.ts'

/** Scores that one judge gave by one playbook: only such can be summed up together. */
export interface ScoreSummary {
  judgeVersion: string
  playbookVersion: string | null
  n: number
  average: number
  p5: number
  p25: number
  p50: number
  p75: number
  p95: number
}

/** All that is stored of a scenario. */
export interface ScenarioAnalytics {
  scenarioName: string
  runs: number
  results: number
  /** Calls booked of the conversations that count. */
  passRate: Proportion
  /** For k from 1 to 5; null where fewer conversations count. */
  passHatK: PassHatK[]
  apart: Apart
  /** Conversations that no scenario led, and that count neither. */
  ledByHand: number
  /** Of the conversations that count. The judge and playbook of the newest scores first. */
  scores: ScoreSummary[]
  /** In milliseconds, pooled value by value, by nearest rank; what Telegram, a database or the harness slowed down is left out. */
  responseTimes: Percentiles
  /** Day by day, the oldest first; a new version of agent, playbook or judge begins a new row. */
  trend: DailyScoreSummary[]
}

/** Everything of one scenario, whenever it was played. */
export async function getScenarioAnalytics(scope: Scope, scenarioName: string): Promise<ScenarioAnalytics> {
  const [counts, scores, responseTimes, trend] = await Promise.all([
    countsOf(scope, scenarioName),
    scoresOf(scope, scenarioName),
    responseTimesOf(scope, scenarioName),
    getScoreTrends(scope, { scenarioName, days: Number.POSITIVE_INFINITY }),
  ])
  const { runs, results, counted, booked, ledByHand, ...apart } = counts
  return {
    scenarioName,
    runs,
    results,
    passRate: wilson(booked, counted),
    passHatK: passHatK(booked, counted),
    apart,
    ledByHand,
    scores,
    responseTimes,
    trend,
  }
}

interface Counts extends Apart {
  runs: number
  results: number
  counted: number
  booked: number
  ledByHand: number
}

async function countsOf({ sql, schema }: Scope, scenarioName: string): Promise<Counts> {
  const [row] = await sql<[Counts]>`
    select
      count(distinct run_id)::integer as runs,
      count(*)::integer as results,
      (count(*) filter (where counted))::integer as counted,
      (count(*) filter (where counted and booked))::integer as booked,
      (count(*) filter (where apart and status not in ('crashed', 'running')))::integer as inconclusive,
      (count(*) filter (where apart and status = 'crashed'))::integer as crashed,
      (count(*) filter (where status = 'running'))::integer as running,
      (count(*) filter (where not apart and not counted))::integer as "ledByHand"
    from ${sql(schema)}.test_results
    where scenario_name = ${storable(scenarioName)}
  `
  return row
}

interface ScoreRow {
  judge_version: string
  playbook_version: string | null
  n: number
  average: number
  p5: number
  p25: number
  p50: number
  p75: number
  p95: number
}

async function scoresOf({ sql, schema }: Scope, scenarioName: string): Promise<ScoreSummary[]> {
  const rank = (share: number) => sql`percentile_disc(${share}::float8) within group (order by overall_score)`
  const rows = await sql<ScoreRow[]>`
    select
      run.judge_version, result.playbook_version,
      count(*)::integer as n, avg(overall_score) as average,
      ${rank(0.05)} as p5, ${rank(0.25)} as p25, ${rank(0.5)} as p50, ${rank(0.75)} as p75, ${rank(0.95)} as p95
    from ${sql(schema)}.test_results as result
    join ${sql(schema)}.test_runs as run on run.id = result.run_id
    where scenario_name = ${storable(scenarioName)} and counted and overall_score is not null
    group by 1, 2
    order by max(run.started_at) desc
  `
  return restored(Array.from(rows)).map(({ judge_version, playbook_version, ...figures }) => ({
    judgeVersion: judge_version,
    playbookVersion: playbook_version,
    ...figures,
  }))
}

/** `percentile_disc` is the nearest rank, as everywhere else. */
async function responseTimesOf({ sql, schema }: Scope, scenarioName: string): Promise<Percentiles> {
  const rank = (share: number) => sql`percentile_disc(${share}::float8) within group (order by ms)`
  const [row] = await sql<[Percentiles]>`
    with played as (
      select response_ms, unanswered_ms from ${sql(schema)}.test_results
      where scenario_name = ${storable(scenarioName)} and response_ms is not null
    ), answers as (
      select value::float8 as ms from played, jsonb_array_elements(response_ms)
    )
    select
      count(*)::integer as n,
      (select coalesce(sum(jsonb_array_length(unanswered_ms)), 0)::integer from played) as censored,
      ${rank(0.5)} as p50, ${rank(0.95)} as p95, ${rank(0.99)} as p99, max(ms) as max
    from answers
  `
  return row
}
