import { expect, test } from 'vitest'
import type { TestModule } from 'vitest/node'
import type { ResultStatus } from '../../core/result.ts'
import { STRESS_ARTIFACT } from '../stress-record.ts'
import { exitCodeOf, hidesUnjudged } from './exit-code.ts'

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

test.each<[string, ResultStatus[], { repeats?: number }, boolean]>([
  ['whose conversation passed', ['passed'], {}, false],
  ['whose conversation could not be judged', ['inconclusive'], {}, true],
  ['that could not be judged, and was retried', ['inconclusive', 'passed'], {}, false],
  ['of whose repetitions one could not be judged', ['passed', 'inconclusive', 'passed'], { repeats: 2 }, true],
  ['without a conversation', [], {}, false],
])('a test that passed, %s, is unjudged as its conversation', (_, statuses, options, unjudged) => {
  const records = statuses.map((status) => ({
    ...{ type: STRESS_ARTIFACT, record: { kind: 'finished', result: { status } } },
  }))
  const module = { children: { allTests: () => [{ artifacts: () => records, options }] } }
  expect(hidesUnjudged([module as never])).toBe(unjudged)
})
