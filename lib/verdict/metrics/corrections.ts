import { UNAVOIDABLE } from '../../core/crossing.ts'
import type { CorrectionFigures } from '../../core/metrics.ts'
import { messagesOf, type Transcript, type TranscriptEvent, type TranscriptMessage } from '../../core/transcript.ts'
import { languageOf } from '../text/clause.ts'
import { topicStems, wordsOf } from '../text/words.ts'

type Edit = Extract<TranscriptEvent, { kind: 'edit' }>

/**
 * What the agent made of each message that the prospect corrected by editing it: which version its later words go by.
 *
 * A version is recognised by the words that only this version has, each with its neighbour and in all their forms, where
 * nobody had said so otherwise: "до 150" against "до 250".
 */
export function correctionsOf(transcript: Transcript): CorrectionFigures[] {
  const edits = transcript.events.filter((event): event is Edit => event.kind === 'edit' && event.side === 'prospect')
  return edits.flatMap((edit) => {
    const message = messagesOf(transcript, 'prospect').find(({ id }) => id === edit.id)
    return message ? [figuresOf(transcript, message, edit)] : []
  })
}

function figuresOf(transcript: Transcript, message: TranscriptMessage, edit: Edit): CorrectionFigures {
  const before = versionBefore(transcript, message, edit)
  const elsewhere = messagesOf(transcript).filter(({ id, at }) => id !== edit.id && at < edit.at)
  const isNew = (mark: Mark) => !elsewhere.some(({ text }) => holds(text, mark))
  const replies = messagesOf(transcript, 'agent').filter(({ at }) => at > edit.at + UNAVOIDABLE)
  const says = (marks: readonly Mark[]) => replies.find(({ text }) => marks.some((mark) => holds(text, mark)))
  return {
    messageId: edit.id,
    before,
    after: edit.text,
    staleId: says(marksOf(before, edit.text).filter(isNew))?.id ?? null,
    heededId: says(marksOf(edit.text, before))?.id ?? null,
  }
}

function versionBefore({ events }: Transcript, message: TranscriptMessage, edit: Edit): string {
  const earlier = events.slice(0, events.indexOf(edit))
  const last = earlier.findLast((event) => event.kind === 'edit' && event.side === 'prospect' && event.id === edit.id)
  return (last as Edit | undefined)?.text ?? message.text
}

/** Words that follow each other, by their stems. */
type Mark = readonly string[]

/**
 * What only one version says: its own topical words, each with a neighbour. A figure is known by the word before it: what
 * follows is its unit.
 */
function marksOf(text: string, other: string): Mark[] {
  const [stems, own, others] = [stemsOf(text), topicsOf(text), topicsOf(other)]
  return stems.flatMap((stem, index) => {
    if (!own.has(stem) || others.has(stem)) return []
    const [before, after] = [stems.slice(index - 1, index + 1), stems.slice(index, index + 2)]
    if (index === 0) return [after]
    return /\d/.test(stem) || after.length === 1 ? [before] : [before, after]
  })
}

function holds(text: string, mark: Mark): boolean {
  const stems = stemsOf(text)
  return stems.some((_, start) => mark.every((stem, index) => stems[start + index] === stem))
}

function stemsOf(text: string): string[] {
  return wordsOf(text, languageOf(text)).map(({ stem }) => stem)
}

function topicsOf(text: string): Set<string> {
  return topicStems(wordsOf(text, languageOf(text)), languageOf(text))
}
