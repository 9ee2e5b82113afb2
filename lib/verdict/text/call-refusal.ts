import { clausesOf } from './clause.ts'
import type { Language } from './language.ts'
import { markTimes } from './marked-times.ts'
import { holdsAny } from './phrase.ts'
import { type Word, wordsOf } from './words.ts'

interface Spoken {
  text: string
  words: readonly Word[]
  isQuestion: boolean
}

const CALLS: Record<Language, string> = {
  ru: 'звон*|созвон*|созванив*|зум*|zoom|видео*|встреч*|голос*|разговар*|говорить|общаться',
  en: 'call|calls|calling|demo|demos|zoom|meeting|meetings|video|talk|talking',
}

/** Wants no call: outright, or with a no to the invitation that was just made. */
const REFUSES: Record<Language, { outright: string[]; bare: string[] }> = {
  ru: {
    outright: [
      `=не|=никаких|=без|=против ... ${CALLS.ru}`,
      `${CALLS.ru} ... =не|=ни|=нет|=ненавижу|=исключены`,
      '=я =же|=ведь|=вам|=уже сказал*|говорил*|писал*|ответил* ... =нет|=не',
    ],
    bare: ['=нет', '=не =надо|=нужно|=хочу|=хотим|=буду|=интересно|=интересует|=стоит', '=откажусь|=отказываюсь'],
  },
  en: {
    outright: [
      `=no|=not|=don't|=without|=never|=hate ... ${CALLS.en}`,
      `=don't|=not ... =want|=need|=do|=like|=into ... ${CALLS.en}`,
      '=i|=already =already|=said|=told ... =no',
    ],
    bare: [
      '=no =thanks|=thank',
      '=no',
      '=nope',
      '=not|=never =interested|=for',
      "=don't =want|=need",
      '=rather =not',
      '=pass',
    ],
  },
}

/** A refusal of so many words is about nothing but the invitation. */
const FEW_WORDS = 4

/** True when what is said in answer to an invitation refuses the call itself, and not only the time of it. */
export function refusesCall({ text, words, isQuestion }: Spoken, language: Language): boolean {
  if (isQuestion || markTimes(text) !== text || words.length === 0) return false
  const { outright, bare } = REFUSES[language]
  if (holdsAny(NOT_NOW[language], words, language)) return false
  if (holdsAny(outright, words, language)) return true
  return clausesOf(text)
    .map((clause) => wordsOf(clause, language))
    .some((clause) => clause.length > 0 && clause.length <= FEW_WORDS && holdsAny(bare, clause, language))
}

/** The time does not fit, and another may. */
const NOT_NOW: Record<Language, string[]> = {
  ru: [
    '=не против|возражаю|=могу|=смогу|=получится|=удобно|=успею|вопрос|=проблема',
    '=сейчас|=сегодня|=завтра|=пока',
    '=нет проблем|вопросов',
  ],
  en: ["=can't|=cannot|=won't =make|=do", '=not =now|=today|=tomorrow|=yet', '=no problem|worries|objection', 'later'],
}
