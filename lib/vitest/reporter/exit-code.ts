import type { TestCase, TestModule } from 'vitest/node'
import { ERRORS } from '../../core/errors.ts'
import { AGENT_FAILED, NOT_JUDGED } from '../../core/exit-code.ts'
import { recordsOf } from '../stress-record.ts'

/** The exit code of a run that did not go well: whether any of that is the agent's failure. */
export function exitCodeOf(modules: readonly TestModule[]): number {
  const failed = modules.flatMap((module) => [...module.children.allTests('failed')])
  return failed.some(speaksAgainstTheAgent) ? AGENT_FAILED : NOT_JUDGED
}

/**
 * Whether a test passed whose conversation says nothing of the agent: it looked at nothing that was in the way, or expects
 * to fail and did so for another reason. Of one that was retried the last conversation counts, of one that was repeated all.
 */
export function hidesUnjudged(modules: readonly TestModule[]): boolean {
  return modules
    .flatMap((module) => [...module.children.allTests('passed')])
    .some((test) => {
      const statuses = recordsOf(test).flatMap((record) => (record.kind === 'finished' ? record.result.status : []))
      return (test.options.repeats ? statuses : statuses.slice(-1)).includes('inconclusive')
    })
}

/** By the status of its conversation. A test without one is somebody's own, and its failure counts as any other. */
function speaksAgainstTheAgent(test: TestCase): boolean {
  const records = recordsOf(test)
  if (records.length > 0)
    return records.some((record) => record.kind === 'finished' && record.result.status === 'failed')
  return !ERRORS.has(test.result().errors?.[0]?.name ?? '')
}
