import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../connect.ts'
import type { Store } from '../../store.ts'
import { aRun } from '../../testing/examples.ts'
import { type ExplainedStore, explainedStore } from '../../testing/explained.ts'
import { GENERATED, SCENARIOS, storeManyResults } from '../../testing/many-results.ts'
import { type ScratchStore, scratchStore } from '../../testing/scratch-store.ts'

/** Enough that reading all of them would be the worse plan. */
const RESULTS = 12_000

let scratch: ScratchStore
let explained: ExplainedStore
beforeAll(async () => {
  scratch = await scratchStore()
  const { url, schema } = scratch
  const sql = connect(url, { max: 1 }) // the seed of chance is a session's
  await storeManyResults({ sql, schema }, RESULTS)
  await sql.end()
  explained = await explainedStore(url, schema)
}, 60_000)
afterAll(async () => {
  await explained?.[Symbol.asyncDispose]()
  await scratch?.[Symbol.asyncDispose]()
})

const scenarioName = SCENARIOS[2] as string
const run = aRun({ ...GENERATED, startedAt: new Date().toISOString() })

test.each<[string, (store: Store) => Promise<unknown>, string[]]>([
  ['getTestResults', (store) => store.getTestResults(), ['test_results_timestamp', 'test_assessments_pkey']],
  [
    'getTestResults of a scenario',
    (store) => store.getTestResults({ scenarioName }),
    ['test_results_scenario_name', 'test_assessments_pkey'],
  ],
  ['getScoreTrends', (store) => store.getScoreTrends(), ['test_runs_started_at', 'test_results_of_run']],
  [
    'getScoreTrends of a scenario',
    (store) => store.getScoreTrends({ scenarioName }),
    ['test_runs_started_at', 'test_results_of_scenario'],
  ],
  ['getScenarioAnalytics', (store) => store.getScenarioAnalytics(scenarioName), ['test_results_of_scenario']],
  ['earlierRuns', (store) => store.earlierRuns(run, 10), ['test_runs_git_branch', 'test_results_of_run']],
  [
    'readCompared',
    async (store) => store.readCompared((await store.earlierRuns(run, 3)).map(({ id }) => id)),
    ['test_results_of_run', 'test_assessments_pkey'],
  ],
])('%s goes by the indexes and reads no table of results from end to end', async (_, ask, indexes) => {
  const plans = await explained.explain(ask)
  expect(plans.length).toBeGreaterThan(0)
  const plan = plans.join('\n')
  for (const index of indexes) expect(plan).toMatch(new RegExp(`(using|Index Scan on) ${index}\\b`))
  expect(plan).not.toMatch(/Seq Scan on test_(results|assessments)/)
})
