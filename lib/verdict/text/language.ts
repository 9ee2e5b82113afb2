import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemRussian } from '@orama/stemmers/russian'
import { stopwords as englishStopWords } from '@orama/stopwords/english'
import { stopwords as russianStopWords } from '@orama/stopwords/russian'

/** A language that conversations are read in. */
export type Language = 'ru' | 'en'

/** What has to be known of a language to read it; stems by Snowball, https://snowballstem.org. All words are folded. */
interface Grammar {
  stem(word: string): string
  /** Words without a topic of their own. */
  stopWords: ReadonlySet<string>
  /** Words that ask; "что" and "как" do so only in front of a question that has its mark. */
  interrogatives: ReadonlySet<string>
  /** Of these, the ones that open a question even where the question mark is left out. */
  openers: ReadonlySet<string>
  /** Words of greeting, thanks and introduction: they tell nothing about a topic. */
  courtesies: ReadonlySet<string>
  /** Words that begin a new clause by contrast. */
  contrasts: ReadonlySet<string>
  negations: ReadonlySet<string>
  /** After a negation, words with which it denies nothing: "не только". */
  harmlessAfterNegation: ReadonlySet<string>
  /** Words of comparison: a negation in their clause sets a limit, "не больше". */
  limits: ReadonlySet<string>
}

const russianOpeners =
  'сколько какой какая какое какие каков какова какую каком какого какому каким какими каких где куда откуда когда зачем почему кто кого кому кем чей чья чье ли неужели разве насколько чем'
const russianCourtesies =
  'здравствуйте здравствуй добрый доброе доброго день вечер утро привет приветствую зовут имя спасибо благодарю пожалуйста да нет хорошо рада рад приятно познакомиться знакомству'
const englishCourtesies = 'hello hi hey good morning evening afternoon name thanks thank please yes ok okay nice meet'
const englishWh = 'what which who whom whose where when why how'
const englishAuxiliaries = 'is are do does did can could would will should has have may'

export const grammars: Record<Language, Grammar> = {
  ru: {
    stem: stemRussian,
    stopWords: foldAll(russianStopWords),
    interrogatives: listed(`${russianOpeners} что чего чему как`),
    openers: listed(russianOpeners),
    courtesies: listed(russianCourtesies),
    contrasts: listed('но а зато однако'),
    negations: listed('не нет ни никогда нельзя'),
    harmlessAfterNegation: listed('только просто против исключено исключаю менее более'),
    limits: listed('больше более выше дороже свыше превышать превышает меньше менее ниже дешевле позже позднее раньше'),
  },
  en: {
    stem: stemEnglish,
    stopWords: foldAll(englishStopWords),
    interrogatives: listed(englishWh),
    openers: listed(`${englishWh} ${englishAuxiliaries}`),
    courtesies: listed(englishCourtesies),
    contrasts: listed('but though although however'),
    negations: listed('not no never nobody none without'),
    harmlessAfterNegation: listed('only just opposed later'),
    limits: listed('more over above exceed less under below later beyond'),
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

function listed(words: string): ReadonlySet<string> {
  return foldAll(words.split(' '))
}

function foldAll(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(fold))
}
