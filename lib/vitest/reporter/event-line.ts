import { columnsOf, padTo } from '../../core/columns.ts'
import { formatMillis } from '../../core/duration.ts'
import { inWords } from '../../core/in-words.ts'
import { printable } from '../../core/printable.ts'
import { redact } from '../../core/redact/redact.ts'
import { SOMEBODY, type Transcript, type TranscriptEvent, type TranscriptMessage } from '../../core/transcript.ts'
import { offset } from '../offset.ts'
import type { StressRecord } from '../stress-record.ts'
import { queueInWords } from './progress.ts'

type People = Pick<Transcript, 'prospect' | 'agent' | 'startedAt'>

const TIME_WIDTH = 7

/** One event of a conversation as a line for people who watch; null for what they need not see. */
export function eventLine(event: TranscriptEvent, people: People): string | null {
  const time = offset(event.at - people.startedAt).padStart(TIME_WIDTH)
  const column = textColumn(people)
  const name = 'side' in event ? people[event.side].name : ''
  const line = (words: string) => `${time}  ${padTo(printable(name), column - TIME_WIDTH - 4)}  ${words}`
  switch (event.kind) {
    case 'message':
      return line(`${contextOf(event, people)}${indented(said(inWords(event)), column)}`)
    case 'edit':
      return line(`(edits) ${indented(said(event.text), column)}`)
    case 'delete':
      return line(`(deletes message ${event.id})`)
    case 'flood-wait':
      return line(`(Telegram makes us wait ${formatMillis(event.ms)})`)
    case 'connection':
      return line(`(connection ${event.state})`)
    case 'note':
      return line(`(${said(event.text)})`)
    case 'typing':
    case 'read':
      return null
  }
}

/** What a message answers or passes on. */
function contextOf({ replyTo, forwarded }: TranscriptMessage, people: People): string {
  const reply = replyTo === undefined ? '' : `(in reply to message ${replyTo}) `
  if (forwarded === undefined) return reply
  return `${reply}(forwarded from ${printable(forwarded === 'other' ? SOMEBODY : people[forwarded].name)}) `
}

/** What somebody waits for. */
export function waitingLine(what: string, ms: number, people: People): string {
  return `${' '.repeat(textColumn(people))}… waiting for ${what}, up to ${formatMillis(ms)}`
}

/** Where what is said begins in a line. */
export function textColumn({ prospect, agent }: Pick<People, 'prospect' | 'agent'>): number {
  return TIME_WIDTH + 4 + Math.max(columnsOf(printable(prospect.name)), columnsOf(printable(agent.name)))
}

/** Whoever watches need not know how to reach people. */
function said(text: string): string {
  return printable(redact(text))
}

function indented(text: string, columns: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(columns)}`)
}

/** A test waits for accounts that others hold. */
export function queuedLine(record: Extract<StressRecord, { kind: 'queued' }>): string {
  const { testName, limit } = record
  return `… ${printable(testName)} waits for an account, up to ${formatMillis(limit)}: ${queueInWords(record)}`
}
