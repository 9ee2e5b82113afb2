import { expect, test } from 'vitest'
import type { TestModule } from 'vitest/node'
import type { ResultStatus } from '../../core/result.ts'
import { STRESS_ARTIFACT } from '../stress-record.ts'
import { exitCodeOf } from './exit-code.ts'

interface Failed {
  /** Of its conversation; null where it began and never ended, absent without one. */
  status?: ResultStatus | null
  error?: string
}

/** What of a module is looked at, with these failed tests. */
function moduleOf(tests: readonly Failed[]): TestModule {
  const cases = tests.map(({ status, error }) => {
    const record = status === null ? { kind: 'begun' } : { kind: 'finished', result: { status } }
    return {
      artifacts: () => (status === undefined ? [] : [{ type: STRESS_ARTIFACT, record }]),
      result: () => ({ errors: error === undefined ? [] : [{ name: error }] }),
    }
  })
  return { children: { allTests: () => cases } } as never
}

test.each<[string, Failed[], number]>([
  ['the agent failed an expectation', [{ status: 'failed', error: 'AssertionError' }], 1],
  ['the agent failed one, and another could not be judged', [{ status: 'inconclusive' }, { status: 'failed' }], 1],
  ['nothing but an inconclusive conversation', [{ status: 'inconclusive', error: 'ChannelError' }], 2],
  ['a conversation that never ended', [{ status: null }], 2],
  ['a conversation that could not begin', [{ error: 'StoreError' }], 2],
  ['a test of somebody, without a conversation', [{ error: 'AssertionError' }], 1],
  ['no failed test: a module that cannot be loaded', [], 2],
])('%s', (_, tests, code) => {
  expect(exitCodeOf([moduleOf(tests)])).toBe(code)
})
