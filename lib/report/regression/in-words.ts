import { formatMillis } from '../../core/duration.ts'
import { count, figure, percent } from '../format.ts'
import type { Comparison, NewlyFailing, Regression } from './regression-data.ts'

/** The comparison in one sentence; without anything before, why there is none. */
export function regressionHeadline(regression: Regression): string {
  if (!isCompared(regression)) return regression.notes.join('. ')
  const n = regression.newlyFailing.length
  if (n === 0) return verdictInWords(regression)
  return `${verdictInWords(regression)}; ${count(n, 'test')} that passed before ${n === 1 ? 'fails' : 'fail'} now`
}

/** Whether anything was found that it could be compared with. */
export function isCompared({ before }: Regression): boolean {
  return before.runs.length > 0
}

/** A test that passed before and fails now, with how often. */
export function newlyFailingInWords({ specFile, testName, before, after }: NewlyFailing): string {
  return `${specFile}: ${testName} (passed ${before.passed} of ${before.of} before, ${after.passed} of ${after.of} now)`
}

function verdictInWords({ verdict, judged, comparisons }: Regression): string {
  if (!judged) return 'Too few conversations to tell whether the agent changed'
  const named = (wanted: Comparison['verdict']) =>
    [...new Set(comparisons.filter((one) => one.verdict === wanted).map(({ measure }) => measure))].join(', ')
  if (verdict === "can't tell") return 'No change that could be told from chance'
  const also = verdict === 'worse' && named('better') !== '' ? `; better: ${named('better')}` : ''
  return `The agent got ${verdict}: ${named(verdict)}${also}`
}

/** A measure of one side, as it is shown: 80 %, 75, 14.2 s. */
export function sideInWords({ measure }: Comparison, { value }: Comparison['before']): string {
  if (value === null) return '–'
  if (measure === 'calls booked') return percent(value)
  return measure === 'score' ? figure(value) : formatMillis(value)
}

/** How far apart, with its interval: "−20 points (−35 to −5)". */
export function effectInWords({ measure, effect }: Comparison): string {
  if (!effect) return '–'
  const [shown, unit] = UNITS[measure]
  const open = measure === 'response time' ? 'any time' : 'any'
  const { value, low, high } = effect
  const interval =
    low === null && high === null
      ? ''
      : ` (${low === null ? open : shown(low)} to ${high === null ? open : shown(high)})`
  return `${shown(value)}${unit}${interval}`
}

const UNITS: Record<Comparison['measure'], readonly [(value: number) => string, string]> = {
  'calls booked': [(value) => signed(value * 100), ' points'],
  score: [signed, ' points'],
  'response time': [(value) => value.toFixed(2), ' times as long'],
}

function signed(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return rounded < 0 ? `−${-rounded}` : rounded > 0 ? `+${rounded}` : '0'
}

/** What a verdict would have taken, or what it would not have missed; null where there is one. */
export function neededInWords({ measure, needed, reason, before, after }: Comparison): string | null {
  if (needed === null) return reason
  const worth = { 'calls booked': '20 points', score: '10 points', 'response time': 'a quarter' }[measure]
  if (Math.min(before.conversations, after.conversations) >= needed) return `A change of ${worth} would have been seen.`
  return `${reason ? `${reason} ` : ''}To see a change of ${worth}: about ${count(needed, 'conversation')} on each side.`
}
