/*
 * What analytics cost with 100,000 stored results, on this machine:  npx tsx bench/analytics.ts [RESULTS]
 *
 * Fills a schema of its own on an embedded PostgreSQL, asks every question several times, and prints the plans.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Millis } from '../lib/core/clock.ts'
import { connect } from '../lib/store/connect.ts'
import { migrate, openStore, type Store, startDatabase } from '../lib/store/index.ts'
import { aRun } from '../lib/store/testing/examples.ts'
import { explainedStore } from '../lib/store/testing/explained.ts'
import { GENERATED, SCENARIOS, storeManyResults } from '../lib/store/testing/many-results.ts'
import { realClock } from '../lib/time/index.ts'

const RESULTS = Number(process.argv[2] ?? 100_000)
const ROUNDS = 9
const schema = 'bench'

const scratch = await mkdtemp(join(tmpdir(), 'vitest-stress-bench-'))
await chmod(scratch, 0o755) // as root the server runs as somebody else
try {
  await using database = await startDatabase({ dataDirectory: join(scratch, 'postgres'), clock: realClock })
  const { url } = database
  await migrate({ url, schema })
  await fill(url)
  await using store = openStore({ url, schema, max: 4 })
  const run = aRun({ ...GENERATED, startedAt: new Date(realClock.now()).toISOString() })
  const history = (await store.earlierRuns(run, 10)).map(({ id }) => id)
  const questions: Record<string, (asked: Store) => Promise<unknown>> = {
    'getTestResults({ scenarioName })': (asked) => asked.getTestResults({ scenarioName: SCENARIOS[2] as string }),
    'getTestResults()': (asked) => asked.getTestResults(),
    'getScoreTrends()': (asked) => asked.getScoreTrends(),
    'getScoreTrends({ scenarioName })': (asked) => asked.getScoreTrends({ scenarioName: SCENARIOS[2] as string }),
    'getScoreTrends({ days: 365 })': (asked) => asked.getScoreTrends({ days: 365 }),
    'getScenarioAnalytics()': (asked) => asked.getScenarioAnalytics(SCENARIOS[2] as string),
    'earlierRuns(run, 10)': (asked) => asked.earlierRuns(run, 10),
    'readCompared(10 runs)': (asked) => asked.readCompared(history),
    'findRuns({ limit: 2 })': (asked) => asked.findRuns({ limit: 2 }),
  }
  for (const [name, ask] of Object.entries(questions)) await measure(name, () => ask(store))
  await using explained = await explainedStore(url, schema)
  for (const [name, ask] of Object.entries(questions)) {
    console.log(`\n== ${name}`)
    for (const plan of await explained.explain(ask)) console.log(plan)
  }
} finally {
  await rm(scratch, { recursive: true })
}

async function fill(url: string): Promise<void> {
  const sql = connect(url, { max: 1 })
  const began = realClock.now()
  await storeManyResults({ sql, schema }, RESULTS)
  const [size] = await sql<[{ size: string; results: number }]>`
    select pg_size_pretty(pg_database_size(current_database())) as size,
      (select count(*)::integer from ${sql(schema)}.test_results) as results`
  console.log(`${size.results} results in ${((realClock.now() - began) / 1000).toFixed(0)} s, ${size.size}`)
  await sql.end()
}

async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  const times: Millis[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (place: number) => (sorted[place] as number).toFixed(1).padStart(7)
  console.log(`${name.padEnd(34)} median ${at((ROUNDS - 1) / 2)} ms, from ${at(0)} to ${at(ROUNDS - 1)}`)
}
