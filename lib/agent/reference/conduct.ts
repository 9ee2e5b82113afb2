import { BURST, type BufferRules } from './buffer.ts'
import type { Defect } from './defects.ts'

/** How the agent behaves where defects can make a difference. */
export interface Conduct {
  buffer: BufferRules
  /** Throws a draft away when the client writes meanwhile. */
  yields: boolean
  mayBook: boolean
  /** What is announced as booked is stored. */
  stores: boolean
}

export function conductOf(defects: readonly Defect[]): Conduct {
  const debounces = !defects.includes('no-debounce')
  return {
    buffer: debounces ? BURST : { quiet: [0, 0], messages: 1, longest: 0 },
    yields: debounces,
    mayBook: !defects.includes('never-books'),
    stores: !defects.includes('phantom-booking'),
  }
}
