import type { ResultStatus } from '../../core/result.ts'
import { mean } from '../../stats/describe.ts'
import { wilson } from '../../stats/wilson.ts'
import { conversationAnchor } from '../anchors.ts'
import type { ReportData } from '../report-data.ts'
import { reasonApart } from './counting.ts'
import { type StoredResult, titleOf } from './stored-result.ts'

/** How the run went as a whole. There is one pass rate: calls scheduled of the conversations that count. */
export function summarize(stored: readonly StoredResult[]): ReportData['summary'] {
  const results = stored.map(({ result }) => result)
  const judged = results.map((result) => ({ result, apart: reasonApart(result) }))
  const counted = judged.filter(({ apart }) => apart === null)
  const scores = results.flatMap(({ overallScore }) => overallScore ?? [])
  const statuses: Record<ResultStatus, number> = { running: 0, passed: 0, failed: 0, inconclusive: 0, crashed: 0 }
  for (const { status } of results) statuses[status]++
  return {
    tests: results.length,
    statuses,
    passRate: wilson(counted.filter(({ result }) => result.scheduling?.scheduled === true).length, counted.length),
    apart: judged.flatMap(({ result, apart }) =>
      apart === null
        ? []
        : [
            {
              conversationId: result.id,
              anchor: conversationAnchor(result.id),
              title: titleOf(result),
              fault: result.fault,
              reason: apart,
            },
          ],
    ),
    averageScore: mean(scores),
    scored: scores.length,
  }
}
