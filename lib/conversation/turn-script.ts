import type { Interruption, StressConfig, TurnPattern } from '../core/scenario.ts'
import { entry } from '../time/pacing.ts'

/** What the scenario wants of one turn of the prospect. */
export interface TurnScript {
  /** Its place in the scenario, from 1: a nudge is no turn of the scenario. */
  number: number
  pattern: TurnPattern
  /** Messages wished for. */
  wanted: number
  urgency?: StressConfig['urgencyRequests'][number]
  interruption?: Interruption
  followUp?: StressConfig['followUpRequests'][number]
}

/** @param turn of the scenario, from 1. */
export function turnScript(stress: StressConfig, turn: number): TurnScript {
  const pattern = entry(stress.pattern, turn)
  const urgency = stress.urgencyRequests.find(({ turns }) => turns.includes(turn))
  const followUp = stress.followUpRequests.find((request) => request.turn === turn)
  const interruption = pattern === 'interrupt' ? interruptionOf(stress, turn) : undefined
  return {
    number: turn,
    pattern,
    wanted: pattern === 'burst' ? entry(stress.batchSizes, turn) : 1,
    ...(urgency && { urgency }),
    ...(followUp && { followUp }),
    ...(interruption && { interruption }),
  }
}

/** The n-th turn that interrupts takes the n-th interruption. */
function interruptionOf({ pattern, interruptions }: StressConfig, turn: number): Interruption | undefined {
  const before = Array.from({ length: turn }, (_, index) => entry(pattern, index + 1))
  return entry(interruptions, before.filter((each) => each === 'interrupt').length)
}
