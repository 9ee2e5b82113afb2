import type { Instant, Millis } from '../../core/clock.ts'
import { inWords } from '../../core/in-words.ts'
import type { PersonaQuestion } from '../../core/persona.ts'
import type { TranscriptMessage } from '../../core/transcript.ts'
import type { Burst } from './burst.ts'
import { firstReply } from './first-reply.ts'
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
 * A reply is late when it answers a question of a burst that nobody had answered before. If it answers none of the burst
 * that it came after, it is taken from that burst, with what the agent wrote in the same breath; if it does, it counts
 * for both. Where that burst asks nothing that is known, a reply counts for it.
 */
export function assignLateAnswers(bursts: readonly Burst[], options: LateAnswerOptions): Burst[] {
  const assigned = bursts.map((burst) => ({ ...burst, replies: [...burst.replies] }))
  for (const [index, burst] of assigned.entries()) {
    const open = unansweredBefore(assigned, index)
    if (open.length === 0 || burst.asks.length === 0) continue
    for (const { reply, answers, here } of lateReplies(burst, open, options)) {
      if (!here) burst.replies.splice(burst.replies.indexOf(reply), 1)
      for (const late of answers) late.replies.push(reply)
    }
  }
  return assigned
}

/** The bursts just before one of them that had no answer when it began, latest first. */
function unansweredBefore(bursts: readonly Burst[], index: number): Burst[] {
  const earlier = bursts.slice(0, index).reverse()
  const answered = earlier.findIndex((burst) => firstReply(burst) !== undefined)
  return answered === -1 ? earlier : earlier.slice(0, answered)
}

function lateReplies(burst: Burst, open: readonly Burst[], { questions, quiet }: LateAnswerOptions): LateReply[] {
  const found: LateReply[] = []
  let breath: { answers: readonly Burst[]; at: Instant } | undefined
  for (const reply of burst.replies) {
    const sameBreath = breath && reply.at - breath.at <= quiet ? breath.answers : []
    const here = answersAny(burst.asks, inWords(reply), questions)
    const own = open.filter(({ asks }) => answersAny(asks, inWords(reply), questions))
    const answers = own.length > 0 || here ? own : sameBreath
    if (answers.length > 0) found.push({ reply, answers, here })
    breath = here || answers.length === 0 ? undefined : { answers, at: reply.at }
  }
  return found
}

interface LateReply {
  reply: TranscriptMessage
  /** The earlier bursts that it answers. */
  answers: readonly Burst[]
  /** It answers the burst that it came after, too. */
  here: boolean
}
