import * as chrono from 'chrono-node'
import type { Instant } from './clock.ts'
import { instantOf, offsetAt } from './time-zone.ts'

/** A day and an hour that somebody named in words. */
export interface NamedTime {
  /** The words, as they stand in the text. */
  quote: string
  /** Where the words begin in the text. */
  index: number
  at: Instant
  /** The zone in which the words were understood. */
  timeZone: string
}

export interface NamedTimeContext {
  language: 'ru' | 'en'
  /** When it was said: "tomorrow" is relative to it. */
  saidAt: Instant
  /** The zone that is meant where the text names none. */
  timeZone: string
}

/** Zones that people name in words; each is looked for right after the time that it belongs to, then anywhere. */
const SPOKEN_ZONES: readonly (readonly [RegExp, string])[] = [
  [/по\s+моск|мск|moscow/iu, 'Europe/Moscow'],
  [/по\s+бали|балийск|bali\s+time|wita/iu, 'Asia/Makassar'],
  [/по\s+алмат|almaty/iu, 'Asia/Almaty'],
  [/по\s+дуба|dubai\s+time/iu, 'Asia/Dubai'],
  [/london\s+time|по\s+лондон/iu, 'Europe/London'],
  [/new\s+york\s+time|eastern\s+time|по\s+нью/iu, 'America/New_York'],
  [/\butc\b|\bgmt\b/iu, 'UTC'],
]

/**
 * The times that a text names with both day and hour, in order: "завтра, 24 ноября, в 16:00", "Tuesday at 4 pm".
 *
 * A day without an hour ("завтра утром") and an hour without a day ("в 16:00") are not named times, but an hour
 * takes the day that was named before it in the same sentence ("завтра в 11:00 или в 16:00").
 */
export function namedTimes(text: string, { language, saidAt, timeZone }: NamedTimeContext): NamedTime[] {
  const zone = SPOKEN_ZONES.find(([words]) => words.test(text))?.[1] ?? timeZone
  const reference = { instant: new Date(saidAt), timezone: offsetAt(saidAt, zone) / 60_000 }
  const found: NamedTime[] = []
  let day: chrono.ParsedComponents | undefined
  for (const result of parse[language](text, reference)) {
    if (isSpan(result)) continue
    const { text: quote, index, start } = result
    const namesDay = start.isCertain('day') || start.isCertain('weekday')
    if (namesDay) day = start
    if (!start.isCertain('hour') || !day) continue
    const wall = { ...dateOf(namesDay ? start : day), hour: start.get('hour') ?? 0, minute: start.get('minute') ?? 0 }
    found.push({ quote: quote.trim(), index, at: instantOf(wall, zone), timeZone: zone })
  }
  return found
}

const parse = {
  ru: (text: string, reference: chrono.ParsingReference) => chrono.ru.parse(text, reference, { forwardDate: true }),
  en: (text: string, reference: chrono.ParsingReference) => chrono.en.parse(text, reference, { forwardDate: true }),
}

/** "20 минут", "in an hour": a length of time, which chrono reads as that long from now. */
function isSpan(result: chrono.ParsedResult): boolean {
  return result.tags().has('result/relativeDateAndTime')
}

function dateOf(components: chrono.ParsedComponents) {
  return {
    year: components.get('year') as number,
    month: components.get('month') as number,
    day: components.get('day') as number,
  }
}
