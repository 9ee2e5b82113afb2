import type { Metrics } from '../../core/metrics.ts'
import { messagesOf, type Transcript } from '../../core/transcript.ts'
import { percentile } from './percentiles.ts'

/** How far our own messages were from their plan, in the prospect's milliseconds, early or late. */
export function pacing(transcript: Transcript): Metrics['pacing'] {
  const misses = messagesOf(transcript, 'prospect').flatMap(({ at, plannedAt }) =>
    plannedAt === undefined ? [] : [Math.abs(at - plannedAt)],
  )
  return { n: misses.length, p50: percentile(misses, 50), p99: percentile(misses, 99), max: percentile(misses, 100) }
}
