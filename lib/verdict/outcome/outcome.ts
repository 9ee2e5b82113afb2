import { isInconclusive } from '../../core/fault.ts'
import type { Outcome } from '../../core/outcome.ts'
import type { CallSchedulingResult } from '../../core/scheduling.ts'
import type { Ending } from '../../core/transcript.ts'

export interface OutcomeEvidence {
  /** Null: no probe was given. */
  scheduling: CallSchedulingResult | null
  ending: Ending | null
  /** A follow-up stands in the system of record; null when nobody looked or it could not be read. */
  followUp: boolean | null
  /** The system of record says that a person has taken over. */
  escalated: boolean
}

/**
 * How the conversation ended. A booking, a hand-over or a follow-up is what the record holds, a refusal is the prospect's own
 * decision to leave; everything else is inconclusive. Words make no outcome; but who leaves
 * after the agent has claimed a booking has not refused.
 */
export function outcomeOf({ scheduling, ending, followUp, escalated }: OutcomeEvidence): Outcome {
  if (scheduling?.scheduled) return 'zoom_scheduled'
  if (scheduling === null || scheduling.scheduled === null || isInconclusive(ending?.fault ?? null))
    return 'inconclusive'
  if (escalated) return 'escalated'
  if (followUp) return 'follow_up_proposed'
  const deceived = scheduling.agreement === 'phantom' // it left with a call in mind, not with a refusal
  return ending?.by === 'prospect' && !deceived ? 'client_refused' : 'inconclusive'
}
