import type { Instant } from '../core/clock.ts'
import type { Ending, TranscriptMessage } from '../core/transcript.ts'

/** One message that the prospect wants to send. */
export interface Utterance {
  text: string
  /** Ids of the persona's questions that it asks. */
  asks?: string[]
  /** What is typed first, where the scenario plays corrections. */
  slip?: string
}

/** What the prospect sees when it is its turn. */
export interface Heard {
  /** The agent's last turn; empty at the beginning, and after silence. */
  messages: readonly TranscriptMessage[]
  /** What the scenario has said in its name since its last turn: an urgency phrase, an interruption, a nudge. */
  said?: readonly string[]
  /** Everything that both sides have sent so far, in order; absent where nobody tells, and then nothing is held against the agent's pace. */
  history?: readonly TranscriptMessage[]
  now: Instant
  /** How many messages the scenario wishes for this turn. */
  wanted: number
}

/** What the prospect does next: goes on talking, or says goodbye. */
export type Move = { kind: 'say'; messages: Utterance[] } | ({ kind: 'leave'; messages: Utterance[] } & Leaving)

/** Why the prospect says goodbye. */
export type Leaving = Pick<Ending, 'reason' | 'wait'>

/**
 * Decides *what* the prospect says; when and how fast is the scenario's business.
 *
 * Serves one conversation: it remembers what it has said.
 */
export interface PersonaEngine {
  next(heard: Heard): Promise<Move>
  /** Another move in place of the last one, which could not be sent; absent where there is no other. */
  again?(complaints: readonly string[]): Promise<Move>
}

/** All that a move would show, what is typed first included. */
export function textsOf({ messages }: Move): string[] {
  return messages.flatMap(({ text, slip }) => (slip === undefined ? [text] : [slip, text]))
}
