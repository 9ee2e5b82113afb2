import type { Millis } from '../core/clock.ts'
import { formatMillis } from '../core/duration.ts'
import { printable } from '../core/printable.ts'
import { figure, percent } from './format.ts'
import { mapStrings } from './map-strings.ts'
import { effectInWords, regressionHeadline, sideInWords } from './regression/in-words.ts'
import type { ConversationView, PooledPercentiles, ReportData } from './report-data.ts'
import { agreementInWords, faultInWords, headline, outcomeInWords, revisionOf, startOf } from './words.ts'

/** The report in short, for a comment on a pull request. */
export function renderMarkdown(report: ReportData): string {
  const data = mapStrings(report, printable)
  const { summary, conversations, run } = data
  return `${[
    `## ${headline(summary)}`,
    [startOf(run), revisionOf(run) ?? 'no revision', `agent ${run.agentName}`].map(text).join(' · '),
    summaryTable(data),
    ...regressionLines(data),
    table(
      ['', 'Test', 'Scenario', 'Outcome', 'Score', 'p50', 'p95'],
      conversations.map((conversation) => [
        conversation.status,
        conversation.title,
        conversation.scenarioName,
        outcomeInWords(conversation.outcome),
        figure(conversation.score),
        time(conversation.percentiles?.p50),
        time(conversation.percentiles?.p95),
      ]),
    ),
    ...conversations.filter(({ status }) => status !== 'passed').map(failure),
  ].join('\n\n')}\n`
}

function summaryTable({ summary, scores, timing: { overall } }: ReportData): string {
  const { passRate, apart } = summary
  return table(
    ['Pass rate', '95 % interval', 'Not counted', 'Score', 'Answers', 'p50', 'p95', 'p99', 'Never answered'],
    [
      [
        `${passRate.successes} of ${passRate.n} (${percent(passRate.rate)})`,
        `${percent(passRate.low)} to ${percent(passRate.high)}`,
        String(apart.length),
        `${figure(summary.averageScore)} (n = ${scores.n})`,
        String(overall.n),
        time(overall.p50),
        time(overall.p95),
        p99(overall),
        String(overall.censored),
      ],
    ],
  )
}

function regressionLines({ regression }: ReportData): string[] {
  if (!regression) return []
  const overall = regression.comparisons.filter(({ scenarioName }) => scenarioName === null)
  return [
    text(`Against ${regression.before.name}: ${regressionHeadline(regression)}.`),
    table(
      ['Measure', 'Before', 'Now', 'Difference (95 % interval)', 'Verdict'],
      overall.map((one) => [
        one.measure,
        sideInWords(one, one.before),
        sideInWords(one, one.after),
        effectInWords(one),
        one.verdict,
      ]),
    ),
  ]
}

function p99(overall: PooledPercentiles): string {
  return overall.p99 === null ? '–' : `${time(overall.p99)}${overall.p99Weak ? ' (weak: n < 100)' : ''}`
}

function failure({ title, status, fault, booking, errors }: ConversationView): string {
  const owner = faultInWords(fault)
  const wrong = booking && booking.agreement !== 'none' && booking.agreement !== 'confirmed'
  return [
    `<details><summary>${text(status)}: ${text(title)}${owner ? ` (${text(owner)})` : ''}</summary>`,
    ...(wrong ? [text(agreementInWords(booking))] : []),
    ...errors.map(codeBlock),
    '</details>',
  ].join('\n\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(text).join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

function time(ms: Millis | null | undefined): string {
  return ms === null || ms === undefined ? '–' : formatMillis(ms)
}

/** Foreign words as words: nothing in them starts a tag, a link, a mention, a table cell or an emphasis. */
function text(words: string): string {
  return words
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_[\]|~#!]/g, '\\$&')
    .replaceAll(/@(?=\w)/g, '@\u2060')
}

/** A fence longer than any run of backticks within. */
function codeBlock(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${code}\n${fence}`
}
