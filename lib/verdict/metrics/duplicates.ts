import { repeats } from '../text/similarity.ts'
import type { Exchange } from './exchange.ts'

/** True when the burst was answered by two turns, or when two of its replies say nearly the same. */
export function isAnsweredTwice({ burst: { replies }, answers }: Exchange): boolean {
  if (answers.length > 1) return true
  return replies.some((reply, index) => replies.slice(0, index).some((earlier) => repeats(earlier.text, reply.text)))
}
