import type { ConversationAssessment, JudgeUsage } from '../../core/assessment.ts'
import { largest, mean, median, smallest } from '../../stats/describe.ts'
import { conversationAnchor } from '../anchors.ts'
import type { ReportData } from '../report-data.ts'
import { type StoredResult, titleOf } from './stored-result.ts'

/** The sub-scores of ten, in the order in which a conversation meets them. */
export const PARTS = [
  ['Personal', 'personalizationScore'],
  ['Questions', 'questionsScore'],
  ['Value first', 'valueFirstScore'],
  ['Zmeyka', 'zmeykaAdherence'],
  ['Objections', 'objectionHandling'],
] as const satisfies readonly (readonly [string, keyof ConversationAssessment])[]

/** How the scores are spread, and which conversations have none. */
export function summarizeScores(stored: readonly StoredResult[]): ReportData['scores'] {
  const scores = stored.flatMap(({ result }) => result.overallScore ?? [])
  const assessments = stored.flatMap(({ result }) => result.assessment ?? [])
  return {
    n: scores.length,
    median: median(scores),
    min: smallest(scores),
    max: largest(scores),
    bins: binsOfTen(scores),
    parts: PARTS.map(([label, key]) => ({
      label,
      average: mean(assessments.flatMap((assessment) => assessment[key] ?? [])),
    })),
    absent: stored
      .filter(({ result }) => result.overallScore === null)
      .map(({ result }) => ({
        anchor: conversationAnchor(result.id),
        title: titleOf(result),
        reason: result.scoreAbsence ?? 'No reason was stored.',
      })),
    judges: [...new Set(assessments.map(({ judge }) => judge))],
    usage: usageOf(assessments.flatMap(({ usage }) => usage ?? [])),
  }
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
