import type { BookingConsent } from '../../core/scheduling.ts'
import { readTimes, resolve, type SpokenTime } from '../../core/spoken-time/read.ts'
import type { Transcript } from '../../core/transcript.ts'
import { type Said, saidIn } from '../said.ts'
import { anySentencesOf, clausesOf } from '../text/clause.ts'
import { markTimes } from '../text/marked-times.ts'
import * as words from './consent-words.ts'
import { withDay } from './with-day.ts'

/**
 * Wherever the prospect agreed to a call, in order: it named a possible time, or it accepted after a time was named to
 * it. What it puts off, hedges or makes depend on something else is no consent.
 */
export function consentsIn(transcript: Transcript): BookingConsent[] {
  const said = saidIn(transcript)
  const timesOf = ({ text, at }: Pick<Said, 'text' | 'at'>) => readTimes(text, { at, timeZone: transcript.timeZone })
  const consents: BookingConsent[] = []
  let [callMentioned, offered]: [boolean, SpokenTime[]] = [false, []]
  for (const [index, one] of said.entries()) {
    callMentioned ||= words.CALL.test(one.text)
    if (one.side === 'agent') {
      const sameTurn = said[index - 1]?.side === 'agent'
      offered = [...(sameTurn ? offered : []), ...timesOf(one)]
      continue
    }
    const agreed = agreementIn(one.text, offered.length > 0, callMentioned, (text) => timesOf({ text, at: one.at }))
    if (agreed) consents.push({ messageId: one.id, quote: one.text, times: meant(agreed, offered) })
  }
  return consents
}

/** The times that a reply agrees to, none where it just accepts; null where it does not agree. */
function agreementIn(
  text: string,
  timeOffered: boolean,
  callMentioned: boolean,
  timesOf: (text: string) => SpokenTime[],
): SpokenTime[] | null {
  const parts = partsOf(text)
  const naming = parts.filter((part, index) => namesPossible(part) && !hedged(parts, index))
  if ((timeOffered || callMentioned) && naming.length > 0) return naming.flatMap(({ clause }) => timesOf(clause))
  return timeOffered && accepts(parts) ? [] : null
}

interface Part {
  clause: string
  /** It stands in a question. */
  asks: boolean
}

/** The clauses of a reply; one that is nothing but signs is one clause. */
function partsOf(text: string): Part[] {
  const parts = anySentencesOf(text).flatMap((sentence): Part[] =>
    clausesOf(joined(sentence.text)).map((clause) => ({ clause, asks: sentence.isQuestion })),
  )
  return parts.length > 0 ? parts : [{ clause: text, asks: false }]
}

/** "Завтра, в 16" is one clause. */
function joined(sentence: string): string {
  return markTimes(sentence) === sentence ? sentence : sentence.replace(/,\s+(?=(?:в|во|at)\s+\d)/giu, ' ')
}

/** "В среду в 15" proposes a time, "завтра улетаю" and "16:00 — это по Москве?" do not. */
function namesPossible({ clause, asks }: Part): boolean {
  const marked = markTimes(clause)
  if (marked === clause || words.OTHER_PLAN.test(clause) || declines(clause)) return false
  if (words.PROPOSES.test(clause) || words.ACCEPTS.test(clause)) return true
  if (words.CALL.test(clause)) return onlyTime(marked.replace(words.CALL, ' '))
  return !asks && onlyTime(marked)
}

function onlyTime(marked: string): boolean {
  return (marked.match(/[\p{L}\p{N}'-]+/gu) ?? []).every((word) => words.BESIDE_TIME.test(word))
}

function hedged(parts: readonly Part[], index: number): boolean {
  return parts.slice(Math.max(0, index - 1), index + 1).some(({ clause }) => words.HEDGES.test(clause))
}

/** Accepts what was offered, and puts nothing in its way. */
function accepts(parts: readonly Part[]): boolean {
  if (parts.some(leavesOpen)) return false
  if (parts.some(({ clause }) => agreesByDenial(clause) || (words.ACCEPTS.test(clause) && !declines(clause))))
    return true
  return (
    parts.some(({ clause }) => words.NODS.test(clause)) &&
    parts.every(({ clause }) => words.NODS.test(clause) || words.COURTESY.test(clause))
  )
}

/** It asks back, or puts off what the message would accept. */
function leavesOpen({ clause, asks }: Part): boolean {
  const rest = clause.replace(words.AGREES_BY_DENIAL, ' ')
  return (asks && rest === clause) || words.RESERVES.test(rest) || words.OTHER_PLAN.test(rest)
}

function agreesByDenial(clause: string): boolean {
  return words.AGREES_BY_DENIAL.test(clause)
}

function declines(clause: string): boolean {
  return !agreesByDenial(clause) && words.DECLINES.test(clause)
}

/** What was named, completed by the offer; the offer itself where nothing was named. */
function meant(named: readonly SpokenTime[], offered: readonly SpokenTime[]): string[] | null {
  const chosen = named.length === 0 ? offered : named.flatMap((one) => completed(one, offered))
  const times = chosen.map((time) => resolve(time))
  return times.every((time) => time !== null) && times.length > 0 ? [...new Set(times as string[])] : null
}

/** "В среду" means the hours that were offered for that day, "в 16:00" the day that this hour was offered for. */
function completed(time: SpokenTime, offered: readonly SpokenTime[]): SpokenTime[] {
  if (time.time !== null) {
    const dated = withDay(time, offered)
    return dated.date === null ? [{ ...dated, zone: null }] : [dated]
  }
  const sameDay = offered.filter(
    ({ date, time: hour }) => hour !== null && time.date !== null && date?.equals(time.date),
  )
  return sameDay.length > 0 ? sameDay : [time]
}
