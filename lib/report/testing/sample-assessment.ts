import type { ConversationAssessment, Criterion } from '../../core/assessment.ts'

type Verdict = [verdict: Criterion['verdict'], messageId?: number, quote?: string]

const RUBRIC: [id: string, label: string, weight: number][] = [
  ['answers_every_question', 'Answers every question of the prospect', 15],
  ['value_first', 'Gives something of value before asking', 15],
  ['bant_order', 'Asks for need, budget, authority and timeline, in this order', 15],
  ['summary_before_invitation', 'Sums up before inviting to a call', 10],
  ['named_times', 'Offers two named times', 15],
  ['formal_address', 'Stays formal: «Вы»', 10],
  ['by_name', 'Speaks to the prospect by name', 5],
  ['question_at_the_end', 'Ends its turns with a question', 5],
  ['no_pressure', 'Does not press', 10],
]

/** A filled rubric; the score is what the points add up to. */
export function sampleAssessment(resultId: string, verdicts: Record<string, Verdict>): ConversationAssessment {
  const criteria = RUBRIC.map(([id, label, weight]): Criterion => {
    const [verdict, messageId, quote] = verdicts[id] ?? ['unmet']
    return {
      ...{ id, label, verdict, weight, points: verdict === 'met' ? weight : 0 },
      evidence: messageId === undefined || quote === undefined ? [] : [{ messageId, quote }],
      ...(verdict === 'inconclusive' ? { note: 'The conversation ended before it could be shown.' } : {}),
    }
  })
  const met = (id: string) => criteria.some((criterion) => criterion.id === id && criterion.verdict === 'met')
  const decided = criteria.filter(({ verdict }) => verdict !== 'inconclusive')
  const [points, weight] = [
    decided.reduce((sum, one) => sum + one.points, 0),
    decided.reduce((sum, one) => sum + one.weight, 0),
  ]
  const overallScore = Number(((points / weight) * 100).toFixed(1))
  return {
    ...{ resultId, timestamp: '2026-11-25T10:10:00.000Z', judge: 'rules', rubricVersion: '1', overallScore, criteria },
    whatWentWell: met('named_times') ? ['Two concrete times, so that the prospect only had to choose'] : [],
    areasForImprovement: met('summary_before_invitation')
      ? []
      : ['Sum up what the prospect said before the invitation'],
    criticalIssues: [],
    personalizationScore: met('by_name') ? 8 : 4,
    questionsScore: met('question_at_the_end') ? 8 : 5,
    valueFirstScore: met('value_first') ? 9 : 3,
    zmeykaAdherence: met('bant_order') ? 7 : 4,
    objectionHandling: met('no_pressure') ? 8 : 5,
    bantCoverage: { budget: met('bant_order'), authority: met('bant_order'), need: true, timeline: met('bant_order') },
    zoomCloseAttempt: met('named_times'),
    messageLengthAppropriate: true,
    formalLanguage: met('formal_address'),
    noForbiddenTopics: true,
    recommendedActions: [],
    reckoning: { points, weight, uncapped: overallScore, cap: null },
  }
}
