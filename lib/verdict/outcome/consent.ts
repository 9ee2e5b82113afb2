import type { BookingConsent } from '../../core/scheduling.ts'
import { readTimes, type SpokenTime } from '../../core/spoken-time/read.ts'
import type { Side, Transcript } from '../../core/transcript.ts'
import { type Version, versionsIn } from '../said.ts'
import { anySentencesOf, clausesOf } from '../text/clause.ts'
import { markTimes } from '../text/marked-times.ts'
import { picked, picks, spellHours } from './choice.ts'
import * as words from './consent-words.ts'
import { instantsOf, type NamedTime, offeredWish, type Wish, wishesOf } from './wish.ts'

/**
 * Wherever the prospect agreed to a call, in order: it named a possible time, or it accepted after a time was named to
 * it. What it puts off, hedges or makes depend on something else is no consent, nor is what it takes back later.
 */
export function consentsIn(transcript: Transcript): BookingConsent[] {
  return placedConsentsIn(transcript)
    .filter(({ until }) => until === Number.POSITIVE_INFINITY)
    .map(plainConsent)
}

/** A consent with its place in the conversation, and with what exactly it allows. */
export interface PlacedConsent extends BookingConsent, Pick<Version, 'position' | 'until'> {
  /** It allows a call that one of these allows. */
  wishes: readonly Wish[]
}

export function plainConsent({ messageId, quote, times }: PlacedConsent): BookingConsent {
  return { messageId, quote, times }
}

/** What a reply is a reply to. */
interface Context {
  /** The times of the agent's last turn, by message. */
  offers: readonly { id: number; times: readonly SpokenTime[] }[]
  callMentioned: boolean
  /** The agent has written nothing yet. */
  opening: boolean
}

/**
 * Every consent with its place, and until when it stood; an edit agrees when it is made, to what its message answered.
 */
export function placedConsentsIn(transcript: Transcript): PlacedConsent[] {
  const contexts = new Map<number, Context>()
  let context: Context = { offers: [], callMentioned: false, opening: true }
  let last: Side | null = null
  const consents: PlacedConsent[] = []
  for (const version of versionsIn(transcript)) {
    const timesOf = (text: string) => readTimes(text, { at: version.at, timeZone: transcript.timeZone })
    const sent = version.replaces === null
    context = { ...context, callMentioned: context.callMentioned || words.CALL_SPOKEN_OF.test(version.text) }
    if (version.side === 'agent') context = offering(context, version, { timesOf, sameTurn: !sent || last === 'agent' })
    else if (sent) contexts.set(version.id, context)
    if (sent) last = version.side
    if (version.side === 'agent') continue
    const wishes = wishesIn(version.text, contexts.get(version.id) as Context, timesOf)
    const { id, text, position, until } = version
    if (wishes) consents.push({ messageId: id, quote: text, times: instantsOf(wishes), position, until, wishes })
    else if (withdraws(text)) for (const given of consents) given.until = Math.min(given.until, position)
  }
  return consents
}

type ReadTimes = (text: string) => SpokenTime[]

/** An edit of the agent offers anew only where it names other times. */
function offering(
  context: Context,
  { id, text, replaces }: Version,
  { timesOf, sameTurn }: { timesOf: ReadTimes; sameTurn: boolean },
): Context {
  const times = timesOf(text)
  const namesSame = replaces !== null && inWords(timesOf(replaces)) === inWords(times)
  if (namesSame) return context
  const others = sameTurn ? context.offers.filter((offer) => offer.id !== id) : []
  return { ...context, opening: false, offers: [...others, { id, times }] }
}

function inWords(times: readonly SpokenTime[]): string {
  return times.map(({ text }) => text).join(', ')
}

/** What a reply agrees to; null where it does not agree. */
function wishesIn(text: string, { offers, callMentioned, opening }: Context, timesOf: ReadTimes): Wish[] | null {
  const offered = offers.flatMap(({ times }) => times)
  const parts = partsOf(spellHours(text, offered))
  const naming = parts.filter((part, index) => namesPossible(part) && !hedged(parts, index))
  const named = naming.flatMap(({ clause }) =>
    timesOf(clause).map((time): NamedTime => ({ time, before: clause.slice(0, time.start) })),
  )
  const namesHour = named.some(({ time }) => time.time !== null)
  const kept = parts.flatMap(({ clause }) => (declines(clause) ? [] : [clause]))
  const meant = namesHour ? offered : picked(kept, offered) // "tomorrow, the later slot"
  // who opens with an hour answers what the transcript does not show: nobody can say that it was no call
  const callMeant = offered.length > 0 || callMentioned || (opening && namesHour)
  if (named.length > 0 && callMeant) return wishesOf(named, meant)
  const accepting = offered.length > 0 ? acceptingIn(parts) : null
  return accepting && picked(accepting, offered).map(offeredWish)
}

interface Part {
  clause: string
  /** It stands in a question. */
  asks: boolean
}

/** The clauses of a reply; one that is nothing but signs is one clause. */
function partsOf(text: string): Part[] {
  const parts = anySentencesOf(text).flatMap((sentence): Part[] =>
    clausesOf(joined(sentence.text))
      .flatMap(beforeAndAfterBut)
      .map((clause) => ({ clause, asks: sentence.isQuestion })),
  )
  return parts.length > 0 ? parts : [{ clause: text, asks: false }]
}

/** "Not sure about 4 pm but 5 pm works" is two clauses. */
function beforeAndAfterBut(clause: string): string[] {
  return clause.split(/(?<=\S)\s+(?=(?:но|but)\s)/iu)
}

/** "Завтра, в 16" is one clause. */
function joined(sentence: string): string {
  return markTimes(sentence) === sentence ? sentence : sentence.replace(/,\s+(?=(?:в|во|at)\s+\d)/giu, ' ')
}

/** "В среду в 15" proposes a time, "завтра улетаю" and "16:00 — это по Москве?" do not. */
function namesPossible({ clause, asks }: Part): boolean {
  const marked = markTimes(clause)
  if (marked === clause || words.OTHER_PLAN.test(clause) || declines(clause)) return false
  if (words.ASKS_HOW.test(clause) || (!asks && words.ONLY_ASKED.test(clause)) || isElsewhen(marked)) return false
  if (words.PROPOSES.test(clause) || words.ACCEPTS.test(clause)) return true
  if (words.CALL.test(clause)) return onlyTime(marked.replace(words.CALL, ' '))
  return !asks && onlyTime(marked)
}

/** "В 15:00 на следующей неделе": the day that is meant is none of those that can be read. */
function isElsewhen(marked: string): boolean {
  return words.ELSEWHEN.test(marked)
}

function onlyTime(marked: string): boolean {
  return (marked.match(/[\p{L}\p{N}'-]+/gu) ?? []).every((word) => words.BESIDE_TIME.test(word))
}

/**
 * A condition reaches into the next clause, unless that one objects: "не уверен, но давайте в 16:00". So does a doubt
 * that has no time of its own.
 */
function hedged(parts: readonly Part[], index: number): boolean {
  const [before = '', own = ''] = [parts[index - 1]?.clause, parts[index]?.clause]
  const hedges = (clause: string) => words.HEDGES.test(markTimes(clause))
  if (hedges(own) || words.DOUBTS.test(own)) return true
  if (words.OBJECTS.test(own)) return false
  return hedges(before) || (words.DOUBTS.test(before) && markTimes(before) === before)
}

/** The clauses that accept what was offered; null where something is put in their way. */
function acceptingIn(parts: readonly Part[]): string[] | null {
  const clauses = parts.map(({ clause }) => clause)
  const accepting = clauses.filter(
    (clause) => agreesByDenial(clause) || (words.ACCEPTS.test(clause) && !declines(clause) && !asksElse(clause)),
  )
  const chooses = accepting.some(picks)
  if (parts.some((part) => leavesOpen(part) && !(chooses && declinesOption(part.clause)))) return null
  if (accepting.length > 0) return accepting
  const nods = clauses.filter((clause) => words.NODS.test(clause))
  const onlyNods = clauses.every((clause) => words.NODS.test(clause) || words.COURTESY.test(clause))
  return nods.length > 0 && onlyNods ? nods : null
}

/** "Первое не могу, давайте второе" declines one of the offers, and no call. */
function declinesOption(clause: string): boolean {
  return declines(clause) && (picks(clause) || markTimes(clause) !== clause)
}

/** It asks back, doubts, or puts off what the message would accept. */
function leavesOpen({ clause, asks }: Part): boolean {
  const rest = clause.replace(words.AGREES_BY_DENIAL, ' ')
  if (asks && rest === clause) return true
  return words.RESERVES.test(rest) || words.DOUBTS.test(rest) || words.OTHER_PLAN.test(rest)
}

/** "Да вы лучше цены скиньте" wants something else; "да, пришлите ссылку" wants the call. */
function asksElse(clause: string): boolean {
  return words.DEMANDS.test(clause) && !words.OF_THE_CALL.test(clause)
}

/** "Ой, в среду не получится" takes back what was agreed; "а если не получится?" and "дороже не получится" do not. */
function withdraws(text: string): boolean {
  return partsOf(text).some(
    ({ clause, asks }) => !asks && !words.HEDGES.test(clause) && (words.WITHDRAWS.test(clause) || failsAt(clause)),
  )
}

function failsAt(clause: string): boolean {
  if (!words.FAILS.test(clause)) return false
  const isOfTheCall = markTimes(clause) !== clause || words.CALL.test(clause)
  return isOfTheCall || (clause.match(/[\p{L}\p{N}'-]+/gu) ?? []).length <= FEW_WORDS
}

/** A clause of so many words has no other matter. */
const FEW_WORDS = 2

function agreesByDenial(clause: string): boolean {
  return words.AGREES_BY_DENIAL.test(clause)
}

function declines(clause: string): boolean {
  return !agreesByDenial(clause) && words.DECLINES.test(clause)
}
