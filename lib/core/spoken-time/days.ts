import { Temporal } from 'temporal-polyfill'
import { type Wording, wording } from './token.ts'

/** A day as it was named; `on` finds it, seen from the day on which it was said. */
export interface Day {
  /** A calendar date ("24 ноября") says more than a word that depends on today ("завтра"). */
  calendar: boolean
  on(today: Temporal.PlainDate): Temporal.PlainDate
}

const MONTHS: readonly string[] = [
  'янв(?:аря|арь)?|jan(?:uary)?',
  'фев(?:раля|раль|р)?|feb(?:ruary)?',
  'мар(?:та|т)|mar(?:ch)?',
  'апр(?:еля|ель)?|apr(?:il)?',
  'ма[йя]|may',
  'июн[ья]|june?',
  'июл[ья]|july?',
  'авг(?:уста|уст)?|aug(?:ust)?',
  'сен(?:тября|тябрь|т)?|sep(?:tember|t)?',
  'окт(?:ября|ябрь)?|oct(?:ober)?',
  'ноя(?:бря|брь|б)?|nov(?:ember)?',
  'дек(?:абря|абрь)?|dec(?:ember)?',
]
const WEEKDAYS: readonly string[] = [
  'понедельник|пн|monday|mon',
  'вторник|вт|tuesday|tues?',
  'сред[ауы]|ср|wednesday|wed',
  'четверг|чт|thursday|thurs?|thu',
  'пятниц[ауы]|пт|friday|fri',
  'суббот[ауы]|сб|saturday|sat',
  'воскресень[ея]|вс|sunday|sun',
]
const MONTH = `(${MONTHS.join('|')})\\.?`
const DAY = '(\\d{1,2})(?:-?го|-?е|st|nd|rd|th)?'
const NEXT = '(следующ(?:ий|ую|ее|ей)|next)'

/** How days are named in Russian and English. */
export const dayWordings: readonly Wording<Day>[] = [
  wording('\\b(?:послезавтра|(?:the )?day after tomorrow)\\b', () => inDays(2)),
  wording('\\b(?:завтра|tomorrow)\\b', () => inDays(1)),
  wording('\\b(?:сегодня|today|tonight)\\b', () => inDays(0)),
  wording('\\bчерез (\\d{1,2}) (?:день|дня|дней)\\b|\\bin (\\d{1,2}) days?\\b', ([ru, en]) => inDays(Number(ru ?? en))),
  wording('\\b(?:через неделю|in a week)\\b', () => inDays(7)),
  wording('\\b(\\d{4})-(\\d{2})-(\\d{2})\\b', ([year, month, day]) => date(Number(day), Number(month), Number(year))),
  wording(`\\b${DAY} (?:of )?${MONTH}(?:,? (\\d{4}))?\\b`, ([day, month, year]) =>
    date(Number(day), monthOf(month), year),
  ),
  wording(`\\b${MONTH} ${DAY}\\b(?:,? (\\d{4})\\b)?`, ([month, day, year]) => date(Number(day), monthOf(month), year)),
  wording('(?<![\\d.,:])(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{4}|\\d{2}))?(?![\\d%]|[.,]\\d)', ([day, month, year]) =>
    month?.length === 2 ? date(Number(day), Number(month), year) : null,
  ),
  wording('\\b(\\d{1,2})(?:-?го)?(?: числа\\b|(?<=го)\\b)', ([day]) => dayOfMonth(Number(day))),
  wording(`\\b(?:${NEXT} )?(${WEEKDAYS.join('|')})\\b`, ([next, name]) =>
    weekday(indexIn(WEEKDAYS, name), next !== undefined),
  ),
]

function inDays(days: number): Day {
  return { calendar: false, on: (today) => today.add({ days }) }
}

/** Without a year it is the next such date; two digits are years of this century. */
function date(day: number, month: number, yearText?: string | number): Day | null {
  const year =
    yearText === undefined
      ? undefined
      : Number(yearText) % 100 === Number(yearText)
        ? 2000 + Number(yearText)
        : Number(yearText)
  if (day < 1 || month < 1 || month > 12 || day > daysIn(month)) return null
  const inYear = (one: number) => Temporal.PlainDate.from({ year: one, month, day })
  return {
    calendar: true,
    on: (today) => {
      if (year !== undefined) return inYear(year)
      const candidate = inYear(today.year)
      return Temporal.PlainDate.compare(candidate, today) < 0 ? inYear(today.year + 1) : candidate
    },
  }
}

function dayOfMonth(day: number): Day | null {
  if (day < 1 || day > 31) return null
  const inMonth = (today: Temporal.PlainDate, months: number) => today.with({ day: 1 }).add({ months }).with({ day })
  return { calendar: true, on: (today) => inMonth(today, day < today.day ? 1 : 0) }
}

/** The first such day from today on; "next" is the one of next week. */
function weekday(dayOfWeek: number, next: boolean): Day {
  return {
    calendar: false,
    on: (today) => {
      if (next) return today.add({ days: 7 - today.dayOfWeek + dayOfWeek })
      return today.add({ days: (dayOfWeek - today.dayOfWeek + 7) % 7 })
    },
  }
}

function monthOf(name: string | undefined): number {
  return indexIn(MONTHS, name)
}

function indexIn(names: readonly string[], name = ''): number {
  return names.findIndex((source) => new RegExp(`^(?:${source})$`, 'iu').test(name)) + 1
}

/** In a leap year, so that 29 February can be named. */
function daysIn(month: number): number {
  return Temporal.PlainYearMonth.from({ year: 2028, month }).daysInMonth
}
