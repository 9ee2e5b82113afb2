import type { Scope } from '../../scope.ts'
import { restored } from '../../storable.ts'

/** As much of a result as two samples of conversations are compared by. */
export interface ComparedConversation {
  id: string
  runId: string
  scenarioName: string
  specFile: string
  testName: string
  /** Whether its test passed; null where that says nothing of the agent. */
  passed: boolean | null
  /** It says nothing of the agent: something else got in the way. */
  apart: boolean
  /** It is in rates and scores: not apart, and not led by hand. */
  counted: boolean
  booked: boolean
  score: number | null
  /** Judge, rubric and playbook: only scores that share them can be compared. */
  scoredBy: string
  /** Empty where the agent did not set the pace. */
  responseMs: number[]
  /** How long was waited for answers that never came. */
  unansweredMs: number[]
}

interface ComparedRow {
  id: string
  run_id: string
  scenario_name: string
  spec_file: string
  test_name: string
  passed: boolean | null
  apart: boolean
  counted: boolean
  booked: boolean
  overall_score: number | null
  scored_by: string
  response_ms: number[] | null
  unanswered_ms: number[] | null
}

/** The conversations of these runs, in the order in which they began. */
export async function readCompared({ sql, schema }: Scope, runIds: readonly string[]): Promise<ComparedConversation[]> {
  if (runIds.length === 0) return []
  const rows = await sql<ComparedRow[]>`
    select
      result.id, run_id, scenario_name, spec_file, test_name, apart, counted, booked,
      result.overall_score, response_ms, unanswered_ms,
      case
        when status = 'passed' then true
        when status in ('failed', 'crashed') and coalesce(fault in ('agent', 'daemon'), status = 'failed') then false
      end as passed,
      concat_ws(' · ', result.judge, assessment.rubric_version, playbook_version) as scored_by
    from ${sql(schema)}.test_results as result
    left join ${sql(schema)}.test_assessments as assessment
      on assessment.test_result_id = result.id and assessment.judge = result.judge
    where run_id in ${sql(runIds)} and status <> 'running'
    order by result."timestamp", result.id
  `
  return restored(Array.from(rows)).map((row) => ({
    id: row.id,
    runId: row.run_id,
    scenarioName: row.scenario_name,
    specFile: row.spec_file,
    testName: row.test_name,
    passed: row.passed,
    apart: row.apart,
    counted: row.counted,
    booked: row.booked,
    score: row.overall_score,
    scoredBy: row.scored_by,
    responseMs: row.response_ms ?? [],
    unansweredMs: row.unanswered_ms ?? [],
  }))
}
