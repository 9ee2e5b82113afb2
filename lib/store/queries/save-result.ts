import type { TestResult } from '../../core/result.ts'
import type { Transcript, TranscriptEvent } from '../../core/transcript.ts'
import { json, jsonOrNull, type Scope } from '../scope.ts'
import { storable } from '../storable.ts'
import { insertMessages, type PlacedEvent } from './append-messages.ts'
import { upsertAssessment } from './save-assessment.ts'

/**
 * Stores a result in place of what is stored under its id, with its assessment and whatever of the transcript is still
 * missing, all or nothing; one that is over stays so, whatever is told late of its beginning.
 *
 * One statement rather than a transaction: in a transaction whose connection is lost, postgres 3.4.9 writes to a socket
 * that is null, and that ends the process.
 */
export async function saveResult(scope: Scope, result: TestResult, transcript?: Transcript): Promise<void> {
  const { sql } = scope
  const events = transcript ? await missing(scope, result.id, transcript.events) : []
  const assessment = result.assessment
    ? sql`, saved_assessment as (${upsertAssessment(scope, result.assessment)})`
    : sql``
  const messages = events.length > 0 ? sql`, saved_messages as (${insertMessages(scope, result.id, events)})` : sql``
  await sql`with saved_result as (${upsertResult(scope, result, transcript)}) ${assessment} ${messages} select`
}

/** What is not stored yet. As a rule nothing is: each event was sent when it happened. */
async function missing(scope: Scope, resultId: string, events: readonly TranscriptEvent[]): Promise<PlacedEvent[]> {
  const { sql, schema } = scope
  if (events.length === 0) return []
  const rows = await sql<Pick<PlacedEvent, 'position'>[]>`
    select position from ${sql(schema)}.test_messages where result_id = ${resultId}
  `
  const stored = new Set(rows.map(({ position }) => position))
  return events.map((event, position) => ({ position, event })).filter(({ position }) => !stored.has(position))
}

function upsertResult(scope: Scope, result: TestResult, transcript: Transcript | undefined) {
  const { sql, schema } = scope
  const values = { ...columnsOf(scope, result), ...(transcript && { conversation: conversationOf(scope, transcript) }) }
  return sql`
    insert into ${sql(schema)}.test_results ${sql({ id: result.id, ...values })}
    on conflict (id) do update set ${sql(values)}
    where excluded.status <> 'running' or test_results.status = 'running'
  `
}

function conversationOf(scope: Scope, { events: _, ...conversation }: Transcript) {
  return json(scope, conversation)
}

function columnsOf(scope: Scope, result: TestResult) {
  const { scheduling } = result
  return {
    ...storable({
      run_id: result.runId,
      spec_file: result.specFile,
      test_name: result.testName,
      trial: result.trial,
      scenario_name: result.scenarioName,
      persona_id: result.personaId,
      playbook_version: result.playbookVersion,
      status: result.status,
      outcome: result.outcome,
      fault: result.fault,
      overall_score: result.overallScore,
      score_absence: result.scoreAbsence,
      total_turns: result.totalTurns,
      duration_seconds: result.durationSeconds,
      email_collected: result.emailCollected,
      call_scheduled: scheduling?.scheduled ?? null,
      scheduled_time: readableTime(scheduling?.scheduledTime),
      zoom_url: scheduling?.zoomUrl ?? null,
      scheduling_source: scheduling?.source ?? null,
      judge: result.assessment?.judge ?? null,
      seed: result.seed,
      timestamp: result.timestamp,
    }),
    errors: json(scope, result.errors),
    scheduling: jsonOrNull(scope, scheduling),
    email: jsonOrNull(scope, result.email),
    metrics: jsonOrNull(scope, result.metrics),
  }
}

/** Null where the agent's record holds something that is no time; `scheduling` keeps it as it was. */
function readableTime(text: string | null | undefined): Date | null {
  const time = new Date(text ?? Number.NaN)
  return Number.isNaN(time.getTime()) ? null : time
}
