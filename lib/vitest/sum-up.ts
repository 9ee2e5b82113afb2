import type { ResultStatus, TestResult } from '../core/result.ts'
import type { TestRun } from '../core/run.ts'

/** What a run that is over says of its results; whatever still runs has crashed. */
export function sumUp(results: readonly TestResult[]): {
  totals: NonNullable<TestRun['totals']>
  playbookVersion: string | null
} {
  const count = (...statuses: ResultStatus[]) => results.filter(({ status }) => statuses.includes(status)).length
  const versions = new Set(results.flatMap(({ playbookVersion }) => playbookVersion ?? []))
  return {
    totals: {
      passed: count('passed'),
      failed: count('failed'),
      inconclusive: count('inconclusive'),
      crashed: count('crashed', 'running'),
    },
    playbookVersion: versions.size === 0 ? null : [...versions].sort().join(', '),
  }
}
