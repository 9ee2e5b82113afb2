import type { BookingClaim } from '../../core/scheduling.ts'
import { readTimes, resolve, type SpokenTime } from '../../core/spoken-time/read.ts'
import type { Transcript } from '../../core/transcript.ts'
import { type Said, saidIn } from '../said.ts'
import { anySentencesOf, clausesOf, withoutQuotations } from '../text/clause.ts'
import type { Sentence } from '../text/sentences.ts'
import { CLAIMS, CLAIMS_WITH_HOUR, CLIENT_BOOKED, NOT_CLAIMED, OTHER_BOOKING, RETRACTIONS } from './booking-words.ts'

/**
 * What the agent claims in its own words to have booked, in order; a claim that it withdrew later is left out.
 *
 * Offers, questions, conditions and negations are no claims. The time is the one of the claim, completed from what was
 * said before: "записала Вас на 16:00" after "завтра в 16:00?" is tomorrow.
 */
export function claimsIn(transcript: Transcript): BookingClaim[] {
  const said = saidIn(transcript)
  let claims: BookingClaim[] = []
  said.forEach((message, index) => {
    if (message.side !== 'agent') return
    if (anySentencesOf(message.text).some(({ text }) => RETRACTIONS.test(text))) claims = []
    const quote = claimOf(message.text)
    if (quote === null) return
    const time = claimedTime(quote, message, said.slice(0, index), transcript.timeZone)
    claims.push({ messageId: message.id, quote, time })
  })
  return claims
}

/** The claim that stands at the end: the last one with a time, otherwise the last one. */
export function standingClaim(claims: readonly BookingClaim[]): BookingClaim | null {
  return claims.findLast(({ time }) => time !== null) ?? claims.at(-1) ?? null
}

/** The sentence of a text that claims a booking, as written, or null. */
export function claimOf(text: string): string | null {
  // same length, so that positions stay: the quote is cut from the text itself
  const blanked = withoutQuotations(text).replaceAll('’', "'")
  const sentences = anySentencesOf(blanked)
  const index = sentences.findIndex((sentence, at) => claims(sentence, sentences[at + 1]))
  const found = sentences[index]
  if (!found) return null
  const next = sentences[index + 1]
  const last = !namesHour(found.text) && next && !next.isQuestion && namesHour(next.text) ? next : found
  const start = blanked.indexOf(found.text)
  return text.slice(start, blanked.indexOf(last.text, start) + last.text.length)
}

function claims(sentence: Sentence, next: Sentence | undefined): boolean {
  const text = sentence.isQuestion ? withoutTag(sentence.text) : sentence.text
  if (text === null || OTHER_BOOKING.test(text)) return false
  const clauses = clausesOf(text).filter((clause) => !NOT_CLAIMED.test(clause) && !CLIENT_BOOKED.test(clause))
  if (clauses.some((clause) => CLAIMS.test(clause))) return true
  if (!clauses.some((clause) => CLAIMS_WITH_HOUR.test(clause))) return false
  return namesHour(text) || (next !== undefined && !next.isQuestion && namesHour(next.text))
}

/** "Записала Вас на 16:00, верно?" claims and only then asks; other questions claim nothing. */
function withoutTag(question: string): string | null {
  const match =
    /^(.*),\s*(?:верно|хорошо|ок|окей|да|правильно|договорились|ok|okay|right|correct|alright)\s*\?\W*$/isu.exec(
      question,
    )
  return match?.[1] ?? null
}

const NOON_OF_EPOCH = { at: 43_200_000, timeZone: 'UTC' }

function namesHour(text: string): boolean {
  return readTimes(text, NOON_OF_EPOCH).some(({ time }) => time !== null)
}

function claimedTime(quote: string, message: Said, before: readonly Said[], timeZone: string): string | null {
  const named = readTimes(quote, { at: message.at, timeZone }).find(({ time }) => time !== null)
  const earlier = before.flatMap((one) =>
    readTimes(one.text, { at: one.at, timeZone }).map((time) => ({ ...time, side: one.side })),
  )
  const meant = named ?? earlier.findLast(({ side, time }) => side === 'prospect' && time !== null)
  return meant ? resolve(withDay(meant, earlier)) : null
}

/** An hour without a day takes the day with which this hour was named before. */
function withDay(meant: SpokenTime, earlier: readonly SpokenTime[]): SpokenTime {
  if (meant.date !== null || meant.time === null) return meant
  const hour = meant.time
  const sameHour = earlier.findLast(({ date, time }) => date !== null && time?.equals(hour))
  return sameHour ? { ...meant, date: sameHour.date, zone: meant.zone ?? sameHour.zone } : meant
}
