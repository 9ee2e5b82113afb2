import { grammars, type Language } from './language.ts'
import { type Word, wordsOf } from './words.ts'

/** A sentence of a message, with its words. */
export interface Sentence {
  /** As written, without the space around it. */
  text: string
  words: Word[]
  isQuestion: boolean
}

const segmenter = new Intl.Segmenter('ru', { granularity: 'sentence' })

/** Splits a message into sentences; a line break ends one too. Pieces without words (emoji) are left out. */
export function sentencesOf(text: string, language: Language): Sentence[] {
  return [...segmenter.segment(text)].flatMap(({ segment }) => {
    const trimmed = segment.trim()
    const words = wordsOf(trimmed, language)
    return words.length === 0 ? [] : [{ text: trimmed, words, isQuestion: asks(trimmed, words, language) }]
  })
}

/** A question mark at the end, or no mark at all and a question word in front, as people type in a hurry. */
function asks(text: string, words: readonly Word[], language: Language): boolean {
  const end = words.at(-1)?.end ?? 0
  const marks = text.slice(end)
  if (marks.includes('?')) return true
  if (/[.!…]/.test(marks)) return false
  const [first, second] = words.map(({ folded }) => folded)
  const opener = first === 'а' || first === 'и' || first === 'and' || first === 'so' ? second : first
  return opener !== undefined && grammars[language].interrogatives.has(opener)
}
