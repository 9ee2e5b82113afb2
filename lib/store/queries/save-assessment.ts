import type { ConversationAssessment } from '../../core/assessment.ts'
import { json, jsonOrNull, type Scope } from '../scope.ts'
import { storable } from '../storable.ts'

/** Stores an assessment in place of an earlier one by the same judge: the statement, to be part of another one. */
export function upsertAssessment(scope: Scope, assessment: ConversationAssessment) {
  const { sql, schema } = scope
  const key = storable({ test_result_id: assessment.resultId, judge: assessment.judge })
  const values = {
    rubric_version: storable(assessment.rubricVersion),
    timestamp: assessment.timestamp,
    overall_score: assessment.overallScore,
    what_went_well: json(scope, assessment.whatWentWell),
    areas_for_improvement: json(scope, assessment.areasForImprovement),
    critical_issues: json(scope, assessment.criticalIssues),
    personalization_score: assessment.personalizationScore,
    questions_score: assessment.questionsScore,
    value_first_score: assessment.valueFirstScore,
    zmeyka_adherence: assessment.zmeykaAdherence,
    objection_handling: assessment.objectionHandling,
    bant_budget: assessment.bantCoverage.budget,
    bant_authority: assessment.bantCoverage.authority,
    bant_need: assessment.bantCoverage.need,
    bant_timeline: assessment.bantCoverage.timeline,
    zoom_close_attempt: assessment.zoomCloseAttempt,
    message_length_appropriate: assessment.messageLengthAppropriate,
    formal_language: assessment.formalLanguage,
    no_forbidden_topics: assessment.noForbiddenTopics,
    recommended_actions: json(scope, assessment.recommendedActions),
    evidence: json(scope, assessment.criteria),
    reckoning: jsonOrNull(scope, assessment.reckoning ?? null),
    samples: jsonOrNull(scope, assessment.samples ?? null),
    judge_usage: jsonOrNull(scope, assessment.usage ?? null),
  }
  return sql`
    insert into ${sql(schema)}.test_assessments ${sql({ ...key, ...values })}
    on conflict (test_result_id, judge) do update set ${sql(values)}
  `
}
