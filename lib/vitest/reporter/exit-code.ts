import type { TestCase, TestModule } from 'vitest/node'
import { ERRORS } from '../../core/errors.ts'
import { AGENT_FAILED, NOT_JUDGED } from '../../core/exit-code.ts'
import { recordsOf } from '../stress-record.ts'

/** The exit code of a run that did not go well: whether any of that is the agent's failure. */
export function exitCodeOf(modules: readonly TestModule[]): number {
  const failed = modules.flatMap((module) => [...module.children.allTests('failed')])
  return failed.some(speaksAgainstTheAgent) ? AGENT_FAILED : NOT_JUDGED
}

/** Whether a test passed only because it expects to fail, and failed for a reason that says nothing of the agent. */
export function hidesUnjudged(modules: readonly TestModule[]): boolean {
  return modules
    .flatMap((module) => [...module.children.allTests('passed')])
    .filter(({ options }) => options.fails)
    .some((test) => {
      const last = recordsOf(test).findLast((record) => record.kind === 'finished')
      return last?.kind === 'finished' && last.result.status === 'inconclusive'
    })
}

/** By the status of its conversation. A test without one is somebody's own, and its failure counts as any other. */
function speaksAgainstTheAgent(test: TestCase): boolean {
  const records = recordsOf(test)
  if (records.length > 0)
    return records.some((record) => record.kind === 'finished' && record.result.status === 'failed')
  return !ERRORS.has(test.result().errors?.[0]?.name ?? '')
}
