import type { Language } from './language.ts'
import { isQuestion } from './question.ts'
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
    return words.length === 0 ? [] : [{ text: trimmed, words, isQuestion: isQuestion(trimmed, words, language) }]
  })
}
