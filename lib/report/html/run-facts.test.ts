import { expect, test } from 'vitest'
import type { TestRun } from '../../core/run.ts'
import { buildReport } from '../build-report.ts'
import { SAMPLE_RUN } from '../testing/sample-run.ts'
import { runFacts } from './run-facts.ts'

const factsOf = (run: Partial<TestRun>) =>
  String(runFacts(buildReport({ run: { ...SAMPLE_RUN, ...run }, results: [] })))

test.each([
  [{ daemonMode: 'in-process', timeScale: 1 }, 'virtual time; all figures are in the prospect’s time'],
  [{ daemonMode: 'reference', timeScale: 1 }, 'real time'],
  [{ daemonMode: 'reference', timeScale: 20 }, '20 times faster than real; all figures are in the prospect’s time'],
] as const)('the time of a run with %o is told', (run, words) => {
  expect(factsOf(run)).toContain(`<dt>Time</dt><dd>${words}</dd>`)
})
