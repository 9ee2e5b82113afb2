import type { BookingClaim, BookingConsent } from '../../core/scheduling.ts'
import { readTimes, resolve, type SpokenTime } from '../../core/spoken-time/read.ts'
import type { Transcript } from '../../core/transcript.ts'
import { type Said, type Version, versionsIn } from '../said.ts'
import { anySentencesOf, clausesOf, withoutQuotations } from '../text/clause.ts'
import { asksForEmail } from '../text/mail-request.ts'
import { DAY, HOUR, markTimes, namesHour } from '../text/marked-times.ts'
import type { Sentence } from '../text/sentences.ts'
import * as words from './booking-words.ts'
import { placedConsentsIn } from './consent.ts'
import { withDay } from './with-day.ts'

/**
 * What the agent claims in its own words to have booked, in order; a claim that it withdrew later is left out.
 *
 * Offers, questions, conditions and negations are no claims. Where the prospect had agreed to a time, a promise of the
 * link is one. The time is the one of the claim, completed from what was said before: "записала Вас на 16:00" after
 * "завтра в 16:00?" is tomorrow.
 */
export function claimsIn(transcript: Transcript): BookingClaim[] {
  return placedClaimsIn(transcript).map(plainClaim)
}

/** A claim with its place in the conversation: where it was made first, in these words or in others. */
export interface PlacedClaim extends BookingClaim {
  position: number
}

export function plainClaim({ messageId, quote, time }: PlacedClaim): BookingClaim {
  return { messageId, quote, time }
}

/** The claims of {@link claimsIn} with their places. */
export function placedClaimsIn(transcript: Transcript): PlacedClaim[] {
  const versions = versionsIn(transcript)
  const consents = placedConsentsIn(transcript)
  let claims: PlacedClaim[] = []
  for (const message of versions.filter(({ side }) => side === 'agent')) {
    const former = claims.find(({ messageId }) => messageId === message.id)
    const withdrawn = message.replaces !== null && !former && claimOf(message.replaces) !== null
    claims = retracts(message.text) ? [] : claims.filter((one) => one !== former)
    const stood = ({ position, until }: Placed) => position < message.position && message.position < until
    const context = { before: versions.filter(stood), agreed: consents.filter(stood), timeZone: transcript.timeZone }
    const claim = withdrawn ? null : claimIn(message, context)
    if (claim === null) continue
    const isRepeated = former !== undefined && instantOf(former) === instantOf(claim)
    claims.push({ ...claim, position: isRepeated ? former.position : message.position })
  }
  return claims.toSorted((a, b) => a.position - b.position)
}

type Placed = Pick<Version, 'position' | 'until'>

function claimIn(message: Said, context: Context): BookingClaim | null {
  const quote = claimOf(message.text) ?? (context.agreed.length > 0 ? impliedClaimOf(message.text) : null)
  return quote === null ? null : { messageId: message.id, quote, time: claimedTime(quote, message, context) }
}

function instantOf({ time }: BookingClaim): number | null {
  return time === null ? null : Date.parse(time)
}

/**
 * The claim that stands at the end: of the last time that was claimed, where it was claimed first; later words ("до
 * встречи завтра!") only repeat it.
 */
export function standingClaim<Claim extends BookingClaim>(claims: readonly Claim[]): Claim | null {
  const last = claims.findLast(({ time }) => time !== null)
  return (last ? claims.find((claim) => instantOf(claim) === instantOf(last)) : claims[0]) ?? null
}

/** The sentence of a text that claims a booking, as written, or null; with the one beside it that names its hour. */
export function claimOf(text: string): string | null {
  const { blanked, sentences } = own(text)
  const asksAddress = sentences.some(({ text: one, isQuestion }) => isQuestion && asksForEmail(one))
  const index = sentences.findIndex((sentence, at) =>
    claims(sentence, { hourBeside: hourBeside(sentences, at) !== null, asksAddress }),
  )
  const found = sentences[index]
  if (!found) return null
  const beside = namesHour(found.text) ? null : hourBeside(sentences, index)
  const [first, last] = beside !== null && beside < index ? [beside, index] : [index, beside ?? index]
  const start = blanked.indexOf(sentences[first]?.text ?? '')
  const { text: end } = sentences[last] as Sentence
  return text.slice(start, blanked.indexOf(end, start) + end.length)
}

/** Where the hour of a sentence stands, if not in itself: in the next one or the one before. */
function hourBeside(sentences: readonly Sentence[], index: number): number | null {
  const at = [index + 1, index - 1].find((one) => sentences[one] && isOneHour(sentences[one]))
  return at ?? null
}

/** What says, once a time is agreed, that it holds: "ссылка придёт за час до встречи". */
function impliedClaimOf(text: string): string | null {
  const { blanked, sentences } = own(text)
  if (sentences.some(({ isQuestion }) => isQuestion)) return null
  const found = sentences.find(({ text: one }) =>
    clausesIn(one).some((clause) => !takesBack(clause) && words.IMPLIES_BOOKING.test(clause)),
  )
  if (!found) return null
  const start = blanked.indexOf(found.text)
  return text.slice(start, start + found.text.length)
}

/** The agent's own words; of the same length, so that positions stay: quotes are cut from the text itself. */
function own(text: string) {
  const blanked = withoutQuotations(text).replaceAll('’', "'")
  return { blanked, sentences: anySentencesOf(blanked) }
}

function retracts(text: string): boolean {
  return own(text).sentences.some(({ text: one, isQuestion }) => !isQuestion && words.RETRACTIONS.test(one))
}

interface Beside {
  hourBeside: boolean
  /** The message asks for an e-mail: until it is given, a time is only held. */
  asksAddress: boolean
}

function claims(sentence: Sentence, { hourBeside, asksAddress }: Beside): boolean {
  const text = sentence.isQuestion ? withoutTag(sentence.text) : sentence.text
  if (text === null || isChoice(markTimes(text))) return false
  const clauses = clausesIn(text)
  const standing = clauses.filter((clause, index) => !takesBack(clause) && !isConditional(clauses, index))
  const hour = namesHour(text) || hourBeside
  if (standing.length === clauses.length && !asksAddress && isAppointment(markTimes(text))) return true
  return standing.some((clause) => {
    if (hour && !asksAddress && words.MEETING_TO_COME.test(clause)) return true
    if (words.TO_COME.test(clause)) return false
    if (words.MOVED.test(clause) && !hour) return false // a moved call stands only where its new time is named
    if (words.CLAIMS.test(clause)) return true
    return hour && !asksAddress && (words.CLAIMS_WITH_HOUR.test(clause) || booksHour(clause))
  })
}

/** "Zoom завтра в 15:00 или в четверг утром": of several times none is booked. */
function isChoice(marked: string): boolean {
  return CHOICE.test(marked)
}

const TIME = `[${HOUR}${DAY}]`
const CHOICE = new RegExp(`${TIME}.*(?<!\\p{L})(?:или|либо|or)(?!\\p{L}).*${TIME}`, 'isu')

/** "Вторник, 16:00, Zoom." and nothing else. */
function isAppointment(marked: string): boolean {
  return words.MEETING.test(marked) && marked.split(HOUR).length === 2 && namesNothingElse(marked)
}

/** One hour, and nothing that makes an offer of it. */
function isOneHour({ text, isQuestion }: Sentence): boolean {
  const marked = markTimes(text)
  return !isQuestion && marked.split(HOUR).length === 2 && !clausesIn(text).some(takesBack) && standsAlone(marked)
}

/** An hour after a colon or a dash belongs to what stands before: "Ваша консультация — завтра в 16:00". */
function clausesIn(text: string): string[] {
  const plain = markTimes(text).replace(/,?\s*(?:пожалуйста|please)(?:,|(?=\s))/giu, ' ')
  return clausesOf(plain.replace(/(?::|\s[-–—])\s+(?=[^,]{0,4}§)/gu, ' ')).map((clause) => clause.trim())
}

function takesBack(clause: string): boolean {
  return [words.NOT_CLAIMED, words.HISTORY, words.CLIENT_BOOKED, words.OTHER_BOOKING].some((one) => one.test(clause))
}

const CONDITION =
  /^[^\p{L}]*(?:но |и |а )?(?:если|когда|как только|после того|как (?!раз))|^[^\p{L}]*(?:if|once|when|as soon as|after|unless)\s/iu
const LATER_CONDITION =
  /^[^\p{L}]*(?:как только|после того|когда|если (?:вы )?(?:подтверд|пришл|соглас|скаж|напиш)|once|as soon as|if you (?:confirm|send|agree|tell)|when you)/iu
const REQUEST =
  /^[^\p{L}]*(?:\p{L}+\s)?(?:пришлите|напишите|подтвердите|скажите|укажите|выберите|дайте|оставьте|ответьте|нажмите|send|tell|give|confirm|choose|pick|reply)(?!\p{L})/iu

/** "Если подтвердите, ...", "..., как только пришлёте e-mail", "Пришлите e-mail, и ...". */
function isConditional(clauses: readonly string[], index: number): boolean {
  const [before, after] = [clauses.slice(0, index), clauses[index + 1]]
  if (before.some((clause) => CONDITION.test(clause))) return true
  if (after !== undefined && LATER_CONDITION.test(after)) return true
  return /^\s*(?:и|and)\s/iu.test(clauses[index] as string) && before.some((clause) => REQUEST.test(clause))
}

/** "Записала: завтра, 16:00", but not "Забронировала столик на 19:00". */
function booksHour(clause: string): boolean {
  if (!words.BOOKS_HOUR.test(clause)) return false
  return standsAlone(clause.replace(words.BOOKS_HOUR, ' '))
}

/** Up to its hour a clause names nothing else. */
function standsAlone(clause: string): boolean {
  return namesNothingElse(clause.slice(0, clause.includes(HOUR) ? clause.lastIndexOf(HOUR) : undefined))
}

function namesNothingElse(text: string): boolean {
  return (text.match(/[\p{L}\p{N}'-]+/gu) ?? []).every((word) => words.BESIDE_HOUR.test(word))
}

/** "Записала Вас на 16:00, верно?" claims and only then asks; other questions claim nothing. */
function withoutTag(question: string): string | null {
  const match =
    /^(.*),\s*(?:верно|хорошо|ок|окей|да|правильно|договорились|ok|okay|right|correct|alright)\s*\?[^\p{L}]*$/isu.exec(
      question,
    )
  return match?.[1] ?? null
}

interface Context {
  before: readonly Said[]
  /** What the prospect had agreed to before. */
  agreed: readonly BookingConsent[]
  timeZone: string
}

function claimedTime(quote: string, message: Said, { before, agreed, timeZone }: Context): string | null {
  const timesOf = (text: string, at: number) => readTimes(text, { at, timeZone })
  const named = timesOf(quote, message.at).filter(({ time }) => time !== null)
  const earlier = before.flatMap(({ side, text, at }) => timesOf(text, at).map((time) => ({ ...time, side })))
  const meant = words.MOVED.test(quote) ? named.at(-1) : named[0]
  if (meant) return resolve(withDay(meant, earlier))
  const elsewhere = timesOf(message.text, message.at).filter(({ time }) => time !== null)
  if (elsewhere.length === 1) return resolve(withDay(elsewhere[0] as SpokenTime, earlier))
  const consent = agreed.at(-1)
  if (consent) return consent.times?.length === 1 ? (consent.times[0] as string) : null
  const wished = earlier.findLast(({ side, time }) => side === 'prospect' && time !== null)
  return wished ? resolve(withDay(wished, earlier)) : null
}
