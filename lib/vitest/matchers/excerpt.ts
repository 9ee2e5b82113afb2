import { inFull } from '../../core/in-words.ts'
import { printable } from '../../core/printable.ts'
import { redact } from '../../core/redact/redact.ts'
import { messagesOf, type Transcript } from '../../core/transcript.ts'
import { offset } from '../offset.ts'

const LONGEST = 160

/** Some messages of a transcript as lines: when, who, what; masked before they are cut, since half a key looks like none. */
export function excerpt(transcript: Transcript, ids: readonly number[]): string[] {
  const wanted = new Set(ids)
  const width = Math.max(transcript.prospect.name.length, transcript.agent.name.length)
  return messagesOf(transcript)
    .filter(({ id }) => wanted.has(id))
    .map((message) => {
      const { at, side } = message
      const line = printable(redact(inFull(message))).replaceAll('\n', ' ')
      const shown = line.length > LONGEST ? `${line.slice(0, LONGEST - 3)}...` : line
      return `${offset(at - transcript.startedAt)}  ${transcript[side].name.padEnd(width)}  ${shown}`
    })
}

/** What the prospect wrote in one of its turns. */
export function idsOfTurn(transcript: Transcript, turn: number): number[] {
  return messagesOf(transcript, 'prospect').flatMap((message) => (message.turn === turn ? message.id : []))
}

/** A message with so many before and after it. */
export function idsAround(transcript: Transcript, id: number, { before, after }: { before: number; after: number }) {
  const ids = messagesOf(transcript).map((message) => message.id)
  const at = ids.indexOf(id)
  return ids.slice(Math.max(0, at - before), at + after + 1)
}
