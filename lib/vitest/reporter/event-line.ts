import { formatMillis } from '../../core/duration.ts'
import { printable } from '../../core/printable.ts'
import type { Transcript, TranscriptEvent } from '../../core/transcript.ts'
import { offset } from '../matchers/excerpt.ts'

type People = Pick<Transcript, 'prospect' | 'agent' | 'startedAt'>

const TIME_WIDTH = 7

/** One event of a conversation as a line for people who watch; null for what they need not see. */
export function eventLine(event: TranscriptEvent, people: People): string | null {
  const time = offset(event.at - people.startedAt).padStart(TIME_WIDTH)
  const width = Math.max(people.prospect.name.length, people.agent.name.length)
  const name = 'side' in event ? people[event.side].name : ''
  const line = (words: string) => `${time}  ${printable(name).padEnd(width)}  ${words}`
  switch (event.kind) {
    case 'message':
      return line(indented(printable(event.text), TIME_WIDTH + width + 4))
    case 'edit':
      return line(`(edits) ${indented(printable(event.text), TIME_WIDTH + width + 4)}`)
    case 'delete':
      return line(`(deletes message ${event.id})`)
    case 'flood-wait':
      return line(`(Telegram makes us wait ${formatMillis(event.ms)})`)
    case 'connection':
      return line(`(connection ${event.state})`)
    case 'note':
      return line(`(${printable(event.text)})`)
    case 'typing':
    case 'read':
      return null
  }
}

/** What somebody waits for. */
export function waitingLine(what: string, ms: number, people: People): string {
  const width = Math.max(people.prospect.name.length, people.agent.name.length)
  return `${' '.repeat(TIME_WIDTH + width + 4)}… waiting for ${what}, up to ${formatMillis(ms)}`
}

function indented(text: string, columns: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(columns)}`)
}
