import { formatMillis } from '../../core/duration.ts'
import { printable } from '../../core/printable.ts'
import { wrap } from '../../core/wrap.ts'
import { isCompared, newlyFailingInWords, regressionHeadline } from '../regression/in-words.ts'
import type { Regression } from '../regression/regression-data.ts'
import type { ConversationView, ReportData } from '../report-data.ts'
import { COMPARE_HINT, gapsInWords, nothingToCompareInWords, usageInWords } from '../words.ts'
import { conversationRows } from './conversation-rows.ts'

/** The run at a glance, for a terminal of so many columns: a row for each conversation, then the totals. */
export function runSummary(report: ReportData, { columns = Number.NaN }: { columns?: number } = {}): string[] {
  const { run, conversations, summary, timing, scores, regression } = report
  if (conversations.length === 0) return []
  const { averageScore } = summary
  const models = scores.judges.filter((name) => name !== 'rules').join(', ')
  const totals = [
    `Calls booked   ${callsInWords(summary)}`,
    `Score          ${averageScore === null ? 'none' : `${averageScore.toFixed(0)} on average`}`,
    `Answers        ${answersInWords(timing.overall)}`,
    ...(regression
      ? [
          `Regression     ${printable(regressionHeadline(regression))}${against(regression)}`,
          ...newlyFailing(regression),
        ]
      : [`Regression     ${printable(nothingToCompareInWords(run))}`, `               ${COMPARE_HINT}`]),
    `Seed           ${seedsInWords(conversations, run.seed)}`,
    ...(scores.usage ? [`Judge          ${printable(models)}: ${usageInWords(scores.usage)}`] : []),
  ]
  const folded = (line: string, indent: number) => wrap(line, { columns, indent }).split('\n')
  return [
    ...gapsInWords(report).flatMap((gap) => [...folded(`${gap}.`, 0), '']),
    ...conversationRows(conversations, columns),
    '',
    ...totals.flatMap((line) => folded(line, TOTALS)),
  ]
}

/** Where in a line of the totals its text begins. */
const TOTALS = 'Calls booked   '.length

function callsInWords({ passRate, ledByHand, apart }: ReportData['summary']): string {
  const byHand = ledByHand === 0 ? [] : [`${ledByHand} led by hand, not counted here`]
  const judged = passRate.n > 0 ? [`${passRate.successes} of ${passRate.n}${interval(passRate)}`] : []
  const none = passRate.n === 0 && (apart.length > 0 || ledByHand === 0) ? ['none could be judged'] : []
  return [...judged, ...none, ...byHand].join('; ')
}

function against(regression: Regression): string {
  return isCompared(regression) ? `, against ${printable(regression.before.name)}` : ''
}

function newlyFailing({ newlyFailing: all }: Regression): string[] {
  const shown = all.slice(0, SHOWN_TESTS).map(newlyFailingInWords)
  const more = all.length > SHOWN_TESTS ? [`${all.length - SHOWN_TESTS} more, which the report lists`] : []
  return [...shown, ...more].map((words) => `               fails now: ${printable(words).replaceAll('\n', ' ')}`)
}

const SHOWN_TESTS = 8

function answersInWords({ p50, p95, p99, n, p99Weak }: ReportData['timing']['overall']): string {
  if (n === 0) return 'none that say anything of the agent'
  const weak = p99Weak ? ', too few for a p99 to mean much' : ''
  return `p50 ${shown(p50)}, p95 ${shown(p95)}, p99 ${shown(p99)} (n = ${n}${weak})`
}

/** Shards of a run have each its own, unless one was set. */
function seedsInWords(conversations: readonly ConversationView[], ofRun: number): string {
  const seeds = [...new Set(conversations.map(({ seed }) => seed))]
  if (seeds.length <= 1) return String(seeds[0] ?? ofRun)
  const shown = seeds.slice(0, SHOWN_SEEDS).join(', ')
  return `${shown}${seeds.length > SHOWN_SEEDS ? ', …' : ''} (of different shards; the report has each conversation's)`
}

const SHOWN_SEEDS = 4

function interval({ low, high }: ReportData['summary']['passRate']): string {
  return low === null || high === null ? '' : ` (95 % interval ${percent(low)}-${percent(high)} %)`
}

function percent(share: number): string {
  return (share * 100).toFixed(0)
}

function shown(ms: number | null | undefined): string {
  return ms === null || ms === undefined ? '-' : formatMillis(ms)
}
