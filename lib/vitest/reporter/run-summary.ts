import { formatMillis } from '../../core/duration.ts'
import { printable } from '../../core/printable.ts'
import type { TestResult } from '../../core/result.ts'
import { table } from '../../core/table.ts'
import { type ReportData, regressionHeadline, usageInWords } from '../../report/index.ts'

/** What became of one conversation, in a line or two, as soon as it is over. */
export function resultLines(result: TestResult): string[] {
  const { scheduling, metrics } = result
  const call = scheduling === null ? 'call unknown' : `call ${scheduling.agreement}`
  const score = result.overallScore === null ? 'no score' : `score ${Math.round(result.overallScore)}${judge(result)}`
  const times = metrics?.responseTimes
  const pace = times
    ? `answers p50 ${shown(times.p50)}, p95 ${shown(times.p95)}, p99 ${shown(times.p99)}`
    : 'no answers'
  const lasted = `${formatMillis(result.durationSeconds * 1000)} of the prospect's time`
  const fault = result.fault === null ? '' : ` (fault: ${result.fault})`
  return [`${result.scenarioName}: ${result.status}${fault} · ${call} · ${score} · ${pace} · ${lasted}`]
}

/** Named where it is not the rules. */
function judge({ assessment }: TestResult): string {
  return assessment && assessment.judge !== 'rules' ? ` by ${assessment.judge}` : ''
}

/** The run at a glance: a row for each conversation, then the totals. */
export function runSummary({ run, conversations, summary, timing, scores, regression }: ReportData): string[] {
  if (conversations.length === 0) return []
  const rows = conversations.map((conversation) => [
    printable(conversation.scenarioName),
    conversation.fault === null ? conversation.status : `${conversation.status} (${conversation.fault})`,
    conversation.booking?.agreement ?? 'unknown',
    conversation.score === null ? '-' : String(Math.round(conversation.score)),
    shown(conversation.percentiles?.p50),
    shown(conversation.percentiles?.p95),
    shown(conversation.percentiles?.p99),
    String(conversation.percentiles?.n ?? 0),
  ])
  const { passRate, averageScore } = summary
  const weak = timing.overall.p99Weak ? `, too few for a p99 to mean much` : ''
  const models = scores.judges.filter((name) => name !== 'rules').join(', ')
  const rate = passRate.n === 0 ? 'none could be judged' : `${passRate.successes} of ${passRate.n}${interval(passRate)}`
  return [
    ...table(['Scenario', 'Result', 'Call', 'Score', 'p50', 'p95', 'p99', 'n'], rows),
    '',
    `Calls booked   ${rate}`,
    `Score          ${averageScore === null ? 'none' : `${averageScore.toFixed(0)} on average`}`,
    `Answers        p50 ${shown(timing.overall.p50)}, p95 ${shown(timing.overall.p95)}, p99 ${shown(timing.overall.p99)} (n = ${timing.overall.n}${weak})`,
    ...(regression
      ? [`Regression     ${regressionHeadline(regression)}, against ${printable(regression.before.name)}`]
      : []),
    `Seed           ${run.seed}`,
    ...(scores.usage ? [`Judge          ${printable(models)}: ${usageInWords(scores.usage)}`] : []),
  ]
}

function interval({ low, high }: ReportData['summary']['passRate']): string {
  return low === null || high === null ? '' : ` (95 % interval ${percent(low)}-${percent(high)} %)`
}

function percent(share: number): string {
  return (share * 100).toFixed(0)
}

function shown(ms: number | null | undefined): string {
  return ms === null || ms === undefined ? '-' : formatMillis(ms)
}
