import type { Row } from 'postgres'
import { ConversationAssessment } from '../../core/assessment.ts'
import { TestResult } from '../../core/result.ts'
import type { Scope } from '../scope.ts'
import { restored } from '../storable.ts'

/** Reads the results of a run with their assessments, in the order in which the conversations began. */
export async function readResults({ sql, schema }: Scope, runId: string): Promise<TestResult[]> {
  const rows = await sql<StoredRow[]>`
    select to_jsonb(result) - 'conversation' as result, to_jsonb(assessment) as assessment
    from ${sql(schema)}.test_results as result
    left join ${sql(schema)}.test_assessments as assessment
      on assessment.test_result_id = result.id and assessment.judge = result.judge
    where result.run_id = ${runId}
    order by result."timestamp", result.spec_file, result.test_name, result.trial
  `
  return restored(Array.from(rows)).map(testResultOf)
}

/** A result and the assessment that gave its score, as their tables have them; the conversation left out. */
export interface StoredRow {
  result: Row
  assessment: Row | null
}

export function testResultOf({ result, assessment }: StoredRow): TestResult {
  return TestResult.parse({ ...resultOf(result), assessment: assessment && assessmentOf(assessment) })
}

function resultOf(row: Row) {
  return {
    id: row.id,
    runId: row.run_id,
    specFile: row.spec_file,
    testName: row.test_name,
    trial: row.trial,
    scenarioName: row.scenario_name,
    personaId: row.persona_id,
    playbookVersion: row.playbook_version,
    status: row.status,
    outcome: row.outcome,
    fault: row.fault,
    errors: row.errors,
    overallScore: row.overall_score,
    scoreAbsence: row.score_absence,
    totalTurns: row.total_turns,
    durationSeconds: row.duration_seconds,
    emailCollected: row.email_collected,
    email: row.email,
    scheduling: row.scheduling,
    metrics: row.metrics,
    seed: row.seed,
    timestamp: new Date(row.timestamp).toISOString(),
  }
}

function assessmentOf(row: Row): ConversationAssessment {
  return ConversationAssessment.parse({
    resultId: row.test_result_id,
    timestamp: new Date(row.timestamp).toISOString(),
    judge: row.judge,
    rubricVersion: row.rubric_version,
    overallScore: row.overall_score,
    whatWentWell: row.what_went_well,
    areasForImprovement: row.areas_for_improvement,
    criticalIssues: row.critical_issues,
    personalizationScore: row.personalization_score,
    questionsScore: row.questions_score,
    valueFirstScore: row.value_first_score,
    zmeykaAdherence: row.zmeyka_adherence,
    objectionHandling: row.objection_handling,
    bantCoverage: {
      budget: row.bant_budget,
      authority: row.bant_authority,
      need: row.bant_need,
      timeline: row.bant_timeline,
    },
    zoomCloseAttempt: row.zoom_close_attempt,
    messageLengthAppropriate: row.message_length_appropriate,
    formalLanguage: row.formal_language,
    noForbiddenTopics: row.no_forbidden_topics,
    recommendedActions: row.recommended_actions,
    criteria: row.evidence,
    ...(row.reckoning && { reckoning: row.reckoning }),
    ...(row.samples && { samples: row.samples }),
    ...(row.judge_usage && { usage: row.judge_usage }),
  })
}
