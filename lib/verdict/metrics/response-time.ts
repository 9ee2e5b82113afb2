import type { Millis } from '../../core/clock.ts'
import type { Burst } from './burst.ts'
import type { Exchange } from './exchange.ts'
import { firstReply } from './first-reply.ts'

/** Last message of the burst -> first message that answers it; censored at the end of the wait when none came. */
export function responseTime(burst: Burst): { responseMs: Millis | null; censoredAtMs: Millis | null } {
  const reply = firstReply(burst)
  if (reply) return { responseMs: reply.at - burst.lastAt, censoredAtMs: null }
  return { responseMs: null, censoredAtMs: Math.max(0, burst.until - burst.lastAt) }
}

/** Last message of the burst -> last message of the turn that answers it; null when none came. */
export function turnTime({ burst, turns }: Exchange): Millis | null {
  const reply = firstReply(burst)
  const last = turns.find(({ messages }) => reply && messages.includes(reply))?.messages.at(-1)
  return last ? last.at - burst.lastAt : null
}
