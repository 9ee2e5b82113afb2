import { z } from 'zod'

/** How a conversation ended, as a fact of record, never guessed from a keyword. */
export const Outcome = z.enum(['zoom_scheduled', 'follow_up_proposed', 'client_refused', 'escalated', 'inconclusive'])
export type Outcome = z.infer<typeof Outcome>
