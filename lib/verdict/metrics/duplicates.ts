import { repeats } from '../text/similarity.ts'
import type { AgentTurn } from './agent-turns.ts'
import type { Burst } from './burst.ts'

/** True when the burst was answered by two turns, or when two of its replies say nearly the same. */
export function isAnsweredTwice({ replies }: Burst, turns: readonly AgentTurn[]): boolean {
  if (turns.length > 1) return true
  return replies.some((reply, index) => replies.slice(0, index).some((earlier) => repeats(earlier.text, reply.text)))
}
