import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Instant } from '../../core/clock.ts'

const EXPECTED = 'must be ISO 8601 such as 2026-03-02T14:05:00+03:00, or seconds or milliseconds since 1970'

/** A point in time as people and exports write it. Without an offset it is the prospect's local time. */
export const WrittenTime = z.union([z.string(), z.number()], { error: EXPECTED }).refine(isTime, { error: EXPECTED })
export type WrittenTime = string | number

/** Numbers below are seconds, from it on milliseconds: as seconds it is the year 5138, as milliseconds 1973. */
const FIRST_MILLIS = 1e11

/** Reads what {@link WrittenTime} accepts; throws a RangeError for anything else. */
export function readTime(time: WrittenTime, timeZone: string): Instant {
  if (typeof time === 'number' || /^\s*\d+(?:\.\d+)?\s*$/.test(time)) {
    const number = Number(time)
    return Math.abs(number) < FIRST_MILLIS ? number * 1000 : number
  }
  const text = time.trim()
  if (!/\d[T ]\d\d/i.test(text)) throw new RangeError(`${time} has no time of day`)
  const hasOffset = /(?:Z|[+-]\d\d(?::?\d\d)?)(?:\[.*\])?$/i.test(text.slice(10))
  return hasOffset
    ? exactly(Temporal.Instant.from(text))
    : exactly(Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone))
}

/** ISO 8601 as the prospect's clock shows it. Loses nothing: clocks that run faster than life tell parts of a millisecond. */
export function writeTime(at: Instant, timeZone: string): string {
  const millis = Math.floor(at)
  const nanos = BigInt(millis) * NANOS + BigInt(Math.round((at - millis) * Number(NANOS)))
  return Temporal.Instant.fromEpochNanoseconds(nanos).toString({ timeZone })
}

const NANOS = 1_000_000n

function exactly({ epochNanoseconds }: { epochNanoseconds: bigint }): Instant {
  const millis = epochNanoseconds / NANOS
  return Number(millis) + Number(epochNanoseconds - millis * NANOS) / Number(NANOS)
}

function isTime(time: WrittenTime): boolean {
  try {
    return Number.isFinite(readTime(time, 'UTC'))
  } catch {
    return false
  }
}
