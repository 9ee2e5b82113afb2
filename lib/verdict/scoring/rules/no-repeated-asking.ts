import { pattern } from '../../../core/pattern.ts'
import { BANT, type Playbook } from '../../../core/playbook.ts'
import type { Language } from '../../text/language.ts'
import { asksForEmail } from '../../text/mail-request.ts'
import { amountsIn, digitsOf } from '../../text/money.ts'
import { holdsAny } from '../../text/phrase.ts'
import { sameRoot } from '../../text/related.ts'
import { repeats } from '../../text/similarity.ts'
import { takes } from '../../text/stance.ts'
import { topicStems } from '../../text/words.ts'
import { asksFor, toldIn } from '../knowledge.ts'
import { perReading } from '../per-reading.ts'
import type { Reading, ReadSentence, ReadTurn } from '../reading.ts'
import { type Quote, quoteOf, type Rule } from '../rule.ts'
import { questionsIn } from './questions-asked.ts'

/** A question for what the client has said already. */
export interface Repetition {
  question: ReadSentence
  /** Where the client said it. */
  told: Quote
}

export const noRepeatedAsking: Rule = {
  id: 'noRepeatedAsking',
  label: 'Does not ask for what the client has said already',
  advice: 'Read back before asking: take up what is known instead of asking for it again.',
  find(reading, playbook) {
    const asks = reading.selling.some(({ sentences }) => sentences.some(({ isQuestion }) => isQuestion))
    if (!asks) return { share: null, evidence: [], note: 'The agent asks nothing.' }
    const repetitions = repetitionsIn(reading, playbook)
    return {
      share: repetitions.length === 0 ? 1 : 0,
      evidence: repetitions.slice(0, 3).flatMap(({ question, told }) => [told, quoteOf(question)]),
    }
  },
}

export const repetitionsIn = perReading((reading, playbook): readonly Repetition[] =>
  reading.selling.flatMap((turn) =>
    questionsIn(turn, reading).flatMap((question) => {
      const told =
        toldBefore(question, turn, reading, playbook) ??
        introducedBefore(question, turn, reading) ??
        answeredBefore(question, turn, reading)
      return told ? [{ question, told }] : []
    }),
  ),
)

/** One of the four topics that was told in an earlier turn, unless the question goes into what was told. */
function toldBefore(question: ReadSentence, turn: ReadTurn, reading: Reading, playbook: Playbook): Quote | null {
  const heard = reading.turns.filter(({ side, index }) => side === 'prospect' && index < turn.index)
  for (const topic of BANT) {
    if (!asksFor(topic, question, reading, playbook)) continue
    const told = heard.map((one) => toldIn(topic, one, reading, playbook)).find((one) => one?.certain)
    if (told && !takesUp(question, told.quote, reading.language)) return told.quote
  }
  return null
}

/** "300 тысяч — это с мебелью?" builds on the answer: it names it, and is no bare choice of the same again. */
function takesUp({ text, words }: ReadSentence, { quote }: Quote, language: Language): boolean {
  if (holdsAny(RECALLS[language], words, language)) return true
  const sums = amountsIn(text).map((one) => digitsOf(one.text))
  return amountsIn(quote).some((one) => one.isMoney && sums.includes(digitsOf(one.text)))
}

const RECALLS: Record<Language, string[]> = {
  ru: [
    '=вы =говорите|=пишете|=упоминаете|=называете|=отмечаете',
    '=раз =вы|=уж|=под|=для|=это',
    '=под|=для ... =посуточно|=помесячно|=долгосрок|=долгосрочно|=сезонно',
    '=вы =сказали|=говорили|=упомянули|=писали|=называли|=упоминали|=отметили',
    '=уточню',
    '=если =вы|=оба|=муж|=жена ... =то',
  ],
  en: [
    '=you =say|=mention',
    '=since =you',
    '=you =said|=mentioned|=told|=wrote',
    '=which|=what =part|=parts|=step|=steps =of',
    '=which|=what =of =them|=those|=these|=it|=that',
    '=what|=which ... =first|=most|=worst|=exactly',
  ],
}

/** What people say of themselves in passing, and how it is asked for again. */
const INTRODUCTIONS: Record<Language, { asks: string[]; tells: RegExp }[]> = {
  ru: [
    {
      asks: ['=как ... =зовут', '=вам =обращаться', '=ваше имя'],
      tells: pattern('\\bменя зовут\\b|\\bмо[её] имя\\b'),
    },
    {
      asks: ['=какой|=каком|=какого ... город*', '=откуда =вы', '=где =вы =живете|=находитесь', 'часов* пояс*'],
      tells: pattern(
        '\\b(?:[Яя]|[Мм]ы) (?:сейчас )?(?:сам[аи]? )?(?:из|в) [А-ЯЁ]|\\b[Жж]ив(?:у|[её]м) (?:сейчас )?в\\b',
        'u',
      ),
    },
    { asks: ['номер', 'телефон'], tells: /\+?\d[\d ()-]{8,}\d/u },
  ],
  en: [
    {
      asks: ['your name', 'call =you', 'speaking =with'],
      tells: pattern("\\bmy name\\b|\\bthis is [A-Z]|\\bi(?:'m| am) [A-Z]"),
    },
    { asks: ['=where ... based|located', 'which|what city'], tells: pattern('\\bbased in\\b|\\blive in\\b') },
  ],
}

const EMAIL = /\S+@\S+\.\S+/u

function introducedBefore(question: ReadSentence, turn: ReadTurn, { turns, language }: Reading): Quote | null {
  const asked = INTRODUCTIONS[language].flatMap(({ asks, tells }) =>
    holdsAny(asks, question.words, language) ? [tells] : [],
  )
  if (asksForEmail(question.text)) asked.push(EMAIL)
  const before = turns.filter(({ side, index }) => side === 'prospect' && index < turn.index)
  for (const { id, text } of before.flatMap(({ messages }) => messages)) {
    const told = asked.map((tells) => tells.exec(text)?.[0]).find((one) => one !== undefined)
    if (told !== undefined) return { messageId: id, quote: told }
  }
  return null
}

/** The agent's own question over again, though the client answered it with a statement that does not evade. */
function answeredBefore(question: ReadSentence, turn: ReadTurn, reading: Reading): Quote | null {
  const { language, turns } = reading
  for (const earlier of reading.selling.filter(({ index }) => index < turn.index)) {
    const same = questionsIn(earlier, reading).find((one) => isSameQuestion(one, question, language))
    const reply = same && turns[earlier.index + 1]?.sentences.find(({ isQuestion }) => !isQuestion)
    if (reply && !takes('evades', reply.words, language)) return quoteOf(reply)
  }
  return null
}

function isSameQuestion(a: ReadSentence, b: ReadSentence, language: Language): boolean {
  if (repeats(a.text, b.text)) return true
  const [left, right] = [[...topicStems(a.words, language)], [...topicStems(b.words, language)]]
  const smaller = Math.min(left.length, right.length)
  const shared = left.filter((stem) => right.some((other) => sameRoot(stem, other))).length
  return smaller >= 2 && shared === smaller && Math.abs(left.length - right.length) <= 1
}
