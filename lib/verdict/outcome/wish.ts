import { Temporal } from 'temporal-polyfill'
import { oneOf } from '../../core/pattern.ts'
import { resolve, type SpokenTime } from '../../core/spoken-time/read.ts'
import { withDay } from './with-day.ts'

/** When a prospect would have the call, as far as its words tell; what they leave open excludes nothing. */
export interface Wish {
  date: Temporal.PlainDate | null
  /** Between these hours: both the same where the hour itself was named. */
  from: Temporal.PlainTime | null
  to: Temporal.PlainTime | null
  /** Whose clock may be meant; null among them for a zone that is not known. */
  zones: readonly (string | null)[]
  /** The one instant that was named, ISO 8601; null where it is open. */
  instant: string | null
}

/** A time with the words that a reply puts before it. */
export interface NamedTime {
  time: SpokenTime
  before: string
}

const FROM = oneOf(
  '\\b(?:после|с|не раньше|не ранее|позже|позднее)(?: чем)?(?: в)?\\s*$',
  '\\b(?:after|past|from|later than|not before|not earlier than|no earlier than)(?: at)?\\s*$',
)
const TO = oneOf(
  '(?<!не )\\b(?:до|раньше|не позже|не позднее)(?: чем)?(?: в)?\\s*$',
  '(?<!not |no )\\b(?:before|until|till|earlier than|no later than|not later than)(?: at)?\\s*$',
)

/** Parts of a day, as wide as anybody uses them. */
const PARTS: readonly [words: RegExp, from: string, to: string][] = [
  [oneOf('утр', 'morning'), '05:00', '13:00'],
  [oneOf('до (?:обеда|полудня)|перв\\S* половин'), '05:00', '14:00'],
  [oneOf('веч', 'evening|after work|после работы'), '16:00', '23:59'],
  [oneOf('после (?:обеда|полудня)|втор\\S* половин', 'afternoon|after lunch'), '12:00', '20:00'],
]

/** The wishes of a reply that names times, completed by what was offered to it. */
export function wishesOf(named: readonly NamedTime[], offered: readonly SpokenTime[]): Wish[] {
  return named.flatMap(({ time, before }) => {
    const wish = wishOf(time, before, offered)
    // "в среду" means the hours that were offered for that day
    const sameDay = offered.filter(({ date, time: hour }) => hour !== null && date !== null && wish.date?.equals(date))
    const meant = time.time === null ? sameDay.map(offeredWish).filter(({ from }) => holdsHour(wish, from)) : []
    return meant.length > 0 ? meant : [wish]
  })
}

/** An offer as a wish of the one who accepts it. */
export function offeredWish(time: SpokenTime): Wish {
  return wishOf(time, '', [])
}

/** The instants that wishes name; null where one of them is open. */
export function instantsOf(wishes: readonly Wish[]): string[] | null {
  const instants = wishes.map(({ instant }) => instant)
  return instants.length > 0 && instants.every((one) => one !== null) ? [...new Set(instants as string[])] : null
}

const MINUTE = 60_000

/** Whether a call at this instant is what was wished for. */
export function allows(wish: Wish, instant: string): boolean {
  if (wish.instant !== null) return Math.abs(Date.parse(wish.instant) - Date.parse(instant)) < MINUTE
  return wish.zones.some((zone) => {
    if (zone === null) return true
    const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
    return (wish.date?.equals(local.toPlainDate()) ?? true) && holdsHour(wish, local.toPlainTime())
  })
}

function holdsHour({ from, to }: Wish, hour: Temporal.PlainTime | null): boolean {
  if (hour === null) return true
  const minute = hour.round({ smallestUnit: 'minute', roundingMode: 'trunc' })
  if (from !== null && Temporal.PlainTime.compare(minute, from) < 0) return false
  return to === null || Temporal.PlainTime.compare(minute, to) <= 0
}

function wishOf(time: SpokenTime, before: string, offered: readonly SpokenTime[]): Wish {
  const [isFrom, isTo] = [FROM.test(before), TO.test(before)]
  if (time.time === null) return { ...openWish(time, offered), ...partOfDay(time.text) }
  if (isFrom || isTo)
    return { ...openWish(time, offered), from: isFrom ? time.time : null, to: isTo ? time.time : null }
  const dated = withDay(time, offered)
  const instant = dated.date === null && offered.length > 0 ? null : resolve(dated)
  return { ...openWish(dated, offered), from: time.time, to: time.time, instant }
}

function openWish({ date, zone }: SpokenTime, offered: readonly SpokenTime[]): Wish {
  return { date, from: null, to: null, zones: [zone, ...offered.map((one) => one.zone)], instant: null }
}

function partOfDay(text: string): Pick<Wish, 'from' | 'to'> {
  const part = PARTS.find(([words]) => words.test(text))
  return part
    ? { from: Temporal.PlainTime.from(part[1]), to: Temporal.PlainTime.from(part[2]) }
    : { from: null, to: null }
}
