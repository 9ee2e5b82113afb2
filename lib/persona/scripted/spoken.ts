import type { Persona } from '../../core/persona.ts'
import type { NamedTime } from '../../core/spoken-time/named-times.ts'

const OTHER_SCRIPT = { ru: /\p{Script=Latin}/u, en: /\p{Script=Cyrillic}/u }
const OWN_SCRIPT = { ru: /\p{Script=Cyrillic}/u, en: /\p{Script=Latin}/u }
const CAPITALISED = /^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

/** A time as the persona says it in the middle of a sentence: in the agent's words where they are of its language. */
export function spoken(
  { quote, at }: NamedTime,
  { language, timeZone }: Pick<Persona, 'language' | 'timeZone'>,
): string {
  if (OTHER_SCRIPT[language].test(quote) && !OWN_SCRIPT[language].test(quote)) return inOwnWords(at, language, timeZone)
  if (language === 'en' && CAPITALISED.test(quote)) return quote
  return quote.charAt(0).toLowerCase() + quote.slice(1)
}

/** "24 ноября в 16:00", "24 November at 16:00". */
function inOwnWords(at: number, language: 'ru' | 'en', timeZone: string): string {
  const locale = { ru: 'ru', en: 'en-GB' }[language]
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone }).format(at)
  const hour = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at)
  return `${day} ${{ ru: 'в', en: 'at' }[language]} ${hour}`
}
