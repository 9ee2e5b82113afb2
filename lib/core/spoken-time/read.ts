import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../clock.ts'
import { remember } from '../remember.ts'
import { type Day, dayWordings } from './days.ts'
import { type Hour, hourWordings } from './hours.ts'
import { type Token, tokensOf } from './token.ts'
import { type Zone, zoneWordings } from './zones.ts'

/** A point in time as somebody put it into words; what was left open is null. */
export interface SpokenTime {
  /** The words, as written. */
  text: string
  /** Where they begin in the text. */
  start: number
  date: Temporal.PlainDate | null
  time: Temporal.PlainTime | null
  /** IANA name or offset; null when a zone was meant that is not known ("по нашему времени"). */
  zone: string | null
  /** When it was said, in the prospect's zone. */
  said: Temporal.PlainDateTime
}

export interface Saying {
  /** When it was said. */
  at: Instant
  /** The zone that is meant when none is named. */
  timeZone: string
}

type Part = Token<{ kind: 'day'; day: Day } | { kind: 'hour'; hour: Hour } | { kind: 'zone'; zone: Zone }>

interface Draft {
  start: number
  end: number
  day?: Day
  hour?: Hour
  zone?: Zone
}

/** The times that a text names, in order: "завтра в 16:00 или послезавтра утром" names two. */
export function readTimes(text: string, { at, timeZone }: Saying): SpokenTime[] {
  if (partsOf(text).length === 0) return [] // most texts name none, and a calendar is slow
  const said = Temporal.Instant.fromEpochMilliseconds(Math.round(at)).toZonedDateTimeISO(timeZone).toPlainDateTime()
  return draftsOf(text, said.toPlainDate()).map(({ start, end, day, hour, zone }) => ({
    text: text.slice(start, end),
    start,
    date: day ? day.on(said.toPlainDate()).add({ days: hour?.endOfDay ? 1 : 0 }) : null,
    time: hour?.time ?? null,
    zone: zone === undefined || zone.name === 'prospect' ? timeZone : zone.name,
    said,
  }))
}

/**
 * The instant that is meant, as ISO 8601 with the offset of its zone; null where hour or zone is open. Without a day
 * it is the next time that the clock shows this hour. Daylight saving is that of the day itself.
 */
export function resolve({ date, time, zone, said }: SpokenTime): string | null {
  if (time === null || zone === null) return null
  const next =
    Temporal.PlainTime.compare(time, said.toPlainTime()) > 0 ? said.toPlainDate() : said.toPlainDate().add({ days: 1 })
  return (date ?? next)
    .toZonedDateTime({ timeZone: zone, plainTime: time })
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

/** Puts days, hours and zones that stand together into one time each. */
function draftsOf(text: string, today: Temporal.PlainDate): Draft[] {
  const drafts: Draft[] = []
  for (const part of partsOf(text)) {
    const current = drafts.at(-1)
    if (part.meaning.kind === 'zone') addZone(drafts, part, part.meaning.zone)
    else if (current && joins(current, part, text.slice(current.end, part.start), today)) extend(current, part)
    else drafts.push(begin(part, current))
  }
  return drafts
}

const partsOf = remember((text): readonly Part[] => {
  const hours = tokensOf(text, hourWordings)
  const days = tokensOf(text, dayWordings).filter((day) => !hours.some((hour) => overlaps(hour, day)))
  const zones = tokensOf(text, zoneWordings)
  return [
    ...hours.map(({ start, end, meaning }): Part => ({ start, end, meaning: { kind: 'hour', hour: meaning } })),
    ...days.map(({ start, end, meaning }): Part => ({ start, end, meaning: { kind: 'day', day: meaning } })),
    ...zones.map(({ start, end, meaning }): Part => ({ start, end, meaning: { kind: 'zone', zone: meaning } })),
  ].toSorted((a, b) => a.start - b.start)
})

function overlaps(a: Token<unknown>, b: Token<unknown>): boolean {
  return a.start < b.end && b.start < a.end
}

const LONGEST_GAP = 25

/** "завтра, 24 ноября, 16:00" is one time; "завтра или в среду", "в 14:00 или 16:00" are two. */
function joins(draft: Draft, { meaning }: Part, between: string, today: Temporal.PlainDate): boolean {
  if (between.length > LONGEST_GAP || /[?!;]|\.\s|(?<!\p{L})(?:или|либо|or)(?!\p{L})/iu.test(between)) return false
  if (meaning.kind === 'hour') return draft.hour === undefined || draft.hour.time === null
  if (meaning.kind !== 'day') return false
  if (draft.day === undefined) return true
  const same = draft.day.on(today).equals(meaning.day.on(today))
  return same || (draft.hour === undefined && draft.day.calendar !== meaning.day.calendar)
}

function extend(draft: Draft, { end, meaning }: Part): void {
  draft.end = end
  if (meaning.kind === 'hour') draft.hour = meaning.hour
  if (meaning.kind === 'day' && !draft.day?.calendar) draft.day = meaning.day
}

/** An hour without a day belongs to the day before it: "завтра в 14:00 или 16:00". */
function begin({ start, end, meaning }: Part, previous: Draft | undefined): Draft {
  if (meaning.kind === 'day') return { start, end, day: meaning.day }
  if (meaning.kind === 'hour') return { start, end, hour: meaning.hour, ...(previous?.day && { day: previous.day }) }
  return { start, end }
}

/**
 * A zone counts for all times before it that name none: "в 14:00 или 16:00 (по Москве)". "По Вашему времени" may be
 * followed by what that is: "UTC+3".
 */
function addZone(drafts: Draft[], { end }: Part, zone: Zone): void {
  for (const draft of drafts.filter((one) => one.zone === undefined || one.zone.name === 'prospect')) {
    draft.zone = zone
  }
  const last = drafts.at(-1)
  if (last) last.end = Math.max(last.end, end)
}
