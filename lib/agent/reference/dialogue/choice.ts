import type { LocalTime } from './local-time.ts'
import { sameTime } from './local-time.ts'
import { type NamedTime, type PartOfDay, partOf } from './named-time.ts'
import { type Calendar, type Obstacle, obstacleTo } from './slots.ts'

/** What the client makes of the times that were offered. */
export type Choice =
  | { kind: 'chosen'; at: LocalTime }
  /** A time of the client's own that cannot be. */
  | { kind: 'impossible'; at: LocalTime; obstacle: Obstacle }
  /** A day or a part of one, without an hour. */
  | { kind: 'vague'; date: string | null; part: PartOfDay | null }

/** Reads a choice among the offers, or a time of the client's own. */
export function choiceOf(named: NamedTime, offers: readonly LocalTime[], calendar: Calendar): Choice {
  const meant = offers.filter((offer, i) => fits(named, offer, i + 1))
  const complete = named.date !== null && named.time !== null
  if (meant.length === 1) return check(meant[0] as LocalTime, calendar)
  if (named.time && !complete) {
    const at = { date: named.date ?? offers[0]?.date, time: named.time }
    if (at.date) return check(at as LocalTime, calendar)
  }
  if (complete) return check({ date: named.date as string, time: named.time as string }, calendar)
  return { kind: 'vague', date: named.date, part: named.part }
}

function fits(named: NamedTime, offer: LocalTime, ordinal: number): boolean {
  if (named.date && named.time) return sameTime(offer, named as LocalTime)
  return (
    (named.ordinal === null || named.ordinal === ordinal) &&
    (named.date === null || named.date === offer.date) &&
    (named.time === null || named.time === offer.time) &&
    (named.part === null || named.time !== null || named.part === partOf(offer.time))
  )
}

function check(at: LocalTime, calendar: Calendar): Choice {
  const obstacle = obstacleTo(at, calendar)
  return obstacle ? { kind: 'impossible', at, obstacle } : { kind: 'chosen', at }
}
