import type { Criterion, Reckoning } from '../../core/assessment.ts'
import type { Playbook } from '../../core/playbook.ts'
import type { Findings } from './judge/judge.ts'
import type { Reading } from './reading.ts'
import { rubric } from './rubric.ts'
import type { Finding, Rule } from './rule.ts'

/** Decides every criterion of the rubric, once for each sample: as the judge found, or else by the rules. */
export function criteriaOf(reading: Reading, playbook: Playbook, samples: readonly Findings[]): Criterion[][] {
  const ruled = new Map(rubric.map((rule) => [rule.id, rule.find(reading, playbook)]))
  return samples.map((found) =>
    rubric.map((rule) => {
      const judged = found[rule.id]
      const finding = judged ?? (ruled.get(rule.id) as Finding)
      return { ...criterionOf(rule, finding, reading, playbook), decidedBy: judged ? 'judge' : 'rules' }
    }),
  )
}

function criterionOf(
  { id, label }: Rule,
  finding: Finding,
  reading: Reading,
  { weights, passMark }: Playbook,
): Criterion {
  const weight = weights[id]
  const verdict = verdictOf(finding, passMark)
  const note = finding.note ?? (finding.evidence.length === 0 ? absenceIn(reading, verdict) : undefined)
  return {
    id,
    label,
    verdict,
    points: round(weight * (finding.share ?? 0), 2),
    weight,
    ...(finding.share !== null && { share: round(finding.share, 4) }),
    evidence: finding.evidence,
    ...(note !== undefined && { note }),
  }
}

/** What there is no quote for: that something was not said. */
export function absenceIn({ agentMessages }: Reading, verdict: Criterion['verdict']): string {
  const where = `in ${agentMessages.length === 1 ? 'the one message' : `the ${agentMessages.length} messages`} of the agent`
  return `Nothing ${verdict === 'unmet' ? 'of that' : 'against it'} was found ${where}.`
}

function verdictOf({ share, met }: Finding, passMark: number): Criterion['verdict'] {
  if (share === null) return 'inconclusive'
  return (met ?? share >= passMark) ? 'met' : 'unmet'
}

/**
 * The score by hand: the points of all criteria that are met or unmet, divided by their weights, times 100. Inconclusive
 * criteria count on neither side, and where nothing was decided there is no score. A red flag caps it.
 */
export function scoreOf({ uncapped, cap }: Reckoning): number | null {
  return cap === null || uncapped === null ? uncapped : Math.min(cap, uncapped)
}

/** @param cap the highest score there can be, where a red flag was raised. */
export function reckon(criteria: readonly Criterion[], cap: number | null): Reckoning {
  const decided = criteria.filter(({ verdict }) => verdict !== 'inconclusive')
  const weight = round(sum(decided.map((one) => one.weight)), 2)
  const points = round(sum(decided.map((one) => one.points)), 2)
  return { points, weight, uncapped: weight === 0 ? null : round((points / weight) * 100, 1), cap }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
