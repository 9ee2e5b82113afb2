import { columnsOf } from '../../core/columns.ts'
import { formatMillis } from '../../core/duration.ts'
import { printable } from '../../core/printable.ts'
import { wasSkipped } from '../../core/result.ts'
import { table } from '../../core/table.ts'
import { wrap } from '../../core/wrap.ts'
import type { BookingView, ConversationView } from '../report-data.ts'

const HEADING = ['Scenario', 'Result', 'Call booked', 'Score', 'p50', 'p95', 'p99', 'n']

/** A row for each conversation; where the table is wider than the terminal, each has a few lines of its own. */
export function conversationRows(conversations: readonly ConversationView[], columns: number): string[] {
  const rows = conversations.map((one) => row(one, nameOf(one, conversations)))
  const lines = table(HEADING, rows)
  if (lines.every((line) => !(columnsOf(line) > columns))) return lines
  return rows.flatMap((cells) =>
    belowEachOther(cells).flatMap((line) => wrap(line, { columns, indent: 2 }).split('\n')),
  )
}

/** Its scenario, and its test where several tests have played that. */
function nameOf(one: ConversationView, all: readonly ConversationView[]): string {
  const { scenarioName, specFile, trial } = one
  const test = testOf(one)
  const others = all.some(
    (other) => other.scenarioName === scenarioName && (other.specFile !== specFile || testOf(other) !== test),
  )
  const name = others && test !== scenarioName ? `${scenarioName}: ${test}` : scenarioName
  return printable(trial === 0 ? name : `${name} (trial ${trial + 1})`).replaceAll('\n', ' ')
}

/** Without the repetition. */
function testOf({ title, trial }: ConversationView): string {
  return trial === 0 ? title : title.replace(/ \(trial \d+\)$/, '')
}

function row(conversation: ConversationView, name: string): string[] {
  const { booking, score, percentiles } = conversation
  return [
    name,
    statusInWords(conversation),
    callInWords(booking),
    score === null ? '-' : String(Math.round(score)),
    shown(percentiles?.p50),
    shown(percentiles?.p95),
    shown(percentiles?.p99),
    String(percentiles?.n ?? 0),
  ]
}

function statusInWords(conversation: ConversationView): string {
  const { status, fault } = conversation
  if (wasSkipped(conversation)) return `${status} (skipped)`
  return fault === null ? status : `${status} (${fault})`
}

function belowEachOther([name = '', result = '', call, score, p50, p95, p99, n]: readonly string[]): string[] {
  return [
    name,
    `  ${result} · call booked: ${call} · score ${score}`,
    `  p50 ${p50}, p95 ${p95}, p99 ${p99} (n = ${n})`,
  ]
}

/** Yes or no, as the record has it; with the agreement where it is not the plain one. */
export function callInWords(booking: Pick<BookingView, 'scheduled' | 'agreement'> | null): string {
  if (booking === null || booking.scheduled === null) return 'unknown'
  const plain = booking.agreement === (booking.scheduled ? 'confirmed' : 'none')
  return `${booking.scheduled ? 'yes' : 'no'}${plain ? '' : ` (${booking.agreement})`}`
}

function shown(ms: number | null | undefined): string {
  return ms === null || ms === undefined ? '-' : formatMillis(ms)
}
