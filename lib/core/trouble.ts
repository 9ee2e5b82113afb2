import { z } from 'zod'
import { Side } from './side.ts'

/** What a test can make the local Telegram do. */
export const TroubleKind = z.enum([
  'flood-wait',
  'peer-flood',
  'privacy',
  'delay',
  'duplicate',
  'reorder',
  'drop-updates',
  'ban',
  'disconnect',
  'revoke-session',
  'restart',
])
export type TroubleKind = z.infer<typeof TroubleKind>

/** Something that a test made go wrong with Telegram, or the end of it: what is thought of the agent takes it into account. */
export const Trouble = z.object({
  /** Which of the conversation's it is: what has ended is what began under the same number. */
  id: z.number().int().optional(),
  kind: TroubleKind,
  /** Who suffered from it. */
  sides: z.array(Side),
  /** Met: it was only then that somebody had to wait. Missed: it was to come later, and the conversation was over before. */
  state: z.enum(['begun', 'met', 'ended', 'missed']),
  /** For how long, where that is known beforehand. */
  lastsMs: z.number().optional(),
  /** How long Telegram lets somebody wait at most: for a message in all, or, with a delay, for each thing that it sends. */
  holdsMs: z.number().optional(),
})
export type Trouble = z.infer<typeof Trouble>
