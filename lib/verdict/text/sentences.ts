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

/** Abbreviations with more of the sentence behind them, even with a capital: "т. е. Вы", "ул. Раджа", "Dr. Wayan". */
const GOES_ON =
  /(?<!\p{L})(?:т\.\s?е|т\.\s?к|т\.\s?н|напр|г|ул|пр|просп|им|см|стр|ст|п|рис|д-р|проф|г-н|г-жа|гр|оз|о|юр|тел|кв|ок|св|mr|mrs|ms|dr|prof|st|no|vs|e\.\s?g|i\.\s?e|approx)\.\s*$/iu
const INITIALS = /(?<!\p{L})\p{Lu}\.\s?\p{Lu}\.\s*$/u
/** A unit behind a number may end a sentence, but not before a small letter, a figure or a sign. */
const UNIT = /(?<!\p{L})(?:кв|м|тыс|млн|млрд|долл|руб|мин|ч|сек|гг?|сот|чел|шт|т\.\s?[дп]|др|approx)\.\s*$/iu

/** Splits a message into sentences; a line break ends one too. Pieces without words (emoji) are left out. */
export function sentencesOf(text: string, language: Language): Sentence[] {
  return piecesOf(text).flatMap((segment) => {
    const trimmed = segment.trim()
    const words = wordsOf(trimmed, language)
    return words.length === 0 ? [] : [{ text: trimmed, words, isQuestion: isQuestion(trimmed, words, language) }]
  })
}

/** The pieces of a text that end in the end of a sentence, and not in an abbreviation. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const last = pieces.at(-1)
    if (last !== undefined && isCutShort(last, segment)) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}

function isCutShort(piece: string, next: string): boolean {
  if (/\n\s*$/.test(piece)) return false
  if (INITIALS.test(piece) || (/(?<!\p{L})\p{Lu}\.\s*$/u.test(piece) && /^\p{Lu}\.\s/u.test(next))) return true
  if (/\sдолл\.\s*$/iu.test(piece) && next.startsWith('США')) return true
  const goesOn = GOES_ON.test(piece) && !/\d\s?г\.\s*$/iu.test(piece)
  return goesOn || (UNIT.test(piece) && !/^\p{Lu}/u.test(next))
}
