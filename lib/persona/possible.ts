import type { Instant, Millis } from '../core/clock.ts'
import type { Persona } from '../core/persona.ts'
import { wallTime } from '../core/time-zone.ts'

/** Nobody arranges a first call further ahead. */
const HORIZON: Millis = 60 * 86_400_000

/** Whether the persona can make a call at a time: it is still to come, soon enough, and within its hours on its own clock. */
export function isPossible({ callHours: [from, to], timeZone }: Persona, at: Instant, now: Instant): boolean {
  const { hour } = wallTime(at, timeZone)
  return at > now && at < now + HORIZON && hour >= from && hour < to
}
