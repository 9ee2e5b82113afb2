import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemRussian } from '@orama/stemmers/russian'
import { stopwords as englishStopWords } from '@orama/stopwords/english'
import { stopwords as russianStopWords } from '@orama/stopwords/russian'

/** A language that conversations are read in. */
export type Language = 'ru' | 'en'

/** What has to be known of a language to read it; stems by Snowball, https://snowballstem.org. */
interface Grammar {
  stem(word: string): string
  /** Words without a topic of their own, folded. */
  stopWords: ReadonlySet<string>
  /** Words that open a question even where the question mark is left out, folded. */
  interrogatives: ReadonlySet<string>
  /** Words of greeting, thanks and introduction, folded: they tell nothing about a topic. */
  courtesies: ReadonlySet<string>
}

const russianInterrogatives =
  'сколько какой какая какое какие каков какова какую каком какого где куда откуда когда зачем почему кто чей ли неужели разве'
const russianCourtesies =
  'здравствуйте здравствуй добрый доброе доброго день вечер утро привет зовут имя спасибо благодарю пожалуйста да нет хорошо'
const englishCourtesies = 'hello hi hey good morning evening afternoon name thanks thank please yes ok okay'
const englishInterrogatives =
  'what which who whom whose where when why how is are do does did can could would will should have has may'

export const grammars: Record<Language, Grammar> = {
  ru: {
    stem: stemRussian,
    stopWords: foldAll(russianStopWords),
    interrogatives: foldAll(russianInterrogatives.split(' ')),
    courtesies: foldAll(russianCourtesies.split(' ')),
  },
  en: {
    stem: stemEnglish,
    stopWords: foldAll(englishStopWords),
    interrogatives: foldAll(englishInterrogatives.split(' ')),
    courtesies: foldAll(englishCourtesies.split(' ')),
  },
}

/** Makes spellings of one word equal: case, ё and е, typographic apostrophes, invisible characters. */
export function fold(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('’', "'")
    .replace(/\p{Cf}/gu, '')
}

function foldAll(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(fold))
}
