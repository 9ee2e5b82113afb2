import { addDays, hourOf, weekdayOf } from './local-time.ts'
import { pattern, re } from './text.ts'

export type PartOfDay = 'morning' | 'afternoon' | 'evening'

/** What the client said about when, as far as it was said. */
export interface NamedTime {
  date: string | null
  time: string | null
  part: PartOfDay | null
  /** `1` or `2`: the first or second of what was offered. */
  ordinal: number | null
}

const WEEKDAYS = [
  re`\b(?:воскресень|вс\b|sunday)`,
  re`\b(?:понедельник|пн\b|monday)`,
  re`\b(?:вторник|вт\b|tuesday)`,
  re`\b(?:сред[ауеы]\b|ср\b|wednesday)`,
  re`\b(?:четверг|чт\b|thursday)`,
  re`\b(?:пятниц|пт\b|friday)`,
  re`\b(?:суббот|сб\b|saturday)`,
]
const MONTHS = [
  re`^(?:январ|jan)`, re`^(?:феврал|feb)`, re`^(?:март|mar)`, re`^(?:апрел|apr)`, re`^(?:ма[йяе]|may)`, re`^(?:июн|jun)`,
  re`^(?:июл|jul)`, re`^(?:август|aug)`, re`^(?:сентябр|sep)`, re`^(?:октябр|oct)`, re`^(?:ноябр|nov)`, re`^(?:декабр|dec)`,
] // biome-ignore format: twelve months
const MONTH_WORD = String.raw`(?:январ|феврал|март|апрел|ма[йяе](?!\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр|jan|feb|mar(?!k)|apr|may(?!\p{L})|jun|jul|aug|sep|oct|nov|dec)\p{L}*`
const DAY_MONTH = pattern(String.raw`(?<!\d)(\d{1,2})(?:-?го|st|nd|rd|th)?(?: of)? (${MONTH_WORD})`)
const MONTH_DAY = pattern(String.raw`(?<!\p{L})(${MONTH_WORD}) (\d{1,2})(?:st|nd|rd|th)?(?![\d:])`)
const DOTTED = /(?<!\d)(\d{1,2})[./](0[1-9]|1[0-2])(?:[./]\d{2,4})?(?![\d:])/
const DAY_ONLY = re`\b(\d{1,2})(?:-?го\b|-?е\b| числа\b)`

const CLOCK = re`(?<![\d.,$€])([01]?\d|2[0-3])(?::([0-5]\d)| ?ч(?:\. ?)?([0-5]\d)(?!\d))(?!\d)\s?(am|pm|утра|дня|вечера)?`
const DOTTED_CLOCK = re`(?:^|[^\p{L}\d])(?:в|на|к|at)\s([01]?\d|2[0-3])[.-]([0-5]\d)(?!\d)()\s?(am|pm|утра|дня|вечера)?`
const HOUR = re`(?:(?<!\p{L})(?:в|на|к|at|around)\s(?:часов\s)?)([01]?\d|2[0-3])()()(?!\d|[:.]\d|-?е(?!\p{L})|-?го(?!\p{L})|\s?(?:ноя|дек|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|числ|мин|тыс|нед|спал|ноч|чел|к(?!\p{L})|k|%|лет|год|мес|млн|дн))(?:\s?час\p{L}*)?\s?(am|pm|утра|дня|вечера)?`
const HOUR_MARKED = re`(?<![\d:.,])([01]?\d|2[0-3])()()\s?(?:час\p{L}*\s)?(am|pm|утра|дня|вечера)(?!\p{L})`
const NO_CLAUSE = re`\bне (?:мог(?!(?:л[аи])? (?:раньше |сразу )?(?:отве|напи))|смог|получ|подход|подойд|удобн|успе|выйд)|\bнеудобн|(?<!был )(?<!была )(?<!были )\bзанят|\bникак\b|\bcan't|\bcannot|\bdoesn't work|\bdon't work|\bnot (?:possible|available|free|good|work)|\bwon't work|(?<!was )(?<!were )(?<!been )\bbusy\b|\bunavailable`
const CONTRAST = /\s*(?:[,;]\s*(?:а|но|давайте|лучше|можно|but|how about|what about|could we|can we)|[;—]|\s-)\s+/iu

/** Reads days and hours from what the client said, relative to `today` on the client's own clock. */
export function namedTimeIn(text: string, today: string): NamedTime | null {
  return readTime(
    clauses(text, (clause) => !NO_CLAUSE.test(clause)),
    today,
  )
}

/** The times that were turned down: "завтра не смогу". Null when none was, all fields null for "так не смогу". */
export function declinedTimeIn(text: string, today: string): NamedTime | null {
  if (!NO_CLAUSE.test(text)) return null
  const declined = readTime(
    clauses(text, (clause) => NO_CLAUSE.test(clause)),
    today,
  )
  return declined ?? { date: null, time: null, part: null, ordinal: null }
}

function clauses(text: string, wanted: (clause: string) => boolean): string {
  return text.split(CONTRAST).filter(wanted).join(', ')
}

function readTime(kept: string, today: string): NamedTime | null {
  const named = { date: dateIn(kept, today), time: timeIn(kept), part: partIn(kept), ordinal: ordinalIn(kept) }
  return named.date || named.time || named.part || named.ordinal ? named : null
}

export function partOf(time: string): PartOfDay {
  const hour = hourOf(time)
  return hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening'
}

function dateIn(text: string, today: string): string | null {
  const month = DAY_MONTH.exec(text) ?? swapped(MONTH_DAY.exec(text))
  if (month) return nextDate(today, Number(month[1]), monthNumber(month[2] as string))
  const dotted = DOTTED.exec(text.replace(DOTTED_CLOCK, ' '))
  if (dotted) return nextDate(today, Number(dotted[1]), Number(dotted[2]))
  if (re`\b(?:послезавтра|day after tomorrow)\b`.test(text)) return addDays(today, 2)
  if (re`\b(?:завтра|tomorrow)\b`.test(text)) return addDays(today, 1)
  if (re`\b(?:сегодня|today|tonight)\b`.test(text)) return today
  const weekday = WEEKDAYS.findIndex((name) => name.test(text))
  if (weekday >= 0) return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1)
  const day = DAY_ONLY.exec(text)
  return day ? nextDay(today, Number(day[1])) : null
}

function timeIn(text: string): string | null {
  if (re`\b(?:в полдень|noon)\b`.test(text)) return '12:00'
  const match = CLOCK.exec(text) ?? DOTTED_CLOCK.exec(text) ?? HOUR_MARKED.exec(text) ?? HOUR.exec(text)
  if (!match) return null
  const [, hour, minute, otherMinute, half] = match
  return `${String(toHours(Number(hour), half?.toLowerCase(), text)).padStart(2, '0')}:${minute || otherMinute || '00'}`
}

function toHours(hour: number, half: string | undefined, text: string): number {
  const late = half === 'pm' || half === 'вечера' || half === 'дня'
  if (half) return (hour % 12) + (late ? 12 : 0)
  // nobody calls at four in the night: "завтра вечером в 7", "в 4"
  if (hour > 0 && hour < 8 && !re`\b(?:утр|morning)`.test(text)) return hour + 12
  return hour
}

function partIn(text: string): PartOfDay | null {
  if (re`\b(?:утр(?:ом|а)\b|до обеда|в первой половине|morning)`.test(text)) return 'morning'
  if (re`\b(?:днем|после обеда|afternoon)\b`.test(text)) return 'afternoon'
  return re`\b(?:вечер(?:ом|а)?\b|после работы|evening|tonight)`.test(text) ? 'evening' : null
}

function ordinalIn(text: string): number | null {
  if (re`\b(?:перв(?:ый|ое|ая|ого|ом)(?! (?:раз|половин|взнос))|the first|first (?:one|option|slot|works))`.test(text))
    return 1
  return re`\b(?:втор(?:ой|ое|ая)(?! раз)|the second|second (?:one|option|slot|works)|the latter)`.test(text) ? 2 : null
}

function monthNumber(word: string): number {
  return MONTHS.findIndex((name) => name.test(word)) + 1
}

function swapped(match: RegExpExecArray | null): string[] | null {
  return match && ['', match[2] as string, match[1] as string]
}

/** The next date with this day and month, today included; null for a date that does not exist. */
function nextDate(today: string, day: number, month: number): string | null {
  const year = Number(today.slice(0, 4))
  const dates = [year, year + 1].map((y) => dateOf(y, month, day)).filter((date) => date !== null)
  return dates.find((date) => date >= today) ?? null
}

function nextDay(today: string, day: number): string | null {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const dates = [dateOf(year, month, day), dateOf(month === 12 ? year + 1 : year, (month % 12) + 1, day)]
  return dates.find((date) => date !== null && date >= today) ?? null
}

function dateOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}
