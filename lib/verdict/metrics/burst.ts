import type { Instant, Millis } from '../../core/clock.ts'
import { messagesOf, type Transcript, type TranscriptMessage } from '../../core/transcript.ts'

/** All that the prospect sent in one turn, and the stretch of time in which an answer to it can come. */
export interface Burst {
  /** From 1. */
  turn: number
  messages: [TranscriptMessage, ...TranscriptMessage[]]
  firstAt: Instant
  lastAt: Instant
  /** When the next turn began or the conversation ended: nothing after it answers this burst. */
  until: Instant
  /** The agent's messages between the beginning of this burst and `until`. */
  replies: TranscriptMessage[]
}

/**
 * The prospect's turns with the replies to each.
 *
 * Messages that carry no turn (a conversation that was not played by us) belong together while the agent says nothing
 * in between. Parting words, a last turn that the prospect itself did not wait on, are no burst to be answered.
 */
export function burstsOf(transcript: Transcript, quiet: Millis): Burst[] {
  const messages = messagesOf(transcript).toSorted((a, b) => a.at - b.at)
  const turns = groupByTurn(messages)
  const end = endOf(transcript)
  const bursts = turns.map((own, index): Burst => {
    const next = turns[index + 1]
    const times = own.map(({ at }) => at)
    const [firstAt, until] = [Math.min(...times), next ? Math.min(...next.map(({ at }) => at)) : end]
    const replies = messages.filter(({ side, at }) => side === 'agent' && at >= firstAt && (!next || at < until))
    return { turn: own[0].turn ?? index + 1, messages: own, firstAt, lastAt: Math.max(...times), until, replies }
  })
  return bursts.filter(
    (burst, index) => !isGoodbye(burst) && (index < bursts.length - 1 || !isParting(burst, transcript, quiet)),
  )
}

function groupByTurn(messages: readonly TranscriptMessage[]): Burst['messages'][] {
  const turns: Burst['messages'][] = []
  let agentSpoke = false
  for (const message of messages) {
    if (message.side === 'agent') {
      agentSpoke = true
      continue
    }
    const current = turns.at(-1)
    const sameTurn = message.turn === undefined ? !agentSpoke : message.turn === current?.[0].turn
    if (current && sameTurn) current.push(message)
    else turns.push([message])
    agentSpoke = false
  }
  return turns
}

/** A goodbye may be answered, but is no burst that an answer is owed to. */
function isGoodbye({ messages }: Burst): boolean {
  return messages.every(({ closing }) => closing)
}

function isParting(burst: Burst, { ending }: Transcript, quiet: Millis): boolean {
  const nobodysFault = ending !== null && ending.fault === null
  return nobodysFault && burst.replies.length === 0 && burst.until - burst.lastAt < quiet
}

function endOf({ events, endedAt, startedAt }: Transcript): Instant {
  return endedAt ?? Math.max(startedAt, ...events.map(({ at }) => at))
}
