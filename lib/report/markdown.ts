import type { Millis } from '../core/clock.ts'
import { formatMillis } from '../core/duration.ts'
import { printable } from '../core/printable.ts'
import { excerpt } from './build/excerpt.ts'
import { failureInWords } from './failure-in-words.ts'
import { figure, percent } from './format.ts'
import { mapStrings } from './map-strings.ts'
import {
  effectInWords,
  isCompared,
  newlyFailingInWords,
  regressionHeadline,
  sideInWords,
} from './regression/in-words.ts'
import type { Regression } from './regression/regression-data.ts'
import type { ConversationView, PooledPercentiles, ReportData } from './report-data.ts'
import {
  faultInWords,
  gapsInWords,
  headline,
  nothingToCompareInWords,
  outcomeInWords,
  revisionOf,
  startOf,
} from './words.ts'

/** GitHub takes 65,536 characters; what else the comment says needs room too. */
const LONGEST = 60_000

/** The rest is in the page: a comment of hundreds of lines is not read. */
const ROWS = 50
const ERRORS = 5
const NEWLY_FAILING = 10
const NAME_LENGTH = 120
const ERROR_LENGTH = 4_000

/** The report in short, for a comment on a pull request: never longer than a comment may be. */
export function renderMarkdown(report: ReportData): string {
  const data = mapStrings(report, printable)
  const { summary, conversations, run } = data
  const unhappy = conversations.filter(({ status }) => status !== 'passed')
  const rows = [...unhappy, ...conversations.filter(({ status }) => status === 'passed')]
  const head = [
    ...gapsInWords(data).map((gap) => `**${gap}.**`),
    `## ${headline(summary)}`,
    [startOf(run), revisionOf(run) ?? 'no revision', `agent ${run.agentName}`]
      .map((fact) => text(excerpt(fact, NAME_LENGTH)))
      .join(' · '),
    summaryTable(data),
    ...regressionLines(data),
    ...(summary.scenarios.length > 1 ? [scenarioTable(summary)] : []),
    conversationTable(rows.slice(0, ROWS)),
    ...(rows.length > ROWS ? [`${rows.length - ROWS} more conversations are in index.html.`] : []),
  ]
  return `${fitted(head, unhappy.map(failure)).join('\n\n')}\n`
}

/** As many of the failures as there is room for, and how many there are besides. */
function fitted(head: readonly string[], failures: readonly string[]): string[] {
  let room = LONGEST - head.join('\n\n').length
  const shown = failures.findIndex((one) => {
    room -= one.length + 2
    return room < 0
  })
  if (shown === -1) return [...head, ...failures]
  return [...head, ...failures.slice(0, shown), `${failures.length - shown} more that did not pass are in index.html.`]
}

function conversationTable(conversations: readonly ConversationView[]): string {
  return table(
    ['', 'Test', 'Scenario', 'Outcome', 'Score', 'p50', 'p95'],
    conversations.map((conversation) => [
      conversation.status,
      excerpt(conversation.title, NAME_LENGTH),
      excerpt(conversation.scenarioName, NAME_LENGTH),
      outcomeInWords(conversation.outcome),
      figure(conversation.score),
      time(conversation.percentiles?.p50),
      time(conversation.percentiles?.p95),
    ]),
  )
}

function scenarioTable({ scenarios }: ReportData['summary']): string {
  return table(
    ['Scenario', 'Passed', 'Calls', 'Score'],
    scenarios
      .slice(0, ROWS)
      .map(({ scenarioName, statuses, passRate, averageScore }) => [
        excerpt(scenarioName, NAME_LENGTH),
        `${statuses.passed} of ${Object.values(statuses).reduce((sum, n) => sum + n, 0)}`,
        passRate.n === 0 ? '–' : `${passRate.successes} of ${passRate.n}`,
        figure(averageScore),
      ]),
  )
}

function summaryTable({ summary, scores, timing: { overall } }: ReportData): string {
  const { passRate, apart, ledByHand } = summary
  return table(
    ['Calls booked', '95 % interval', 'Not counted', 'Score', 'Answers', 'p50', 'p95', 'p99', 'Never answered'],
    [
      [
        `${passRate.successes} of ${passRate.n} (${percent(passRate.rate)})`,
        `${percent(passRate.low)} to ${percent(passRate.high)}`,
        `${apart.length}${ledByHand === 0 ? '' : `, and ${ledByHand} led by hand`}`,
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

function regressionLines({ regression, run }: ReportData): string[] {
  if (!regression) return [text(`${excerpt(nothingToCompareInWords(run), 4 * NAME_LENGTH)}.`)]
  if (!isCompared(regression)) return [text(`${excerpt(regressionHeadline(regression), 4 * NAME_LENGTH)}.`)]
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
    ...(regression.newlyFailing.length === 0 ? [] : [newlyFailingList(regression)]),
  ]
}

function newlyFailingList({ newlyFailing }: Regression): string {
  const more = newlyFailing.length - NEWLY_FAILING
  return [
    'Passed before, fail now:\n',
    ...newlyFailing
      .slice(0, NEWLY_FAILING)
      .map((one) => `- ${text(excerpt(newlyFailingInWords(one), 2 * NAME_LENGTH))}`),
    ...(more > 0 ? [`- ${more} more are in index.html.`] : []),
  ].join('\n')
}

function p99(overall: PooledPercentiles): string {
  return overall.p99 === null ? '–' : `${time(overall.p99)}${overall.p99Weak ? ' (weak: n < 100)' : ''}`
}

function failure(conversation: ConversationView): string {
  const { title, status, fault, errors } = conversation
  const owner = faultInWords(fault)
  const sentences = failureInWords(conversation)
  return [
    `<details><summary>${markup(status)}: ${markup(excerpt(title, NAME_LENGTH))}${owner ? ` (${markup(owner)})` : ''}</summary>`,
    ...(sentences.length === 0 ? [] : [text(sentences.join(' '))]),
    ...errors.slice(0, ERRORS).map((error) => codeBlock(shortened(error))),
    ...(errors.length > ERRORS ? [`${errors.length - ERRORS} more errors are in index.html.`] : []),
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

/** Foreign words as words: nothing in them starts a tag, a link, a mention, a formula, a table cell or an emphasis. */
function text(words: string): string {
  return markup(
    words
      .replaceAll(/\s*\n\s*/g, ' ')
      .replaceAll(/[\\`*_[\]|~!]/g, '\\$&')
      .replaceAll('://', ':\\//')
      .replaceAll(/\bwww\./gi, (start) => `${start.slice(0, 3)}\\.`),
  ).replaceAll('$', '<span>$</span>')
}

/** The same within HTML, where Markdown means nothing; a joiner that is not seen parts the signs of mentions and issues. */
function markup(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[@#](?=\w)/g, '$&\u2060')
    .replaceAll(/\bGH-(?=\d)/gi, '$&\u2060')
}

/** The first lines of an error are what tells most. */
function shortened(error: string): string {
  const characters = [...error]
  if (characters.length <= ERROR_LENGTH) return error
  return `${characters.slice(0, ERROR_LENGTH).join('')}…\n${characters.length - ERROR_LENGTH} more characters`
}

/** A fence longer than any run of backticks within. */
function codeBlock(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${code}\n${fence}`
}
