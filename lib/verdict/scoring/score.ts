import type { Criterion } from '../../core/assessment.ts'
import type { Playbook } from '../../core/playbook.ts'
import type { Reading } from './reading.ts'
import { rubric } from './rubric.ts'
import type { Finding } from './rule.ts'

/** Decides every criterion of the rubric. */
export function criteriaOf(reading: Reading, playbook: Playbook): Criterion[] {
  return rubric.map((rule): Criterion => {
    const finding = rule.find(reading, playbook)
    const weight = playbook.weights[rule.id]
    return {
      id: rule.id,
      label: rule.label,
      verdict: verdictOf(finding, playbook.passMark),
      points: round(weight * (finding.share ?? 0), 2),
      weight,
      evidence: finding.evidence,
      ...(finding.note !== undefined && { note: finding.note }),
    }
  })
}

function verdictOf({ share, met }: Finding, passMark: number): Criterion['verdict'] {
  if (share === null) return 'inconclusive'
  return (met ?? share >= passMark) ? 'met' : 'unmet'
}

/**
 * The score by hand: the points of all criteria that are met or unmet, divided by their weights, times 100. Inconclusive
 * criteria count on neither side. A red flag caps it.
 */
export function scoreOf(
  criteria: readonly Criterion[],
  { redFlagged, cap }: { redFlagged: boolean; cap: number },
): number {
  const decided = criteria.filter(({ verdict }) => verdict !== 'inconclusive')
  const possible = decided.reduce((sum, { weight }) => sum + weight, 0)
  const given = decided.reduce((sum, { points }) => sum + points, 0)
  const score = possible === 0 ? 0 : round((given / possible) * 100, 1)
  return redFlagged ? Math.min(cap, score) : score
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
