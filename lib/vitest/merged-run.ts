import type { TestModule, Vitest } from 'vitest/node'
import { type Config, readConfig, readEnvironment, type StressOptions } from '../config.ts'
import { redact } from '../core/redact/redact.ts'
import { type ReportData, readReport, writeReport } from '../report/index.ts'
import { closeDatabase, type OpenDatabase, recover, recoveryInWords, type Store } from '../store/index.ts'
import { openStorage } from './environment.ts'
import { gapsInWords, gapsOf } from './gaps.ts'
import { type RecordedRun, recordedRun } from './recorded-run.ts'
import { recordsOf } from './stress-record.ts'
import type { FinishedRun } from './stress-run.ts'
import { sumUp } from './sum-up.ts'

/**
 * What `--merge-reports` makes of the shards of a run: nothing is played, and one run with all conversations is stored
 * and reported, whether the shards had this database or another.
 */
export class MergedRun {
  readonly #options: StressOptions
  readonly #vitest: Vitest
  readonly running = 0
  #config: Config | undefined
  #database: OpenDatabase | undefined

  constructor(options: StressOptions, vitest: Vitest) {
    this.#options = options
    this.#vitest = vitest
  }

  get config(): Config | undefined {
    return this.#config
  }

  /** Nothing is played, so no seed is of use to anybody. */
  get seed(): undefined {
    return undefined
  }

  async begin(): Promise<void> {
    const { root } = this.#vitest.config
    const variables = readEnvironment(root)
    const config = readConfig(this.#options, variables, root, 0)
    this.#config = config
    this.#database = await openStorage({ config, searchPath: variables.PATH, log: () => {} })
    // what a shard could not store here belongs to the run, too, and must not come back as a run of its own
    const { dataDirectory } = config
    const words = await recover(this.#database, { dataDirectory }).then(recoveryInWords, (e: Error) => [e.message])
    for (const line of words) this.#vitest.logger.warn(redact(line))
  }

  /** Vitest does not replay what workers told. */
  take(): void {}

  /** Never rejects: what could not be kept is told as a loss. */
  async end(modules: readonly TestModule[]): Promise<FinishedRun | undefined> {
    const [config, database] = [this.#config, this.#database]
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const recorded = recordedRun(tests.flatMap(recordsOf))
    const gaps = gapsOf(modules, this.#vitest)
    const missing = gapsInWords(gaps)
    if (!config || !database) return undefined
    if (!recorded)
      return missing.length === 0 ? undefined : { report: null, files: null, losses: [], notices: [], missing }
    const lastEnd = Math.max(...tests.map((test) => endOf(test.diagnostic()) ?? Date.parse(recorded.run.startedAt)))
    try {
      const report = await keep(
        recorded,
        { finishedAt: new Date(lastEnd).toISOString(), missingShards: gaps.shards, baseline: config.baseline },
        database.store,
      )
      return {
        report,
        files: await writeReport(report, { directory: config.reportsDirectory }),
        losses: [],
        notices: mixtureInWords(recorded),
        missing,
      }
    } catch (error) {
      return { report: null, files: null, losses: [(error as Error).message], notices: [], missing }
    }
  }

  async close(): Promise<void> {
    const database = this.#database
    this.#database = undefined
    if (database) await closeDatabase(database)
  }
}

function endOf(diagnostic: { startTime: number; duration: number } | undefined): number | undefined {
  return diagnostic && diagnostic.startTime + diagnostic.duration
}

function mixtureInWords({ differing }: RecordedRun): string[] {
  if (differing.length === 0) return []
  return [
    [
      'The shards were not played alike, so the figures of this run are of a mixture:',
      ...differing.map((one) => `  ${one}`),
      'Play all shards with the same agent, revision and settings, and merge only those that belong together.',
    ].join('\n'),
  ]
}

interface Keeping {
  finishedAt: string
  missingShards: readonly string[]
  /** That the report is to compare with. */
  baseline: string | null
}

/** Everything is written by its id, so that merging again changes nothing. */
async function keep(
  recorded: RecordedRun,
  { finishedAt, missingShards, baseline }: Keeping,
  store: Store,
): Promise<ReportData> {
  const { run, shardIds, conversations } = recorded
  await store.insertRun(run)
  await store.absorbRuns(run.id, shardIds)
  for (const { result, transcript } of conversations) await store.saveResult(result, transcript)
  await store.markCrashed(run.id)
  const results = await store.readResults(run.id)
  const facts = { finishedAt, missingShards: [...missingShards], ...sumUp(results) }
  await store.finishRun({ id: run.id, ...facts })
  return readReport(store, { ...run, ...facts }, baseline)
}
