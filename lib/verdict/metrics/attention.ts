import type { Millis } from '../../core/clock.ts'
import type { Percentiles } from '../../core/metrics.ts'
import type { Transcript, TranscriptMessage } from '../../core/transcript.ts'
import type { Burst } from './burst.ts'
import { firstReply } from './first-reply.ts'
import { percentiles } from './percentiles.ts'

/** Last message of the burst -> the agent has read it; censored where it was never marked as read. */
export function readTimes(transcript: Transcript, bursts: readonly Burst[]): Percentiles {
  return timesTo(bursts, ({ messages, lastAt }) => {
    const { id } = messages.at(-1) as TranscriptMessage
    const reads = transcript.events.filter(
      (event) => event.kind === 'read' && event.side === 'agent' && event.upTo >= id,
    )
    return reads.length === 0 ? null : Math.max(0, Math.min(...reads.map(({ at }) => at)) - lastAt)
  })
}

/** Last message of the burst -> the agent is seen typing an answer; censored where it never was. */
export function typingTimes(transcript: Transcript, bursts: readonly Burst[]): Percentiles {
  return timesTo(bursts, (burst) => {
    const until = firstReply(burst)?.at ?? burst.until
    const typing = transcript.events
      .filter((event) => event.kind === 'typing' && event.side === 'agent' && event.active)
      .filter(({ at }) => at >= burst.lastAt && at <= until)
    return typing.length === 0 ? null : Math.min(...typing.map(({ at }) => at)) - burst.lastAt
  })
}

function timesTo(bursts: readonly Burst[], time: (burst: Burst) => Millis | null): Percentiles {
  const times = bursts.map(time).filter((ms) => ms !== null)
  return percentiles(times, bursts.length - times.length)
}
