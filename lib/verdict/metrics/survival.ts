import type { Millis } from '../../core/clock.ts'

/** A wait, and whether it ended with what was waited for; if not, that would have taken longer. */
export interface Wait {
  ms: Millis
  ended: boolean
}

/** Between which times a median lies; without an upper one where it was not reached. */
export interface MedianBounds {
  low: Millis
  high: Millis
}

/**
 * The median of waits of which some ended without what was waited for, by the Kaplan-Meier estimate: the first time by
 * which at least half would have ended. Where it was not reached, it is longer than the longest wait.
 *
 * Without such waits it is the nearest-rank median.
 * @see E. L. Kaplan and P. Meier, Nonparametric Estimation from Incomplete Observations (1958)
 */
export function medianOf(waits: readonly Wait[]): MedianBounds {
  // of two waits of one length, the one that ended was not yet longer
  const sorted = waits.toSorted((a, b) => a.ms - b.ms || Number(b.ended) - Number(a.ended))
  let waiting = 1
  for (const [index, { ms, ended }] of sorted.entries()) {
    if (!ended) continue
    const atRisk = sorted.length - index
    waiting *= (atRisk - 1) / atRisk
    if (waiting <= HALF) return { low: ms, high: ms }
  }
  return { low: sorted.at(-1)?.ms ?? 0, high: Number.POSITIVE_INFINITY }
}

/** A product of fractions may miss the half by a rounding error. */
const HALF = 0.5 + 1e-9
