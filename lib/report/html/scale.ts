import { scaleLinear, scaleUtc } from 'd3-scale'
import type { Millis } from '../../core/clock.ts'

/** Calendars begin their weeks and months anew, a span of time does not. */
const DAY: Millis = 86_400_000

/** Round times from 0 to `end`, about `count` of them: steps of seconds, minutes and hours as clocks have them. */
export function ticks(end: Millis, count: number): Millis[] {
  if (end <= 2 * DAY) return scaleUtc([0, end], [0, 1]).ticks(count).map(Number)
  const days = scaleLinear([0, end / DAY], [0, 1]).ticks(count)
  return days.filter(Number.isInteger).map((day) => day * DAY)
}

/** Places a value of 0 to `end` on a drawing as a percentage, so that a chart is as wide as its place. */
export function percentScale(end: number): (value: number) => string {
  const scale = scaleLinear([0, end || Number.POSITIVE_INFINITY], [0, 100]).clamp(true)
  return (value) => `${scale(value).toFixed(2)}%`
}
