import type { TestResult } from '../../core/result.ts'
import type { Transcript } from '../../core/transcript.ts'

/** One conversation as the store holds it. */
export interface StoredResult {
  result: TestResult
  transcript: Transcript
}

/** How a reader finds the conversation again: the test's name, and which repetition of it. */
export function titleOf(result: TestResult): string {
  return result.trial === 0 ? result.testName : `${result.testName} (trial ${result.trial + 1})`
}
