import { messagesOf, type Side, type Transcript } from '../core/transcript.ts'

/** A message as it stands at the end of the conversation: with its last edit. */
export interface Said {
  id: number
  side: Side
  text: string
  at: number
  /** Ids of the persona's questions and objections that it brings up. */
  asks: readonly string[]
}

/** What was said, in the order in which it was sent, edits applied. A deleted message was seen, so it stays. */
export function saidIn(transcript: Pick<Transcript, 'events'>, side?: Side): Said[] {
  const edits = new Map(transcript.events.flatMap((one) => (one.kind === 'edit' ? [[one.id, one.text] as const] : [])))
  return messagesOf(transcript, side)
    .map(({ id, side, text, at, asks }) => ({ id, side, text: edits.get(id) ?? text, at, asks: asks ?? [] }))
    .toSorted((a, b) => a.at - b.at)
}
