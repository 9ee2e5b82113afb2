import { BURST, type BufferRules } from '../buffer.ts'
import { endingOf } from './thought.ts'

/** Waits longer for a client who visibly has not finished. */
export const PATIENT: BufferRules = {
  ...BURST,
  thought: {
    endingOf,
    pauses: { open: [18_000, 20_000], announced: [30_000, 35_000] },
    afterTyping: 2500,
    longest: 120_000,
  },
}
