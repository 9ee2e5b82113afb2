import type { Millis } from '../../core/clock.ts'
import type { Transcript, TranscriptEvent, TranscriptMessage } from '../../core/transcript.ts'
import type { Burst } from './burst.ts'

/** All that the agent wrote in one go. */
export interface AgentTurn {
  messages: [TranscriptMessage, ...TranscriptMessage[]]
  /** It began because the agent had read more of the burst. */
  tookInMore: boolean
}

/**
 * Groups the replies to a burst into the agent's turns. One turn ends and another begins
 * - when the agent neither wrote nor typed for longer than `quiet`,
 * - when the prospect sent more of the burst in between: what came before that answers a part of it, or
 * - when it had read only part of the burst before it answered and took in more of it afterwards: what it had begun to
 *   answer was not the whole burst.
 *
 * @param transcript settled.
 */
export function agentTurnsOf(transcript: Transcript, burst: Burst, quiet: Millis): AgentTurn[] {
  const turns: AgentTurn[] = []
  let [activeAt, replyAt, readUpTo, readAtReply] = [-Infinity, -Infinity, 0, 0]
  for (const event of transcript.events) {
    if (event.at < burst.firstAt) continue
    if (isReply(event, burst)) {
      const current = turns.at(-1)
      const paused = event.at - activeAt > quiet
      const cutIn = current !== undefined && burst.messages.some(({ at }) => at > replyAt && at <= event.at)
      const tookInMore = current !== undefined && isPart(readAtReply, burst) && readUpTo > readAtReply
      if (!current || paused || cutIn || tookInMore) turns.push({ messages: [event], tookInMore })
      else current.messages.push(event)
      ;[activeAt, replyAt, readAtReply] = [event.at, event.at, readUpTo]
    } else if (event.kind === 'typing' && event.side === 'agent') {
      if (event.at - activeAt <= quiet) activeAt = event.at
    } else if (event.kind === 'read' && event.side === 'agent') readUpTo = Math.max(readUpTo, event.upTo)
  }
  return turns
}

function isReply(event: TranscriptEvent, burst: Burst): event is TranscriptMessage {
  return event.kind === 'message' && event.side === 'agent' && burst.replies.includes(event)
}

function isPart(readUpTo: number, { messages }: Burst): boolean {
  const last = messages.at(-1) as TranscriptMessage
  return readUpTo >= messages[0].id && readUpTo < last.id
}
