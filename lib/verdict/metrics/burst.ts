import type { Instant, Millis } from '../../core/clock.ts'
import { type LastWord, TYPING_FADES_AFTER, UNAVOIDABLE } from '../../core/crossing.ts'
import { endOf, messagesOf, type Transcript, type TranscriptMessage } from '../../core/transcript.ts'

/** All that the prospect sent in one turn, and the stretch of time in which an answer to it can come. */
export interface Burst {
  /** From 1. */
  turn: number
  messages: [TranscriptMessage, ...TranscriptMessage[]]
  /** What asked again before anything was answered: the wait goes on from the question. */
  nudges: TranscriptMessage[]
  firstAt: Instant
  lastAt: Instant
  /** Its last message, and what the agent was about: what a reply is to the burst depends on it. */
  lastWord: LastWord
  /** When the next turn began or the conversation ended: nothing after it answers this burst, unless it is known to. */
  until: Instant
  /** The agent's messages from the beginning of this burst to that of the next, in order, and late answers to its questions. */
  replies: TranscriptMessage[]
  /** Ids of the questions that it asks and that were not taken back. */
  asks: string[]
}

/**
 * The prospect's turns with the replies to each.
 *
 * Messages that carry no turn (a conversation that was not played by us) belong together while the agent says nothing
 * in between. A nudge or an interruption belongs to what it nudges or interrupts, and what is asked anew to what was
 * taken back, until the agent has spoken.
 *
 * @param transcript settled.
 */
export function burstsOf(transcript: Transcript): Burst[] {
  const messages = messagesOf(transcript)
  const groups = groupByTurn(messages)
  const end = endOf(transcript)
  const starts = groups.map(({ messages: [{ at }] }, index) => (index === 0 ? at : beginning(transcript, at)))
  return groups.map(({ messages: own, nudges }, index): Burst => {
    const next = groups[index + 1]?.messages[0]
    const [firstAt, lastAt] = [own[0].at, (own.at(-1) as TranscriptMessage).at]
    const [from, to] = [starts[index] as Instant, starts[index + 1] ?? Number.POSITIVE_INFINITY]
    return {
      turn: own[0].turn ?? index + 1,
      messages: own,
      nudges,
      firstAt,
      lastAt,
      lastWord: { at: lastAt, agentTyping: isTyping(transcript, lastAt), alone: own.length === 1 },
      until: next?.at ?? end,
      replies: messages.filter(({ side, at }) => side === 'agent' && at >= from && at < to),
      asks: [...new Set([...own, ...nudges].flatMap((message) => askedBy(message, messages)))],
    }
  })
}

/**
 * Whether an answer is owed to a burst: not to a goodbye, not to one whose questions were all taken back, and not to
 * parting words, a last turn that the prospect itself did not wait on.
 */
export function isOwedAnAnswer(burst: Burst, { ending }: Transcript, quiet: Millis): boolean {
  if (burst.messages.every(({ closing }) => closing)) return false
  const last = burst.messages.at(-1) as TranscriptMessage
  if (last.withdraws && burst.asks.length === 0) return false
  const parting = burst.replies.length === 0 && burst.until - burst.lastAt < quiet
  return !(parting && ending !== null && ending.fault === null)
}

/** What an agent that was typing sends within half a second of a new turn belongs to the turn before it. */
function beginning(transcript: Transcript, at: Instant): Instant {
  return isTyping(transcript, at) ? at + UNAVOIDABLE + 1 : at
}

function isTyping({ events }: Transcript, at: Instant): boolean {
  const last = events.findLast(
    (event) => event.at <= at && (event.kind === 'message' || event.kind === 'typing') && event.side === 'agent',
  )
  return last?.kind === 'typing' && last.active && at < last.at + TYPING_FADES_AFTER
}

interface Group {
  messages: Burst['messages']
  nudges: TranscriptMessage[]
}

function groupByTurn(messages: readonly TranscriptMessage[]): Group[] {
  const groups: Group[] = []
  let agentSpoke = false
  for (const message of messages) {
    if (message.side === 'agent') {
      agentSpoke = true
      continue
    }
    const current = groups.at(-1)
    if (current && message.nudge && !agentSpoke) {
      current.nudges.push(message)
      continue
    }
    if (current && continues(current, message, agentSpoke)) current.messages.push(message)
    else groups.push({ messages: [message], nudges: [] })
    agentSpoke = false
  }
  return groups
}

function continues({ messages }: Group, message: TranscriptMessage, agentSpoke: boolean): boolean {
  const last = messages.at(-1) as TranscriptMessage
  if (message.interrupts || message.nudge || message.turn === undefined) return !agentSpoke
  return message.turn === last.turn && !(last.withdraws && agentSpoke)
}

function askedBy(message: TranscriptMessage, all: readonly TranscriptMessage[]): string[] {
  const isTakenBack = (id: string) => all.some(({ at, withdraws }) => at > message.at && withdraws?.includes(id))
  return (message.asks ?? []).filter((id) => !isTakenBack(id))
}
