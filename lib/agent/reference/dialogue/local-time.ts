import type { Instant } from '../../../core/clock.ts'
import * as zones from '../../../core/time-zone.ts'

/** A time as the client's wall clock shows it; plain data, to be stored and compared. */
export interface LocalTime {
  /** `2026-11-24` */
  date: string
  /** `16:00` */
  time: string
}

const DAY = 86_400_000

export function localTime(instant: Instant, zone: string): LocalTime {
  const { year, month, day, hour, minute } = zones.wallTime(instant, zone)
  const shown = new Date(Date.UTC(year, month - 1, day, hour, minute)).toISOString()
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) }
}

export function instantOf({ date, time }: LocalTime, zone: string): Instant {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return zones.instantOf({ year, month, day, hour, minute }, zone)
}

export function sameTime(a: LocalTime, b: LocalTime): boolean {
  return a.date === b.date && a.time === b.time
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** Whole days from `from` to `to`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY)
}

/** 0 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00Z`).getUTCDay()
}

export function hourOf(time: string): number {
  return Number(time.slice(0, 2))
}
