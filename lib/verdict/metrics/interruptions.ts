import type { Instant, Millis } from '../../core/clock.ts'
import { TYPING_FADES_AFTER, UNAVOIDABLE } from '../../core/crossing.ts'
import { inWords } from '../../core/in-words.ts'
import type { InterruptionFigures } from '../../core/metrics.ts'
import type { PersonaQuestion } from '../../core/persona.ts'
import { messagesOf, type Transcript, type TranscriptMessage } from '../../core/transcript.ts'
import type { AgentTurn } from './agent-turns.ts'
import { type Exchange, sayTheSame, textOf } from './exchange.ts'
import { answeredIn, answersAny } from './questions.ts'

/** An agent that was not seen typing for this long had stopped; some switch the notification off as they send. */
const STOPPED_FOR: Millis = 2000
/** "Хорошо, Анна, не тороплю Вас: напишите, когда будет удобно." */
const LONGEST_NOD = 15

/**
 * What the agent made of each message that came while it was typing.
 *
 * @param transcript settled.
 */
export function interruptionsOf(
  transcript: Transcript,
  exchanges: readonly Exchange[],
  questions: readonly PersonaQuestion[],
): InterruptionFigures[] {
  return exchanges.flatMap(({ burst, turns }, index) =>
    burst.messages
      .filter(({ interrupts }) => interrupts)
      .map((message) => {
        // It stands at the beginning of its burst where it cut into an answer that had begun
        const previous = message === burst.messages[0] ? exchanges[index - 1] : undefined
        const asked = [...(previous?.burst.messages ?? []), ...burst.messages].filter(({ at }) => at < message.at)
        const around = [...(previous?.turns ?? []), ...turns]
        return figuresOf({ transcript, message, turn: burst.turn, asks: burst.asks, asked, turns: around, questions })
      }),
  )
}

interface Interruption {
  transcript: Transcript
  message: TranscriptMessage
  turn: number
  /** The questions of its burst that stand. */
  asks: readonly string[]
  /** What the prospect had written when the agent was typing. */
  asked: readonly TranscriptMessage[]
  /** The agent's turns around it. */
  turns: readonly AgentTurn[]
  questions: readonly PersonaQuestion[]
}

function figuresOf(interruption: Interruption): InterruptionFigures {
  const { message, questions, turn, turns } = interruption
  const after = turns.flatMap(({ messages }) => messages).filter(({ at }) => at > message.at + UNAVOIDABLE)
  const asks = (message.asks ?? []).filter((id) => interruption.asks.includes(id))
  const said = after.map(inWords).join('\n')
  const isStale = (reply: TranscriptMessage) =>
    !answersAny(asks, inWords(reply), questions) &&
    (answersAny(takenBackAt(reply.at, interruption), inWords(reply), questions) ||
      (asks.length === 0 && isTooMuch(reply, interruption)))
  return {
    turn,
    messageId: message.id,
    yielded: isYielding(interruption, asks, after[0]),
    answered: asks.length === 0 ? null : answeredIn(asks, said, questions).length === new Set(asks).size,
    stale: after.some(isStale),
    double: isDouble(interruption),
  }
}

/** What the interruption took back and the prospect had not asked again by then. */
function takenBackAt(at: Instant, { message, transcript }: Interruption): string[] {
  const since = messagesOf(transcript, 'prospect').filter((other) => other.at > message.at && other.at <= at)
  return (message.withdraws ?? []).filter((id) => !since.some(({ asks }) => asks?.includes(id)))
}

/** More than a nod to somebody who asked for silence, and has not written again. */
function isTooMuch(reply: TranscriptMessage, { message, transcript }: Interruption): boolean {
  if (!message.withdraws) return false
  const next = messagesOf(transcript, 'prospect').find(({ at }) => at > message.at)
  if (next && next.at <= reply.at) return false
  const words = reply.text.match(/\p{L}+/gu) ?? []
  return reply.media !== undefined || words.length > LONGEST_NOD || reply.text.includes('?')
}

/** It fell silent, stopped typing for a while, or its next turn takes up what the interruption asks, or at least had read it. */
function isYielding(
  { transcript, message, turns, questions }: Interruption,
  asks: readonly string[],
  next: TranscriptMessage | undefined,
): boolean {
  if (!next || stoppedTyping(transcript, message.at, next.at)) return true
  const turn = turns.find(({ messages }) => messages.includes(next)) as AgentTurn
  if (asks.length > 0) return answersAny(asks, textOf(turn), questions)
  return transcript.events.some(
    (event) => event.kind === 'read' && event.side === 'agent' && event.upTo >= message.id && event.at < next.at,
  )
}

function stoppedTyping({ events }: Transcript, from: Instant, to: Instant): boolean {
  let seenUntil = from
  for (const event of events) {
    if (event.kind !== 'typing' || event.side !== 'agent' || event.at > to) continue
    if (event.at - seenUntil >= STOPPED_FOR) return true
    seenUntil = Math.max(from, event.active ? event.at + TYPING_FADES_AFTER : event.at)
  }
  return to - seenUntil >= STOPPED_FOR
}

/** Two turns, the second of them after the interruption, answer the same earlier question or say nearly the same. */
function isDouble({ message, asked, turns, questions }: Interruption): boolean {
  const earlier = asked.flatMap(({ asks }) => asks ?? [])
  return turns.some((turn, index) => {
    if (turn.messages[0].at <= message.at) return false
    const again = answeredIn(earlier, textOf(turn), questions)
    return turns
      .slice(0, index)
      .some((before) => answersAny(again, textOf(before), questions) || sayTheSame(before, turn))
  })
}
