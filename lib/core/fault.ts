import { z } from 'zod'

/**
 * Whose failure a broken conversation is. Only `agent` and `daemon` speak against the system under test;
 * every other fault makes the result inconclusive.
 */
export const Fault = z.enum(['agent', 'daemon', 'channel', 'persona', 'judge', 'store', 'harness'])
export type Fault = z.infer<typeof Fault>

/** True for faults that say nothing about the agent: the result cannot be judged. */
export function isInconclusive(fault: Fault | null): boolean {
  return fault !== null && fault !== 'agent' && fault !== 'daemon'
}
