import type { Urgency, UrgencyFigures } from '../../core/metrics.ts'
import type { Random } from '../../core/random.ts'
import type { TranscriptMessage } from '../../core/transcript.ts'
import { ratioOfMedians } from './bootstrap.ts'
import type { Burst } from './burst.ts'
import { firstReply } from './first-reply.ts'
import { percentiles } from './percentiles.ts'
import { responseTime } from './response-time.ts'
import type { Wait } from './survival.ts'

/** Whether demands for an answer in time were met, and how urgent turns were answered against calm ones. */
export function urgencyOf(bursts: readonly Burst[], random: Random): Urgency {
  const urgent = timesOf(bursts.filter(isUrgent))
  const calm = timesOf(bursts.filter((burst) => !isUrgent(burst)))
  return {
    demands: bursts.flatMap((burst) => burst.messages.flatMap((message) => demandOf(message, burst))),
    urgent: percentiles(urgent.values, urgent.censored),
    calm: percentiles(calm.values, calm.censored),
    ratio: ratioOfMedians(urgent.waits, calm.waits, random),
  }
}

function isUrgent({ messages }: Burst): boolean {
  return messages.some(({ urgency }) => urgency !== undefined)
}

function timesOf(bursts: readonly Burst[]) {
  const times = bursts.map(responseTime)
  const values = times.flatMap(({ responseMs }) => responseMs ?? [])
  const waits = times.map(({ responseMs, censoredAtMs }): Wait => {
    return responseMs === null ? { ms: censoredAtMs ?? 0, ended: false } : { ms: responseMs, ended: true }
  })
  return { values, censored: bursts.length - values.length, waits: waits.filter(tells) }
}

/** A turn that was not waited on says nothing of how long its answer would have taken. */
function tells({ ms, ended }: Wait): boolean {
  return ended || ms > 0
}

/** The time runs from the demand itself, even where the burst went on after it. */
function demandOf({ id, at, urgency }: TranscriptMessage, burst: Burst): UrgencyFigures[] {
  if (!urgency) return []
  const { withinMs } = urgency
  const reply = firstReply(burst)
  const responseMs = reply ? reply.at - at : null
  const known = withinMs !== null && (responseMs !== null || burst.until - at >= withinMs)
  return [
    {
      turn: burst.turn,
      messageId: id,
      withinMs,
      responseMs,
      met: known ? responseMs !== null && responseMs <= withinMs : null,
      marginMs: withinMs !== null && responseMs !== null ? withinMs - responseMs : null,
    },
  ]
}
