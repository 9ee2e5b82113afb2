import type { Instant, Millis } from '../../core/clock.ts'
import type { PersonaQuestion } from '../../core/persona.ts'
import type { TranscriptMessage } from '../../core/transcript.ts'
import type { Burst } from './burst.ts'
import { answersAny } from './questions.ts'

export interface LateAnswerOptions {
  /** The persona's questions, with the words that answer them. */
  questions: readonly PersonaQuestion[]
  /** Silence after which the agent's turn is over. */
  quiet: Millis
}

/**
 * Gives a late answer to the question that it answers, and not to the one that was asked meanwhile.
 *
 * A reply is late when it answers a question of a burst that nobody had answered before, and none of the burst that it
 * came after; what the agent wrote in the same breath goes with it. Where that burst asks nothing that is known, a
 * reply counts for it.
 */
export function assignLateAnswers(bursts: readonly Burst[], options: LateAnswerOptions): Burst[] {
  const assigned = bursts.map((burst) => ({ ...burst, replies: [...burst.replies] }))
  for (const [index, burst] of assigned.entries()) {
    const open = unansweredBefore(assigned, index)
    if (open.length === 0 || burst.asks.length === 0) continue
    for (const [reply, late] of lateReplies(burst, open, options)) {
      burst.replies.splice(burst.replies.indexOf(reply), 1)
      late.replies.push(reply)
    }
  }
  return assigned
}

/** The bursts just before one of them that had no answer when it began, latest first. */
function unansweredBefore(bursts: readonly Burst[], index: number): Burst[] {
  const earlier = bursts.slice(0, index).reverse()
  const answered = earlier.findIndex(({ replies, lastAt }) => replies.some(({ at }) => at >= lastAt))
  return answered === -1 ? earlier : earlier.slice(0, answered)
}

function lateReplies(burst: Burst, open: readonly Burst[], { questions, quiet }: LateAnswerOptions) {
  const found: [TranscriptMessage, Burst][] = []
  let breath: { burst: Burst; at: Instant } | undefined
  for (const reply of burst.replies) {
    const sameBreath = breath && reply.at - breath.at <= quiet ? breath.burst : undefined
    const late = answersAny(burst.asks, reply.text, questions)
      ? undefined
      : (open.find(({ asks }) => answersAny(asks, reply.text, questions)) ?? sameBreath)
    if (late) found.push([reply, late])
    breath = late && { burst: late, at: reply.at }
  }
  return found
}
