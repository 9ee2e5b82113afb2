import { grammars, type Language } from './language.ts'
import { holdsAny, locate } from './phrase.ts'
import { wordClauses } from './word-clauses.ts'
import type { Word } from './words.ts'

/** A sentence as far as it is needed to tell how it asks. */
interface Asking {
  text: string
  words: readonly Word[]
}

/**
 * How a question asks: `open`, a `choice` of alternatives, `closed` for yes or no, or a `tag` that only wants a nod
 * ("хорошо?", "правильно понимаю, что…?"); a rhetorical question wants no more.
 */
export type QuestionKind = 'open' | 'choice' | 'closed' | 'tag'

/** Words that lead into a question and may stand before its first word, folded. */
const LEAD_INS: Record<Language, ReadonlySet<string>> = {
  ru: new Set(['а', 'и', 'ну', 'так', 'тогда', 'скажите', 'еще', 'кстати', 'только', 'слушайте', 'вот', 'вообще']),
  en: new Set(['and', 'so', 'but', 'well', 'ok', 'okay', 'also', 'then']),
}

/** A question mark at the end, or no mark at all and a question word in front, as people type in a hurry. */
export function isQuestion(text: string, words: readonly Word[], language: Language): boolean {
  const marks = text.slice(words.at(-1)?.end ?? 0)
  if (marks.includes('?')) return !endsInQuotation(text, marks)
  if (/[.!…]/.test(marks)) return false
  return language === 'ru' ? asksInRussian(text, words) : asksInEnglish(words)
}

/** `Вы спросили: «Сколько стоит?»` asks nothing: the question is somebody else's. */
function endsInQuotation(text: string, marks: string): boolean {
  const closing = /\?[^?]*[»”"]/u.exec(marks)
  return closing !== null && !marks.slice(closing.index + closing[0].length).includes('?') && /[«“"]/u.test(text)
}

function asksInRussian(text: string, words: readonly Word[]): boolean {
  const start = words.findIndex(({ folded }) => !LEAD_INS.ru.has(folded))
  const [first, second] = [words[start], words[start + 1]]
  if (!first) return false
  if (second?.folded === 'ли') return true
  if (!grammars.ru.openers.has(first.folded) || isIndefinite(text, first)) return false
  // "когда продам, тогда куплю": the question word begins a clause of a statement
  const isConditional = ['когда', 'где', 'кто', 'куда', 'чем', 'кому', 'кого'].includes(first.folded)
  return !(isConditional && text.slice(first.end).includes(','))
}

const SUBJECTS = new Set('i you we they he she it there this that the your my our these those anyone'.split(' '))
const AFTER_HOW = new Set('much many soon long far often big old about come'.split(' '))

function asksInEnglish(words: readonly Word[]): boolean {
  const start = words.findIndex(({ folded }) => !LEAD_INS.en.has(folded))
  const [first, second] = [words[start]?.folded, words[start + 1]?.folded]
  if (first === undefined || !grammars.en.openers.has(first)) return false
  if (!grammars.en.interrogatives.has(first)) return second !== undefined && SUBJECTS.has(second)
  const follows = second === undefined || grammars.en.openers.has(second) || AFTER_HOW.has(second)
  return follows || (words.length <= 4 && !SUBJECTS.has(second))
}

/** "какой-то", "кто-нибудь": the word is cut at its hyphen and asks nothing. */
function isIndefinite(text: string, word: Word): boolean {
  return /^-(?:то|нибудь|либо)/iu.test(text.slice(word.end))
}

/** Requests that ask whatever follows; and those that do so only with a question word behind them. */
const REQUESTS: Record<Language, { always: string[]; withQuestionWord: string[] }> = {
  ru: {
    always: [
      '=подскажите',
      '=расскажите',
      '=уточните',
      '=назовите',
      '=укажите',
      '=озвучьте',
      '=сориентируйте',
      '=поделитесь',
      '=опишите',
      '=посоветуйте',
    ],
    withQuestionWord: [
      '=скажите',
      '=напишите',
      '=сообщите',
      '=поясните',
      '=объясните',
      '=хочу|=хотел|=хотела|=хотелось|=хочется|=хотим ... узнать|спросить|уточнить',
      'интересно|интересует',
      'можно узнать|уточнить|спросить',
      '=подскажи|=скажи|=расскажи|=напиши',
    ],
  },
  en: {
    always: ['=tell =me', 'share =your', 'describe', 'let =me know', 'walk =me through'],
    withQuestionWord: ['wondering', 'curious', 'like =to =know|=understand|=ask', 'want =to =know'],
  },
}
const CONDITIONS: Record<Language, string[]> = { ru: ['=если', '=когда =будете', '=как =только'], en: ['=if', '=once'] }

/** True for a statement that wants an answer: "Подскажите, на какой бюджет ориентируетесь." */
export function requestsAnswer({ text, words }: Asking, language: Language): boolean {
  const { always, withQuestionWord } = REQUESTS[language]
  if (holdsAny(CONDITIONS[language], words, language)) return false
  if (holdsAny(always, words, language)) return true
  const request = withQuestionWord.map((one) => locate(one, words, language)).find((found) => found !== null)
  return request !== undefined && words.slice(request.to).some((word) => isInterrogative(text, word, language))
}

function isInterrogative(text: string, word: Word, language: Language): boolean {
  return grammars[language].interrogatives.has(word.folded) && !isIndefinite(text, word)
}

const TAGS: Record<Language, ReadonlySet<string>> = {
  ru: new Set('хорошо верно правильно так да договорились ок окей согласны понятно ладно идет правда'.split(' ')),
  en: new Set('right ok okay correct yes alright deal agreed'.split(' ')),
}
const CHECKS: Record<Language, string[]> = {
  ru: [
    'правильно|верно понима*|понял*|услышал*',
    'понима*|понял*|услышал* =вас правильно|верно',
    '=все верно|правильно|так',
    '=то =есть =вы|=вам|=для',
  ],
  en: ['=did =i get', '=do =i understand', '=is =that right|correct', '=have =i got', 'if =i understand'],
}
/** Words that make a question word behind them part of an offer: "Хотите, расскажу, как…?" */
const GOVERNORS: Record<Language, string[]> = {
  ru: [
    'хотите|хотели|хочется',
    'интересно|интересна',
    'знаете|знали|знакомы|известно',
    'слышали|видели|читали',
    'можно|могу|можем',
    'помните|понимаете|уверены|верите|считаете|думаете|согласны|рады|боитесь',
    'готовы|успели|удобно|важно',
    'рассказать|показать|объяснить|прислать|отправить',
  ],
  en: ['=do|=did =you =know|=want|=remember|=think', 'would =you like', '=shall|=can|=may|=should =i', 'interested'],
}
/** Polite ways to ask for what the question word behind them names. */
const POLITE: Record<Language, string[]> = {
  ru: [
    'могли|можете ... рассказать|сказать|подсказать|уточнить|поделиться|описать|назвать|пояснить',
    '=могу|=можно|=можем|=позвольте|=разрешите|=хочу|=хотела|=хотел|=хотелось ... спросить|узнать|уточнить|понять',
    '=подскажите|=скажите|=расскажите|=уточните|=поделитесь|=напишите',
  ],
  en: [
    'can|could|would =you ... tell|share|describe|walk|say|explain',
    '=tell =me',
    'mind telling|sharing',
    '=may|=can|=could =i ask',
  ],
}
const OR: Record<Language, { or: string; empty: string[] }> = {
  ru: { or: '=или', empty: ['=или =нет', '=или =не', '=или =как', '=или =что', '=или =еще =нет'] },
  en: { or: '=or', empty: ['=or =not', '=or =no', '=or =what'] },
}

/** Questions that everybody answers alike: "Кто же не мечтает о море?" */
const RHETORICAL: Record<Language, string[]> = {
  ru: [
    '=кто|=кому|=кого|=какой|=какая|=какому =не',
    '=кто|=кому|=кого|=какой|=какая =же|=ж|=бы|=тут|=там|=сейчас|=нынче =не',
    '=кто|=кому|=кого =из =нас ... =не',
    '=кто =бы|=же|=ж|=от ... отказал*|отказыва*|откажется|устоял*|устоит|подума*|сомнева*|поспор*|=мог|=знал',
    '=кто|=кому|=какой|=какая|=какие ... =не мечтает|мечтал|хочет|хотел|любит|хочется|нравится|понравится',
    '=кто|=кого ... откажется|устоит|устоял|поспорит',
    '=разве|=ну|=чем|=неужели|=это =не|=это ... сказк*|мечт*|рай|чудо|красот*|счасть*|=здорово|=прекрасно|прелест*|магия',
    '=разве =не|=это|=такое|=бывает|=может|=можно|=есть',
    '=неужели =не|=это|=такое|=может|=можно',
    '=что =может =быть лучше|прекраснее|красивее|надежнее|приятнее|проще',
    '=что =еще =нужно|=надо =для|=человеку',
    '=как =тут|=же|=можно =не',
    '=как =тут|=здесь ... устоять|отказаться',
    '=не =правда =ли',
    '=сказка|=мечта|=красота|=рай =не =так|=правда',
  ],
  en: [
    "=who =doesn't|=wouldn't|=does|=would ... love|dream|want|refuse|resist",
    '=what =could|=can =be|=possibly better|nicer',
    "=what's =not =to",
    "=isn't =it|=that ... dream|paradise|wonderful|beautiful|lovely|amazing|great|perfect",
    '=how =could|=can =anyone|=anybody|=one',
  ],
}
/** Who is spoken to is asked in earnest: "Разве Вам не важен срок?" */
const EARNEST: Record<Language, string[]> = {
  ru: ['=вы|=вас|=вам|=вами|=ваш|=ваша|=ваше|=ваши|=вашей|=вашего'],
  en: ['=you|=your'],
}

function isRhetorical(words: readonly Word[], language: Language): boolean {
  return holdsAny(RHETORICAL[language], words, language) && !holdsAny(EARNEST[language], words, language)
}

/** What stands before a question without being it: "Как думаете, …?", "А что, если …?" */
const ASIDES: Record<Language, RegExp> = {
  ru: /^(?:(?:а|и|ну|вот|скажите),?\s)*(?:(?:как|что)\s(?:вы\s)?(?:сами\s)?(?:думаете|считаете|полагаете|скажете|по[- ]вашему)\s?[,:—-]\s*|что,?\s(?=если(?!\p{L}))|как насч[её]т(?!\p{L}))/iu,
  en: /^(?:(?:and|so|well),?\s)*(?:what do you (?:think|say)\s?[,:—-]\s*|(?:what (?=if\b))|how about\b)/iu,
}

function withoutAside({ text, words }: Asking, language: Language): readonly Word[] {
  const aside = ASIDES[language].exec(text)?.[0].length ?? 0
  return words.filter(({ start }) => start >= aside)
}

/** How a question asks; of a statement it says nothing. */
export function questionKind(asking: Asking, language: Language): QuestionKind {
  const { text } = asking
  if (isRhetorical(asking.words, language)) return 'tag'
  const words = withoutAside(asking, language)
  if (isTag(text, words, language) || holdsAny(CHECKS[language], words, language)) return 'tag'
  const { or, empty } = OR[language]
  const offers = locate(or, words, language) !== null && !holdsAny(empty, words, language)
  if (offers) return 'choice'
  const at = words.findIndex((word) => isInterrogative(text, word, language) && word.folded !== 'ли')
  if (at === -1) return isBareRequest(words, language) ? 'open' : 'closed'
  if (words.some(({ folded }) => folded === 'ли')) return 'closed'
  const before = words.slice(0, at)
  if (holdsAny(POLITE[language], before, language)) return 'open'
  if (isSubordinate(words[at] as Word, before, text, language)) return 'closed'
  return holdsAny(GOVERNORS[language], before, language) ? 'closed' : openBehind(before, words[at] as Word, language)
}

/** These begin a clause of time or place as well as a question. */
const DOUBLE_FACED = new Set(['когда', 'что', 'как', 'чем', 'где', 'куда', 'кто', 'кого', 'кому'])
/** Clauses that lead up to a question: "Если смотреть на год вперёд, что важнее?" */
const LEADING = new Set(['если', 'чтобы', 'чтоб', 'раз', 'поскольку', 'учитывая', 'кстати', 'когда', 'тогда'])

/** "Вам спокойнее, когда документы проверены?": the question word begins a clause behind the question itself. */
function isSubordinate(asking: Word, before: readonly Word[], text: string, language: Language): boolean {
  const last = before.at(-1)
  if (language === 'en' || !last) return false
  if (isNamedThing(before)) return true
  if (!text.slice(last.end, asking.start).includes(',')) return false
  // "о том, какой район выбрать"
  if (/^(?:том|тем|того|тому)$/u.test(last.folded)) return true
  const clause = wordClauses(text, before, language).at(-1)?.words ?? []
  if (!DOUBLE_FACED.has(asking.folded)) return false
  const opener = clause.find(({ folded }) => !LEAD_INS.ru.has(folded))
  return clause.length >= 3 && !LEADING.has(opener?.folded ?? '')
}

/** "Вам есть с кем посоветоваться?": somebody, not who. */
function isNamedThing(before: readonly Word[]): boolean {
  const [last, one] = [before.at(-1)?.folded, before.at(-2)?.folded]
  return last === 'есть' || (one === 'есть' && /^(?:с|у|к|на|о|за|для)$/u.test(last ?? ''))
}

/** In English a question that begins with an auxiliary is closed, whatever follows. */
function openBehind(before: readonly Word[], asking: Word, language: Language): QuestionKind {
  if (language === 'ru') return 'open'
  const first = before.find(({ folded }) => !LEAD_INS.en.has(folded))
  const isAuxiliary = first && grammars.en.openers.has(first.folded) && !grammars.en.interrogatives.has(first.folded)
  return isAuxiliary && asking !== first ? 'closed' : 'open'
}

function isBareRequest(words: readonly Word[], language: Language): boolean {
  return holdsAny(REQUESTS[language].always, words, language)
}

function isTag(text: string, words: readonly Word[], language: Language): boolean {
  const last = wordClauses(text, words, language).at(-1)?.words ?? []
  return last.length <= 2 && TAGS[language].has(last.at(-1)?.folded ?? '')
}
