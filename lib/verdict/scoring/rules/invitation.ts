import { oneOf } from '../../../core/pattern.ts'
import type { Playbook } from '../../../core/playbook.ts'
import { PART_OF_DAY } from '../../../core/spoken-time/hours.ts'
import { readTimes } from '../../../core/spoken-time/read.ts'
import { grammars } from '../../text/language.ts'
import { stanceOf } from '../../text/offer.ts'
import { findAny } from '../../text/phrase.ts'
import { wordsOf } from '../../text/words.ts'
import { perReading } from '../per-reading.ts'
import type { Reading, ReadSentence, ReadTurn } from '../reading.ts'

/** A sentence of the agent that invites to a call. */
export interface Invitation {
  turn: ReadTurn
  sentence: ReadSentence
}

/** Where the agent invites to a call: it names the call and asks, proposes or names an hour, and takes nothing back. */
export const invitationsIn = perReading((reading, playbook): readonly Invitation[] =>
  reading.selling.flatMap((turn) =>
    turn.sentences.flatMap((sentence, at) =>
      invites(sentence, turn.sentences[at + 1], reading, playbook) ? [{ turn, sentence }] : [],
    ),
  ),
)

function invites(
  sentence: ReadSentence,
  next: ReadSentence | undefined,
  { language, timeZone }: Reading,
  { call }: Playbook,
): boolean {
  const { text, words } = sentence
  if (offersHours(sentence, timeZone)) return true
  if (VISITS.test(text) && !REMOTE.test(text)) return false
  const mention = findAny(call.mentions, text, language, words) ?? sharedScreen(sentence, next, timeZone)
  if (mention === null || findAny(call.notYet, text, language, words) !== null) return false
  const namesHour = (one: string) => readTimes(one, { at: 0, timeZone }).some(({ time }) => time !== null)
  const stance = stanceOf(sentence, mention, {
    // "Эксперт ждёт Вас в Zoom. Завтра в 12:00 или в среду?"
    namesTime: namesHour(text) || ((next?.isQuestion === true || SCREEN.test(mention)) && namesHour(next?.text ?? '')),
    proposes: findAny(call.proposals, text, language, words) !== null,
  })
  return stance === 'offers'
}

/** "How about I share my screen? Tuesday at 10:00 or Wednesday at 14:00": a call, by whatever name, when hours are offered. */
function sharedScreen({ text }: ReadSentence, next: ReadSentence | undefined, timeZone: string): string | null {
  const mention = SCREEN.exec(text)?.[0] ?? null
  const hours = [text, next?.text ?? ''].flatMap((one) => readTimes(one, { at: 0, timeZone }))
  return hours.some(({ time }) => time !== null) ? mention : null
}

const SCREEN = oneOf(
  '\\b(?:покаж(?:у|ем)|показать|выведу|разбер[её]м) (?:[^\\s]+ ){0,4}(?:на|с) (?:моего |своего |нашего |моем |своем )?экран[ае]\\b|\\b(?:поделюсь|поделимся|включу|открою) (?:[^\\s]+ ){0,2}экран(?:ом)?\\b|\\bдемонстраци[а-яё]+ экрана\\b',
  "\\b(?:i|we|me|us)(?: can|(?:[’']|\\s+wi)ll| could)? share (?:my|our|the) screen\\b|\\b(?:screen[- ]?share|screen[- ]sharing)\\b",
)

/** "Прилетайте, покажем вживую": it is the place that is offered to be seen, and no call. */
const VISITS = oneOf(
  '\\b(?:приезжайте|прилетайте|приедете|прилетите|приехать|прилететь|на острове|на месте|в офис[ае]?)\\b',
  '\\b(?:come over|come and visit|visit us|in person|our office|on site|fly over)\\b',
)
const REMOTE = oneOf('zoom|зум|созвон|видео|онлайн|экран|звонк|голосом', '\\b(?:call|video|screen|online|demo|remote)')

/** What is said around hours to choose from. */
const AROUND_HOURS = new Set(
  'могу можем можно сможете удобно удобнее удобней подойдет подойдёт подходит устроит лучше свободна свободен свободно свободны окно есть комфортно комфортнее выберете выбрать выбираете скажем например выбирайте предлагаю вариант варианта время часика часиков часов к ближе что вам вас как какой какое work works better suit suits free available does do would be at or you we for pm am either about prefer how shall is good best'.split(
    ' ',
  ),
)
const partOfDay = oneOf(`\\b${PART_OF_DAY}\\b`)

const OR = oneOf('\\b(?:или|либо|or)\\b')

/** "Завтра в 12 или в среду в 18, как удобнее?": a choice that is nothing but hours can only be about a call. */
function offersHours({ text, isQuestion }: ReadSentence, timeZone: string): boolean {
  if (!isQuestion && !OR.test(text)) return false
  const times = readTimes(text, { at: 0, timeZone }).filter(
    (one) => one.time !== null || (one.date !== null && partOfDay.test(one.text)),
  )
  if (times.length < 2 || !times.some(({ time }) => time !== null)) return false
  const rest = times.reduce((left, one) => left.replace(one.text, ' '), text)
  return wordsOf(rest, 'ru').every(({ folded }) => AROUND_HOURS.has(folded) || isWithoutTopic(folded))
}

function isWithoutTopic(word: string): boolean {
  return grammars.ru.stopWords.has(word) || grammars.en.stopWords.has(word)
}
