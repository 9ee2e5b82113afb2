import type { Millis } from '../../core/clock.ts'

const STEPS: readonly Millis[] = [
  100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000, 1_800_000,
  3_600_000, 7_200_000, 14_400_000, 43_200_000, 86_400_000,
]

/** Round times from 0 to `end`, at most `most` of them after the 0. */
export function ticks(end: Millis, most: number): Millis[] {
  const step = STEPS.find((candidate) => end / candidate <= most) ?? end / most
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step)
}

/** Places a value of 0 to `end` on a drawing as a percentage, so that a chart is as wide as its place. */
export function percentScale(end: number): (value: number) => string {
  return (value) => `${(Math.min(1, Math.max(0, end === 0 ? 0 : value / end)) * 100).toFixed(2)}%`
}
