import type { Instant, Millis } from './clock.ts'

/** What was sent or edited this soon after a message of the other side was on its way already. */
export const UNAVOIDABLE: Millis = 500

/** Telegram shows a typing notification for this long unless it is repeated: https://core.telegram.org/method/messages.setTyping */
export const TYPING_FADES_AFTER: Millis = 6000

/** The last message of a turn of the prospect, and what the agent was about when it was sent. */
export interface LastWord {
  at: Instant
  /** The agent was seen typing. */
  agentTyping: boolean
  /** It is the whole turn: there was nothing before it that the agent could have been answering. */
  alone: boolean
}

/** What a message of the agent is to the turn before it: its answer, one only where no other comes, or none. */
export type Standing = 'answer' | 'crossed' | 'earlier'

/**
 * A turn is answered by a message that the agent sent after the turn's last one; what came within half a second of it was
 * on its way if the agent was seen typing, and after several messages unless nothing else comes.
 *
 * An agent may well answer a single message at once. It cannot have taken in what came while it was typing.
 */
export function standing(at: Instant, last: LastWord): Standing {
  if (at < last.at) return 'earlier'
  if (at > last.at + UNAVOIDABLE) return 'answer'
  if (last.agentTyping) return 'earlier'
  return last.alone ? 'answer' : 'crossed'
}
