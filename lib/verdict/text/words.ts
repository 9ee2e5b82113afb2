import { remember } from '../../core/remember.ts'
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

const READERS: Record<Language, (text: string) => Word[]> = {
  ru: remember((text) => read(text, 'ru')),
  en: remember((text) => read(text, 'en')),
}

/** The words and numbers of a text in order; punctuation and emoji are left out. */
export function wordsOf(text: string, language: Language): Word[] {
  return READERS[language](text)
}

function read(text: string, language: Language): Word[] {
  const { stem } = grammars[language]
  const { visible, offsets } = withoutInvisible(text)
  return [...segmenter.segment(visible)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => {
      const [folded, last] = [fold(segment), index + segment.length - 1]
      return { folded, stem: stem(folded), start: offsets?.[index] ?? index, end: (offsets?.[last] ?? last) + 1 }
    })
}

/** Zero-width characters would cut a word in two; `offsets` says where each character stood. */
function withoutInvisible(text: string): { visible: string; offsets: number[] | null } {
  if (!/\p{Cf}/u.test(text)) return { visible: text, offsets: null }
  const offsets: number[] = []
  let visible = ''
  for (const { 0: character, index } of text.matchAll(/\P{Cf}/gu)) {
    for (let unit = 0; unit < character.length; unit++) offsets.push(index + unit)
    visible += character
  }
  return { visible, offsets }
}

/** The stems of the words that carry a topic, numbers included: what two texts must share to be about the same. */
export function topicStems(words: readonly Word[], language: Language): Set<string> {
  const { stopWords, courtesies } = grammars[language]
  const carriesTopic = ({ folded }: Word) =>
    /\d/.test(folded) || (folded.length >= 3 && !stopWords.has(folded) && !courtesies.has(folded))
  return new Set(words.filter(carriesTopic).map(({ stem }) => stem))
}
