import type { Instant } from '../../../core/clock.ts'
import { authorityIn } from './authority.ts'
import { budgetIn } from './budget.ts'
import { type Email, emailIn, phoneIn } from './contact.ts'
import { type Intent, intentsOf } from './intents.ts'
import { type Answer, answersTo } from './knowledge.ts'
import { KNOWLEDGE_EN } from './knowledge-en.ts'
import { KNOWLEDGE_RU } from './knowledge-ru.ts'
import { isEnglishGreeting, languageOf } from './language.ts'
import { localTime } from './local-time.ts'
import type { Facts, Memory } from './memory.ts'
import { declinedTimeIn, type NamedTime, namedTimeIn } from './named-time.ts'
import { propertyIn, purposeIn } from './need.ts'
import { nameIn } from './person.ts'
import { placeByClock, placeIn } from './place.ts'
import { type Sentence, sentencesOf } from './text.ts'
import { timelineIn } from './timeline.ts'
import { type Wait, waitIn } from './wait.ts'

export const KNOWLEDGE = { ru: KNOWLEDGE_RU, en: KNOWLEDGE_EN } as const

/** Everything that a burst of messages says, read as a whole. */
export interface Reading {
  language: 'ru' | 'en'
  /** Newly told or corrected; what was not mentioned is absent. */
  facts: Partial<Facts>
  email: Email | null
  answers: Answer[]
  /** Questions that our knowledge does not cover. */
  unknownQuestions: number
  intents: ReadonlySet<Intent>
  wait: Wait | null
  named: NamedTime | null
  /** Turned down; all its fields are null where no day or hour was named. */
  declined: NamedTime | null
  /** How many words were written. */
  words: number
  /** Nothing is to be answered: the client took the last words back. */
  withdrawn: boolean
}

/** Longer than any message of Telegram, so that a hostile one costs no more. */
const LONGEST_MESSAGE = 4096
/** An offer's "tomorrow" stays the same day for a client who answers shortly after midnight. */
const OFFER_STANDS = 3 * 3_600_000

/** What the messages say to somebody who remembers `memory`. */
export function read(messages: readonly string[], memory: Memory, now: Instant, zone: string): Reading {
  const begins = memory.turns === 0 && !memory.greeted && isEnglishGreeting(messages)
  const language = languageOf(messages) ?? (begins ? 'en' : memory.language)
  const all = messages.flatMap((text) => sentencesOf(text.slice(0, LONGEST_MESSAGE)))
  const { sentences, withdrawn } = afterWithdrawal(all)
  const today = dayOf(memory, now, zone)
  const intents = new Set(sentences.flatMap(intentsOf))
  const asked = sentences.filter(({ question }) => question)
  const found = sentences.map((sentence) => answersTo(sentence, KNOWLEDGE[language]))
  const unanswered = asked.filter((sentence) => isUnknown(sentence, found[sentences.indexOf(sentence)] ?? []))
  const telling = all.filter((sentence) => !sentence.question || answersTo(sentence, KNOWLEDGE[language]).length === 0)
  const statementsLast = telling.toSorted((a, b) => Number(b.question) - Number(a.question))
  const facts: Partial<Facts> = Object.assign({}, ...statementsLast.map((sentence) => factsIn(sentence, memory, now)))
  return {
    language,
    facts,
    email: first(all, emailIn),
    answers: [...new Set(found.flat())],
    unknownQuestions: unanswered.length,
    intents,
    wait: first(sentences, waitIn),
    named: namedTimeIn(timeWords(sentences, memory), today),
    declined: declinedTimeIn(timeWords(sentences, memory), today),
    words: sentences.reduce((sum, { text }) => sum + text.split(' ').length, 0),
    withdrawn,
  }
}

/** "Стоп, не отвечайте" takes back what was asked before it; what is said after it counts. */
function afterWithdrawal(all: Sentence[]): { sentences: Sentence[]; withdrawn: boolean } {
  const stop = all.findLastIndex((sentence) => intentsOf(sentence).includes('stops'))
  if (stop < 0) return { sentences: all, withdrawn: false }
  const rest = all.slice(stop + 1)
  return { sentences: rest, withdrawn: rest.length === 0 }
}

function factsIn(sentence: Sentence, { asked }: Memory, now: Instant): Partial<Facts> {
  const place = placeIn(sentence, asked.includes('place')) ?? placeByTold(sentence, asked, now)
  const told: Facts = {
    name: nameIn(sentence),
    property: propertyIn(sentence),
    purpose: purposeIn(sentence, asked.includes('purpose')),
    budget: budgetIn(sentence, asked.includes('budget')),
    authority: authorityIn(sentence, asked.includes('authority')),
    timeline: timelineIn(sentence, asked.includes('timeline')),
    place,
    email: null,
    phone: phoneIn(sentence),
  }
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null))
}

/** "Сейчас 15:40", told because we asked for the city. */
function placeByTold({ text }: Sentence, asked: Memory['asked'], now: Instant) {
  const clock = asked.includes('place') && /(?:сейчас|now|it's)\D{0,12}(\d{1,2}:\d{2})/iu.exec(text)?.[1]
  return clock ? placeByClock(clock.padStart(5, '0'), now) : null
}

function isUnknown(sentence: Sentence, answers: readonly Answer[]): boolean {
  const spoken = sentence.text.split(' ').length >= 2
  const handled = intentsOf(sentence).some((intent) => intent !== 'greets' && intent !== 'agrees')
  return answers.length === 0 && spoken && !handled && !waitIn(sentence) && !namedTimeIn(sentence.text, '2026-01-01')
}

/** The day from which the client counts. */
function dayOf({ offeredAt }: Memory, now: Instant, zone: string): string {
  return localTime(offeredAt !== null && now - offeredAt < OFFER_STANDS ? offeredAt : now, zone).date
}

/** What may speak of a time for the call: everything once times were offered, else only a wish for a call. */
function timeWords(sentences: readonly Sentence[], memory: Memory): string {
  const expecting = memory.offers.length > 0 || memory.stage === 'booked'
  const relevant = sentences.filter((s) => (expecting || intentsOf(s).includes('call')) && !waitIn(s))
  return relevant.map(({ text }) => text).join('; ')
}

function first<T>(sentences: readonly Sentence[], find: (sentence: Sentence) => T | null): T | null {
  for (const sentence of sentences) {
    const found = find(sentence)
    if (found !== null) return found
  }
  return null
}
