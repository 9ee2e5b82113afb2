import { formatMillis } from '../../core/duration.ts'
import type { Percentiles } from '../../core/metrics.ts'
import { printable } from '../../core/printable.ts'
import { table } from '../../core/table.ts'
import { percentiles } from '../../verdict/metrics/percentiles.ts'
import type { ConversationView, ReportData, Turn } from '../report-data.ts'

/** Everything about time, for a terminal: how long answers took, and on what that hangs. */
export function timingReport({ timing, conduct, conversations }: ReportData): string[] {
  const sound = new Set(timing.scenarios.flatMap(({ responses }) => responses.map(({ anchor }) => anchor)))
  const answered = conversations
    .flatMap((conversation) => waits(conversation))
    .filter(({ anchor }) => sound.has(anchor))
  const { urgent, calm } = conduct.urgency
  return [
    "Response times: last message of a turn to the first message of its answer, in the prospect's time",
    '',
    ...table(HEADING, [
      ...timing.scenarios.map(({ scenarioName, percentiles }) => [printable(scenarioName), ...cells(percentiles)]),
      ['All', ...cells(timing.overall)],
    ]),
    ...section('Slowest answers', timing.slowest.flatMap(slowest)),
    ...section(
      'Urgent against calm turns, where a scenario has both',
      urgent.n + urgent.censored === 0
        ? []
        : table(
            ['', ...HEADING.slice(1)],
            [
              ['urgent', ...cells(urgent)],
              ['calm', ...cells(calm)],
            ],
          ),
    ),
    ...section('By the length of the turn that was answered', byLength(answered)),
    ...section('Pacing: how far our own messages were from their plan', pacing(conversations)),
  ]
}

const HEADING = ['Scenario', 'p50', 'p95', 'p99', 'max', 'n', 'no answer']

function cells({ p50, p95, p99, max, n, censored }: Percentiles): string[] {
  return [...[p50, p95, p99, max].map(shown), String(n), String(censored)]
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, '', ...lines]
}

function slowest({
  ms,
  scenarioName,
  title,
  prospectSaid,
  agentSaid,
}: ReportData['timing']['slowest'][number]): string[] {
  return [
    `${formatMillis(ms).padStart(12)}  ${oneLine(`${scenarioName}: ${title}`)}`,
    `${' '.repeat(14)}prospect: ${excerpt(prospectSaid)}`,
    `${' '.repeat(14)}agent:    ${excerpt(agentSaid)}`,
  ]
}

interface Wait {
  ms: number
  /** Of the answer's first message. */
  anchor: string
  /** Characters of the prospect's turn. */
  length: number
}

function waits({ chat }: ConversationView): Wait[] {
  const turns = chat.filter((item): item is Turn => item.kind === 'turn')
  return turns.flatMap((turn, index) => {
    if (!turn.response) return []
    const asked = turns.slice(0, index).findLast(({ side }) => side === 'prospect')
    const length = asked?.messages.reduce((sum, { text }) => sum + [...text].length, 0) ?? 0
    return turn.messages.map(({ anchor }) => ({ ms: turn.response?.ms ?? 0, anchor, length }))
  })
}

/** Upper ends, in characters. */
const LENGTHS = [50, 150, 500, Number.POSITIVE_INFINITY]

function byLength(answered: readonly Wait[]): string[] {
  const rows = LENGTHS.flatMap((end, index) => {
    const start = LENGTHS[index - 1] ?? 0
    const group = answered.filter(({ length }) => length > start && length <= end)
    const { p50, p95, max, n } = percentiles(group.map(({ ms }) => ms))
    const range = Number.isFinite(end) ? `${start + 1}-${end}` : `more than ${start}`
    return n === 0 ? [] : [[range, shown(p50), shown(p95), shown(max), String(n)]]
  })
  return rows.length === 0 ? [] : table(['characters', 'p50', 'p95', 'max', 'n'], rows)
}

function pacing(conversations: readonly ConversationView[]): string[] {
  const rows = conversations.flatMap(({ scenarioName, trial, chat }) => {
    const late = chat.flatMap((item) =>
      item.kind === 'turn'
        ? item.messages.flatMap(({ t, plannedT }) => (plannedT === null ? [] : [Math.abs(t - plannedT)]))
        : [],
    )
    const { p50, p99, max, n } = percentiles(late)
    const name = printable(trial === 0 ? scenarioName : `${scenarioName} (trial ${trial + 1})`)
    return n === 0 ? [] : [[name, shown(p50), shown(p99), shown(max), String(n)]]
  })
  return rows.length === 0 ? [] : table(['Scenario', 'p50', 'p99', 'worst', 'messages'], rows)
}

const EXCERPT = 90

function excerpt(text: string): string {
  const line = oneLine(text)
  return [...line].length > EXCERPT ? `${[...line].slice(0, EXCERPT).join('')}…` : line
}

function oneLine(text: string): string {
  return printable(text).replace(/\s*\n\s*/g, ' / ')
}

function shown(ms: number | null): string {
  return ms === null ? '-' : formatMillis(ms)
}
