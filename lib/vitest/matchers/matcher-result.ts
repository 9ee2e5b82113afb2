import type { Failing } from '../../verdict/index.ts'

/** What Vitest wants of a matcher, and what its failure may come from. */
export interface MatcherResult {
  pass: boolean
  message: () => string
  /** What has failed where it fails; absent where that can be the agent's doing only. */
  failing?: Failing
}
