import { inspect } from 'node:util'
import type { Instant } from '../../core/clock.ts'
import { ScenarioError } from '../../core/errors.ts'
import type { Agreement } from '../../core/scheduling.ts'
import { instantOf, wallTime } from '../../core/time-zone.ts'

/** A moment: a Date, ISO 8601 with offset, or without one as the prospect's clock shows it. */
export type Moment = Date | string

/** How a call that is stored may compare with what was said. */
export type StoredAgreement = Exclude<Agreement, 'none' | 'phantom' | 'unknown'>

/** Which call is expected. */
export interface CallExpectation {
  /** When it begins: a moment, an hour of the prospect's day ("16:00"), a range, or a function that says so. */
  at?: Moment | { after?: Moment; before?: Moment } | ((time: Date) => boolean)
  /** How the record compares with what was said; "confirmed" when absent. */
  agreement?: StoredAgreement | readonly StoredAgreement[]
}

/** An expectation as it is checked. */
export interface CheckedExpectation {
  agreements: readonly Agreement[]
  /** Null where any time will do. */
  at: { holds: (time: Instant) => boolean; inWords: string } | null
}

const STORED: readonly StoredAgreement[] = ['confirmed', 'silent', 'time mismatch', 'without consent', 'duplicate']
const OPTIONS = ['at', 'agreement']

/** Reads the argument of `toHaveScheduledCall`; a mistake in it is a ScenarioError. */
export function readExpectation(given: CallExpectation | undefined, timeZone: string): CheckedExpectation {
  const { at, agreement = 'confirmed' } = given ?? {}
  const unknown = Object.keys(given ?? {}).find((name) => !OPTIONS.includes(name))
  if (unknown !== undefined) throw mistake(`got "${unknown}", which is no option`, `Options are ${OPTIONS.join(', ')}.`)
  const agreements = typeof agreement === 'string' ? [agreement] : agreement
  const wrong = agreements.find((one) => !STORED.includes(one))
  if (wrong !== undefined || agreements.length === 0) {
    throw mistake(`got agreement: ${inspect(agreement)}`, `A call that is stored is ${STORED.join(', ')}.`)
  }
  return { agreements, at: at === undefined ? null : readTime(at, timeZone) }
}

function readTime(at: CallExpectation['at'] & {}, timeZone: string): CheckedExpectation['at'] {
  if (typeof at === 'function')
    return { holds: (time) => at(new Date(time)), inWords: 'at a time that the spec accepts' }
  const hour = typeof at === 'string' && /^(\d{1,2}):(\d{2})$/.exec(at)
  if (hour) {
    return {
      holds: (time) => clockTime(time, timeZone) === `${hour[1]?.padStart(2, '0')}:${hour[2]}`,
      inWords: `at ${at} (${timeZone})`,
    }
  }
  if (at instanceof Date || typeof at !== 'object') {
    const moment = instantIn(at, timeZone)
    return { holds: (time) => sameMinute(time, moment), inWords: `at ${inZone(moment, timeZone)}` }
  }
  const bounds = [at.after, at.before].map((one) => (one === undefined ? null : instantIn(one, timeZone)))
  const [after = null, before = null] = bounds
  if (after === null && before === null) throw mistake(`got at: ${inspect(at)}`, WRITE)
  const words = [
    after !== null && `after ${inZone(after, timeZone)}`,
    before !== null && `before ${inZone(before, timeZone)}`,
  ]
  return {
    holds: (time) => (after === null || time >= after) && (before === null || time < before),
    inWords: words.filter(Boolean).join(', '),
  }
}

const WRITE =
  "Write a Date, '2026-11-24T16:00:00+03:00', '16:00' on the prospect's clock, { after, before }, or a function of the time."

function instantIn(moment: Moment, timeZone: string): Instant {
  const local = typeof moment === 'string' && /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::00)?$/.exec(moment)
  if (local) {
    const [year, month, day, hour, minute] = local.slice(1).map(Number) as [number, number, number, number, number]
    return instantOf({ year, month, day, hour, minute }, timeZone)
  }
  const instant =
    moment instanceof Date || /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(moment) ? new Date(moment).getTime() : Number.NaN
  if (Number.isNaN(instant)) throw mistake(`got the time ${inspect(moment)}`, WRITE)
  return instant
}

function sameMinute(one: Instant, other: Instant): boolean {
  return Math.abs(one - other) < 60_000
}

function clockTime(time: Instant, timeZone: string): string {
  const { hour, minute } = wallTime(time, timeZone)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** As the prospect's clock shows it. */
export function inZone(time: Instant | string, timeZone: string): string {
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' })
  return `${shown.format(new Date(time))} (${timeZone})`
}

function mistake(what: string, remedy: string): ScenarioError {
  return new ScenarioError(`toHaveScheduledCall() ${what}.`, { remedy })
}
