import { ScenarioError } from '../../core/errors.ts'
import { blameForPlaying } from '../../verdict/index.ts'
import type { Judgeable } from './subject.ts'

/** An expectation that found nothing in a conversation to be about. */
export interface Unmeasured {
  matcher: string
  /** Why nothing was measured. */
  nothing: string
}

/**
 * Throws a ScenarioError, unless the agent cut the conversation short: what the spec did not play says nothing about
 * the agent.
 */
export function assertCutShort(conversation: Judgeable, { matcher, nothing }: Unmeasured): void {
  if (blameForPlaying(conversation.transcript(), conversation.pacingTolerance)) return
  throw new ScenarioError(`${matcher}() has nothing to measure: ${nothing}.`, {
    remedy: `Play what it is about, or take the expectation out.\nReport: ${conversation.location}`,
  })
}
