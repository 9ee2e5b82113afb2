import type { ResultStatus, TestResult } from '../../core/result.ts'
import { mean } from '../../stats/describe.ts'
import { wilson } from '../../stats/wilson.ts'
import { conversationAnchor } from '../anchors.ts'
import type { ReportData } from '../report-data.ts'
import { counts, isByHand, reasonApart } from './counting.ts'
import { type StoredResult, titleOf } from './stored-result.ts'

/** How the run went as a whole, and how each of its scenarios did. */
export function summarize(stored: readonly StoredResult[]): ReportData['summary'] {
  const results = stored.map(({ result }) => result)
  const names = [...new Set(results.map(({ scenarioName }) => scenarioName))]
  return {
    tests: results.length,
    ...tally(results),
    apart: results.flatMap(apartOf),
    ledByHand: results.filter((result) => isByHand(result) && reasonApart(result) === null).length,
    scenarios: names.map((scenarioName) => ({
      scenarioName,
      ...tally(results.filter((result) => result.scenarioName === scenarioName)),
    })),
    scored: results.filter((result) => counts(result) && result.overallScore !== null).length,
  }
}

/** Calls booked are calls scheduled of the conversations that count, and so are scores. */
function tally(results: readonly TestResult[]): Pick<ReportData['summary'], 'statuses' | 'passRate' | 'averageScore'> {
  const counted = results.filter(counts)
  const statuses: Record<ResultStatus, number> = { running: 0, passed: 0, failed: 0, inconclusive: 0, crashed: 0 }
  for (const { status } of results) statuses[status]++
  return {
    statuses,
    passRate: wilson(counted.filter(({ scheduling }) => scheduling?.scheduled === true).length, counted.length),
    averageScore: mean(counted.flatMap(({ overallScore }) => overallScore ?? [])),
  }
}

function apartOf(result: TestResult): ReportData['summary']['apart'] {
  const reason = reasonApart(result)
  if (reason === null) return []
  const { id, fault } = result
  return [{ conversationId: id, anchor: conversationAnchor(id), title: titleOf(result), fault, reason }]
}
