import type { Instant } from '../../../core/clock.ts'
import type { Random } from '../../../core/random.ts'
import { addDays, hourOf, instantOf, type LocalTime, localTime } from './local-time.ts'
import { type PartOfDay, partOf } from './named-time.ts'

/** The hours in which a call may begin on the client's clock, [from, to). */
export const CALL_HOURS = { from: 8, to: 22 } as const
/** Nobody gets ready for a call within less than this. */
const LEAD = 60 * 60_000
/** A call blocks the consultant's calendar for this long on both sides. */
const LENGTH = 30 * 60_000
const LATEST_DAYS = 60

const HOURS: Record<PartOfDay, readonly string[]> = {
  morning: ['10:00', '11:00'],
  afternoon: ['12:00', '14:00', '16:00'],
  evening: ['18:00', '19:00', '20:00'],
}

/** Why a call cannot be at a time. */
export type Obstacle = 'night' | 'past' | 'soon' | 'busy' | 'far'

export interface Calendar {
  now: Instant
  /** The client's IANA zone. */
  zone: string
  /** Beginnings of calls that are booked already. */
  busy: readonly Instant[]
}

/** What stands in the way of a call at this time; null when nothing does. */
export function obstacleTo(at: LocalTime, { now, zone, busy }: Calendar): Obstacle | null {
  const instant = instantOf(at, zone)
  if (hourOf(at.time) < CALL_HOURS.from || hourOf(at.time) >= CALL_HOURS.to) return 'night'
  if (instant <= now) return 'past'
  if (instant < now + LEAD) return 'soon'
  if (instant > now + LATEST_DAYS * 86_400_000) return 'far'
  return busy.some((other) => Math.abs(other - instant) < LENGTH) ? 'busy' : null
}

export interface Wish {
  date?: string | null
  part?: PartOfDay | null
  /** A day that was turned down. */
  notOn?: string | null
  /** Already offered or turned down. */
  except?: readonly LocalTime[]
}

/**
 * Two specific alternatives on the client's clock: one earlier, one later in the day, on two days where no day is
 * wished for.
 */
export function proposeSlots(calendar: Calendar, random: Random, wish: Wish = {}): LocalTime[] {
  const today = localTime(calendar.now, calendar.zone).date
  const days = wish.date
    ? [wish.date]
    : [1, 2, 3, 4, 5].map((ahead) => addDays(today, ahead)).filter((day) => day !== wish.notOn)
  const [first, second] = wish.part
    ? [HOURS[wish.part], HOURS[wish.part]]
    : random.pick([
        [HOURS.afternoon, HOURS.evening],
        [HOURS.morning, HOURS.evening],
        [HOURS.evening, HOURS.afternoon],
      ])
  const free = (hours: readonly string[], from: readonly string[], taken: readonly LocalTime[]) =>
    slotsOf(from, hours).filter(
      (slot) => obstacleTo(slot, calendar) === null && !taken.some((t) => t.date === slot.date && t.time === slot.time),
    )
  const taken = [...(wish.except ?? [])]
  const one = firstDayPick(free(first as readonly string[], days, taken), random)
  if (!one)
    return wish.date || wish.part ? proposeSlots(calendar, random, { except: wish.except, notOn: wish.notOn }) : []
  const later = wish.date ? days : days.filter((day) => day > one.date)
  const other = firstDayPick(free(second as readonly string[], later, [...taken, one]), random)
  const pair = other ? [one, other] : [one, ...free(Object.values(HOURS).flat(), days, [...taken, one]).slice(0, 1)]
  return pair.sort((a, b) => `${a.date}${a.time}`.localeCompare(`${b.date}${b.time}`))
}

function slotsOf(days: readonly string[], hours: readonly string[]): LocalTime[] {
  return days.flatMap((date) => hours.map((time) => ({ date, time })))
}

/** Any of the hours on the first day that has one. */
function firstDayPick(slots: readonly LocalTime[], random: Random): LocalTime | undefined {
  const sameDay = slots.filter(({ date }) => date === slots[0]?.date)
  return sameDay.length > 0 ? random.pick(sameDay) : undefined
}

/** Which of the offers fit a part of the day. */
export function inPart(slot: LocalTime, part: PartOfDay): boolean {
  return partOf(slot.time) === part
}
