import type { ConversationAssessment, JudgeUsage } from '../../core/assessment.ts'
import type { TestResult } from '../../core/result.ts'
import { largest, mean, median, smallest } from '../../stats/describe.ts'
import { conversationAnchor } from '../anchors.ts'
import { figure } from '../format.ts'
import type { ReportData } from '../report-data.ts'
import { counts, reasonApart } from './counting.ts'
import { type StoredResult, titleOf } from './stored-result.ts'

/** The sub-scores of ten, in the order in which a conversation meets them. */
export const PARTS = [
  ['Personal', 'personalizationScore'],
  ['Questions', 'questionsScore'],
  ['Value first', 'valueFirstScore'],
  ['Zmeyka', 'zmeykaAdherence'],
  ['Objections', 'objectionHandling'],
] as const satisfies readonly (readonly [string, keyof ConversationAssessment])[]

/** How the scores of the conversations that count are spread, and which have none among them. */
export function summarizeScores(stored: readonly StoredResult[]): ReportData['scores'] {
  const counted = stored.flatMap(({ result }) => (counts(result) ? [result] : []))
  const scores = counted.flatMap(({ overallScore }) => overallScore ?? [])
  const assessments = stored.flatMap(({ result }) => result.assessment ?? [])
  return {
    n: scores.length,
    median: median(scores),
    min: smallest(scores),
    max: largest(scores),
    bins: binsOfTen(scores),
    parts: PARTS.map(([label, key]) => ({
      label,
      average: mean(counted.flatMap(({ assessment }) => assessment?.[key] ?? [])),
    })),
    absent: stored.flatMap(({ result }) => {
      const reason = absenceOf(result)
      return reason === null ? [] : [{ anchor: conversationAnchor(result.id), title: titleOf(result), reason }]
    }),
    judges: [...new Set(assessments.map(({ judge }) => judge))],
    usage: usageOf(assessments.flatMap(({ usage }) => usage ?? [])),
  }
}

/** Why its score is not among the others; null where it is. */
function absenceOf(result: TestResult): string | null {
  const { overallScore, scoreAbsence } = result
  if (overallScore === null) return scoreAbsence ?? 'No reason was stored.'
  if (counts(result)) return null
  return `Its score of ${figure(overallScore)} does not count. ${reasonApart(result) ?? 'It was led by hand.'}`
}

function usageOf(usages: readonly JudgeUsage[]): JudgeUsage | null {
  const [first, ...others] = usages
  if (!first) return null
  return others.reduce(
    (sum, usage) => ({
      calls: sum.calls + usage.calls,
      replayed: sum.replayed + usage.replayed,
      input: sum.input + usage.input,
      cacheWrite: sum.cacheWrite + usage.cacheWrite,
      cacheRead: sum.cacheRead + usage.cacheRead,
      output: sum.output + usage.output,
      usd: sum.usd + usage.usd,
    }),
    first,
  )
}

/** How many scores lie in 0-9, 10-19, ... 90-100. */
function binsOfTen(scores: readonly number[]): number[] {
  const binOf = (score: number) => Math.min(9, Math.floor(score / 10))
  return Array.from({ length: 10 }, (_, bin) => scores.filter((score) => binOf(score) === bin).length)
}
