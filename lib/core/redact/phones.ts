import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'

const BETWEEN = String.raw`[ \t\u00a0\u2009\u202f().–-]{0,3}`

/** No number begins in the middle of a word, a path, a date, a time or another number. */
const START = String.raw`(?<![\p{L}_/#@]|\p{N}[.,:/-]?)`

const INTERNATIONAL = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:\+|${START}00)[1-9](?:${BETWEEN}\d){6,14}`, 'gu')

/** Eleven digits with the 8 that is dialled within Russia and Kazakhstan, or a 7 whose plus was forgotten. */
const RUSSIAN = new RegExp(String.raw`${START}[78](?:${BETWEEN}\d){10}(?!\d)`, 'gu')

const AMERICAN = new RegExp(
  String.raw`${START}(?:\([2-9]\d{2}\)[ \u00a0]?|[2-9]\d{2}[.-])\d{3}[.-]\d{4}(?![\d.,-]?\d)`,
  'gu',
)

/** As Russian numbers are written by those who live there: 3-3-2-2, or 4-2-2-2 where the area is in brackets. */
const LOCAL = new RegExp(
  String.raw`${START}(?:\(\d{3}\)[ \u00a0]?\d{3}|\(\d{4}\)[ \u00a0]?\d{2}|\d{3}[ \u00a0-]\d{3}(?=-))[ \u00a0-]\d{2}[ \u00a0-]\d{2}(?![\d.,-]?\d)`,
  'gu',
)
/** With the 0 that is dialled before the area in most other countries. */
const NATIONAL = new RegExp(String.raw`${START}\(?0[1-9]\d{0,3}\)?(?:[ \u00a0–-]?\d){6,10}(?!\d)`, 'gu')

const ANNOUNCED =
  /(\b(?:phone|mobile|whats\s?app|viber)(?: number)?|(?<!\p{L})(?:тел|телефон\p{L}{0,3}|моб|мобильный|вотсап|ватсап|вайбер))([\s.:=№—–-]{1,4})(\d(?:[ \u00a0()–-]{0,2}\d){6,14})/giu

const LINKED = /(\b(?:wa\.me\/|tel:))(\+?\d(?:-?\d){6,14})/giu

/** The identifier of a Zoom meeting is written as 3-4-4 or 3-3-4 digits, or after its name. */
const MEETING_GROUPS = /^\d{3} \d{3,4} \d{4}$/
const IDENTIFIER_BEFORE = /(?:\bID|идентификатор\p{L}*|конференци\p{L}+|meeting|confno)[^\p{L}\p{N}]{0,4}$/iu

/** Its groups of digits are no number that anybody could call. */
const UUID = /([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})/i

/** Groups of three, as sums of money are written. */
const SUM = /^[+(]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+$/
const DATE = /^\d{1,2}[ -]\d{1,2}[ -]\d{4}/

/**
 * Phone numbers keep their last two digits. Numbers with a plus are known everywhere; without it those of Russia and
 * North America, those with a leading 0, and what is called a phone number. Sums, dates, times and the identifiers of
 * meetings stay.
 */
export function maskPhones(text: string): string {
  const parts = text.split(UUID)
  return parts.map((part, at) => (at % 2 === 1 || !/\d{2}|\d \d/.test(part) ? part : maskIn(part))).join('')
}

function maskIn(text: string): string {
  return text
    .replace(LINKED, (_, before: string, number: string) => before + maskedNumber(number))
    .replace(ANNOUNCED, (whole, name: string, between: string, number: string) =>
      DATE.test(number) ? whole : name + between + maskedNumber(number),
    )
    .replace(INTERNATIONAL, international)
    .replace(RUSSIAN, (number, at: number, all: string) =>
      isRussian(number, before(all, at)) ? maskedNumber(number) : number,
    )
    .replace(AMERICAN, maskedNumber)
    .replace(LOCAL, maskedNumber)
    .replace(NATIONAL, (number) => (isNational(number) ? maskedNumber(number) : number))
}

/** What is known to be a phone number, as it may be shown: its last two digits. */
export function maskedNumber(number: string): string {
  return `+…${digitsOf(number).slice(-2)}`
}

/** What follows a number may look like more of it ("+7 916 123-45-67 15:00"): its last groups are tried without. */
function international(candidate: string): string {
  for (let number = candidate; digitsOf(number).length >= 7; number = withoutLastGroup(number)) {
    if (SUM.test(number) && (number.startsWith('0') || number.endsWith('000'))) return candidate
    if (isPossible(number.replace(/^00/, '+'))) return maskedNumber(number) + candidate.slice(number.length)
  }
  return candidate
}

function isRussian(number: string, textBefore: string): boolean {
  if (MEETING_GROUPS.test(number) || IDENTIFIER_BEFORE.test(textBefore)) return false
  if (/[ \u00a0]\d(?!\d)/.test(number.slice(1))) return false // two sums beside each other
  return parsePhoneNumberFromString(number, 'RU')?.isValid() ?? false
}

function isNational(number: string): boolean {
  return !SUM.test(number) && !DATE.test(number) && digitsOf(number).length >= 9
}

function isPossible(number: string, country?: CountryCode): boolean {
  return parsePhoneNumberFromString(number, country)?.isPossible() ?? false
}

function withoutLastGroup(number: string): string {
  return /^(.*?)[^\d]*\d+$/su.exec(number)?.[1] ?? ''
}

function digitsOf(number: string): string {
  return number.replaceAll(/\D/g, '')
}

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - 40), at)
}
