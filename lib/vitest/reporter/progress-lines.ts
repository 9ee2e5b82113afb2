import type { Millis } from '../../core/clock.ts'
import { columnsOf, padTo, shorten } from '../../core/columns.ts'
import type { ResultStatus } from '../../core/result.ts'
import { minutes, type QueuedTest, type RunningConversation } from './progress.ts'
import { painted } from './result-line.ts'

export interface ProgressView {
  running: readonly RunningConversation[]
  /** Those that wait for accounts; they are shown last. */
  queued?: readonly QueuedTest[]
  done: readonly ResultStatus[]
  /** Spec files, as far as they have ended and all. */
  files: { done: number; all: number }
  /** Since the run began, in real time. */
  elapsed: Millis
}

/** What is going on, as lines that fit into a terminal: the run, then a line for each conversation. */
export function progressLines(view: ProgressView, { columns, rows }: { columns: number; rows: number }): string[] {
  const room = Math.max(1, rows - 3)
  const widths = (['scenario', 'turn', 'doing'] as const).map((field) =>
    Math.max(0, ...view.running.map((conversation) => columnsOf(conversation[field]))),
  )
  const line = ({ scenario, turn, doing, elapsed }: RunningConversation) =>
    [scenario, turn, doing].map((text, index) => padTo(text, widths[index] as number)).join('  ') + elapsed.padStart(7)
  const all = [...view.running.map(line), ...(view.queued ?? []).map(({ test, doing }) => `${test}  ${doing}`)]
  const shown = all.length > room ? all.slice(0, room - 1) : all
  const hidden = all.length - shown.length
  return [
    ` ${headline(view, columns - 1)}`,
    ...shown.map((text) => shorten(`   ${text}`, columns - 1)),
    ...(hidden > 0 ? [`   … and ${hidden} more`] : []),
  ]
}

/** The same in one line, for logs. */
export function progressLine({ running, queued = [], elapsed }: ProgressView): string {
  const each = [
    ...running.map(({ scenario, turn, doing }) => [scenario, turn, doing].filter(Boolean).join(', ')),
    ...queued.map(({ test, doing }) => `${test}, ${doing}`),
  ]
  return `… ${minutes(elapsed)}  ${each.join(' · ')}`
}

function headline({ running, queued = [], done, files, elapsed }: ProgressView, columns: number): string {
  const counts = (['passed', 'failed', 'inconclusive', 'crashed'] as const).flatMap((status) => {
    const count = done.filter((one) => one === status).length
    return count === 0 ? [] : [{ plain: `${count} ${status}`, shown: painted(status, `${count} ${status}`) }]
  })
  const before = `${running.length} running${queued.length === 0 ? '' : ` · ${queued.length} waiting for accounts`}`
  const after = [`${files.done} of ${files.all} spec files done`, minutes(elapsed)]
  const plain = [before, ...counts.map(({ plain }) => plain), ...after].join(' · ')
  if (columnsOf(plain) + 1 >= columns) return shorten(plain, columns - 1)
  return [before, ...counts.map(({ shown }) => shown), ...after].join(' · ')
}
