import type { Instant } from './clock.ts'

/** What a clock on the wall of a time zone shows. */
export interface WallTime {
  year: number
  /** 1-12. */
  month: number
  day: number
  hour: number
  minute: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The wall time of a zone at an instant, daylight saving included. */
export function wallTime(instant: Instant, timeZone: string): WallTime {
  const parts = Object.fromEntries(
    format(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year, month, day, hour, minute } = parts as Record<keyof WallTime, number>
  return { year, month, day, hour, minute }
}

/**
 * The instant at which a zone's clocks show a wall time.
 *
 * Of two such instants (clocks set back) the earlier one; a time that is skipped (clocks set forward) counts on
 * from before the change.
 */
export function instantOf(wall: WallTime, timeZone: string): Instant {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute)
  const dayBefore = asUtc - offsetAt(asUtc - 86_400_000, timeZone)
  const exact = [dayBefore, asUtc - offsetAt(asUtc + 86_400_000, timeZone)].find(
    (instant) => instant + offsetAt(instant, timeZone) === asUtc,
  )
  return exact ?? dayBefore
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(instant: Instant, timeZone: string): number {
  const wall = wallTime(instant, timeZone)
  const shown = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute)
  return shown - Math.floor(instant / 60_000) * 60_000
}

function format(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  formats.set(timeZone, made)
  return made
}
