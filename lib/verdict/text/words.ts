import { fold, grammars, type Language } from './language.ts'

/** A word where it stands in its text. */
export interface Word {
  /** As compared: lower case, ё as е. */
  folded: string
  /** Equal for the forms of one word: "бюджет", "бюджета". */
  stem: string
  /** Offsets in the text: [start, end). */
  start: number
  end: number
}

const segmenter = new Intl.Segmenter('ru', { granularity: 'word' })

/** The words and numbers of a text in order; punctuation and emoji are left out. */
export function wordsOf(text: string, language: Language): Word[] {
  const { stem } = grammars[language]
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => {
      const folded = fold(segment)
      return { folded, stem: stem(folded), start: index, end: index + segment.length }
    })
}

/** The stems of the words that carry a topic, numbers included: what two texts must share to be about the same. */
export function topicStems(words: readonly Word[], language: Language): Set<string> {
  const { stopWords, courtesies } = grammars[language]
  const carriesTopic = ({ folded }: Word) =>
    /\d/.test(folded) || (folded.length >= 3 && !stopWords.has(folded) && !courtesies.has(folded))
  return new Set(words.filter(carriesTopic).map(({ stem }) => stem))
}
