import type { Budget } from './budget.ts'
import { daysBetween, type LocalTime, weekdayOf } from './local-time.ts'

/** How days, times and sums are said in a language. */
export interface Spoken {
  /** A day and hour as an offer: `завтра, 24 ноября, в 16:00`. */
  slot(at: LocalTime, today: string): string
  /** The hour alone: `в 18:00`. */
  hour(at: LocalTime): string
  /** The same as the object of a booking: `завтра, 24 ноября, 16:00`. */
  appointment(at: LocalTime, today: string): string
  budget(budget: Budget): string
}

const RU_MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const RU_WEEKDAYS = 'воскресенье понедельник вторник среду четверг пятницу субботу'.split(' ')
const EN_MONTHS = 'January February March April May June July August September October November December'.split(' ')
const EN_WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

export const SPOKEN_RU: Spoken = {
  slot: (at, today) => `${ruDay(at.date, today, true)}, в ${at.time}`,
  hour: ({ time }) => `в ${time}`,
  appointment: (at, today) => `${ruDay(at.date, today, false)}, ${at.time}`,
  budget: (budget) => {
    const currency = { USD: 'долларов', EUR: 'евро', RUB: 'рублей' }[budget.currency]
    const million = budget.max >= 1e6
    const unit = million ? (Number.isInteger(budget.max / 1e6) ? 'миллионов' : 'миллиона') : 'тысяч'
    const number = (value: number) => String(value / (million ? 1e6 : 1e3)).replace('.', ',')
    return `${range(budget, number, 'до', 'около')} ${unit} ${currency}`
  },
}

export const SPOKEN_EN: Spoken = {
  slot: (at, today) => `${enDay(at.date, today)}, at ${at.time}`,
  hour: ({ time }) => `at ${time}`,
  appointment: (at, today) => `${enDay(at.date, today)}, at ${at.time}`,
  budget: (budget) => {
    const sign = { USD: '$', EUR: '€', RUB: '' }[budget.currency]
    const number = (value: number) =>
      sign + (value >= 1e6 ? `${value / 1e6} million` : value.toLocaleString('en-US', { maximumFractionDigits: 0 }))
    return range(budget, number, 'up to', 'about') + (budget.currency === 'RUB' ? ' roubles' : '')
  },
}

function range(budget: Budget, number: (value: number) => string, upTo: string, about: string): string {
  if (budget.min !== null) return `${number(budget.min)}–${number(budget.max)}`
  return `${budget.about ? about : upTo} ${number(budget.max)}`
}

function ruDay(date: string, today: string, withPreposition: boolean): string {
  const near = ['сегодня', 'завтра', 'послезавтра'][daysBetween(today, date)]
  const weekday = RU_WEEKDAYS[weekdayOf(date)] as string
  const named = withPreposition ? `${weekday === 'вторник' ? 'во' : 'в'} ${weekday}` : weekday
  return `${near ?? named}, ${Number(date.slice(8))} ${RU_MONTHS[Number(date.slice(5, 7)) - 1]}`
}

function enDay(date: string, today: string): string {
  const near = ['today', 'tomorrow'][daysBetween(today, date)]
  const day = `${EN_MONTHS[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(8))}`
  return `${near ?? EN_WEEKDAYS[weekdayOf(date)]}, ${day}`
}
