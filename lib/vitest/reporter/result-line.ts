import { styleText } from 'node:util'
import { formatMillis } from '../../core/duration.ts'
import { printable } from '../../core/printable.ts'
import { redact } from '../../core/redact/redact.ts'
import { type ResultStatus, type TestResult, wasSkipped } from '../../core/result.ts'

const COLOURS = { running: 'dim', passed: 'green', failed: 'red', inconclusive: 'yellow', crashed: 'yellow' } as const

/** A status in its colour, where the terminal has colours and nobody said NO_COLOR. */
export function painted(status: ResultStatus, text: string = status): string {
  return styleText(COLOURS[status], text)
}

/** What became of one conversation, as soon as it is over; with the reason where it says nothing of the agent. */
export function resultLine(result: TestResult): string {
  const { scheduling, metrics } = result
  const call = scheduling === null ? 'call unknown' : `call ${scheduling.agreement}`
  const score = result.overallScore === null ? 'no score' : `score ${Math.round(result.overallScore)}${judge(result)}`
  const times = metrics?.responseTimes
  const pace = times
    ? `answers p50 ${shown(times.p50)}, p95 ${shown(times.p95)}, p99 ${shown(times.p99)}`
    : 'no answers'
  const lasted = `${formatMillis(result.durationSeconds * 1000)} of the prospect's time`
  const because = wasSkipped(result) ? ' (skipped)' : result.fault === null ? '' : ` (fault: ${result.fault})`
  const name = printable(result.scenarioName).replaceAll('\n', ' ')
  const line = `${name}: ${painted(result.status)}${because} · ${call} · ${score} · ${pace} · ${lasted}`
  const [reason] = result.status === 'inconclusive' && !wasSkipped(result) ? result.errors : []
  return reason === undefined ? line : `${line}\n${printable(redact(reason)).split('\n')[0]}`
}

/** Named where it is not the rules. */
function judge({ assessment }: TestResult): string {
  return assessment && assessment.judge !== 'rules' ? ` by ${printable(assessment.judge)}` : ''
}

function shown(ms: number | null): string {
  return ms === null ? '-' : formatMillis(ms)
}
