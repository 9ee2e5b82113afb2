import type { Sql } from 'postgres'
import type { ConversationAssessment } from '../core/assessment.ts'
import type { Millis } from '../core/clock.ts'
import { StoreError } from '../core/errors.ts'
import type { TestResult } from '../core/result.ts'
import type { TestRun } from '../core/run.ts'
import type { Transcript } from '../core/transcript.ts'
import { connect } from './connect.ts'
import { maskUrl } from './mask-url.ts'
import { absorberOf, absorbRuns } from './queries/absorb-runs.ts'
import { type Baseline, readBaselines, setBaseline } from './queries/analytics/baselines.ts'
import { earlierRuns } from './queries/analytics/earlier-runs.ts'
import { findRuns, type RunSearch } from './queries/analytics/find-runs.ts'
import { getScenarioAnalytics, type ScenarioAnalytics } from './queries/analytics/get-scenario-analytics.ts'
import { type DailyScoreSummary, getScoreTrends, type TrendOptions } from './queries/analytics/get-score-trends.ts'
import { getTestResults, type ResultSelection } from './queries/analytics/get-test-results.ts'
import { type ComparedConversation, readCompared } from './queries/analytics/read-compared.ts'
import { appendMessages, type PlacedEvent } from './queries/append-messages.ts'
import { type CloseLeftRunsOptions, closeLeftRuns, type LeftRun } from './queries/close-left-runs.ts'
import { type FoundResult, findResults } from './queries/find-results.ts'
import { type FinishedRun, finishRun } from './queries/finish-run.ts'
import { insertRun } from './queries/insert-run.ts'
import { beatLease } from './queries/leases/beat-lease.ts'
import { holdKey } from './queries/leases/hold-key.ts'
import { type LeaseRow, readLeases } from './queries/leases/read-leases.ts'
import { recallKey } from './queries/leases/recall-key.ts'
import { releaseLease } from './queries/leases/release-lease.ts'
import { type LeaseRequest, type LeaseTerms, takeLease } from './queries/leases/take-lease.ts'
import { markCrashed } from './queries/mark-crashed.ts'
import { readIdentity } from './queries/read-identity.ts'
import { readResults } from './queries/read-results.ts'
import { readRun } from './queries/read-run.ts'
import { readTranscript } from './queries/read-transcript.ts'
import { saveResult } from './queries/save-result.ts'
import { scenarioNames } from './queries/scenario-names.ts'
import { schemaName } from './schema-name.ts'
import type { Scope } from './scope.ts'

export interface StoreOptions {
  url: string
  schema: string
  /** Connections at most; they are opened when needed. */
  max?: number
}

/** Opens the store of a database that has been migrated. It connects with its first query; always `close()` it. */
export function openStore({ url, schema, max = 4 }: StoreOptions): Store {
  return new Store(connect(url, { max }), schemaName(schema), maskUrl(url))
}

/** The one door to what is stored. Every method throws a StoreError that says what could not be done, and why. */
export class Store implements AsyncDisposable {
  readonly #sql: Sql
  readonly #schema: string
  readonly #shownUrl: string

  constructor(sql: Sql, schema: string, shownUrl: string) {
    this.#sql = sql
    this.#schema = schema
    this.#shownUrl = shownUrl
  }

  /** Stores a run as it begins; harmless when it is stored already. */
  insertRun(run: TestRun): Promise<void> {
    return this.#do(`store the run ${run.id}`, (scope) => insertRun(scope, run))
  }

  /** False when no such run is stored. */
  finishRun(run: FinishedRun): Promise<boolean> {
    return this.#do(`finish the run ${run.id}`, (scope) => finishRun(scope, run))
  }

  /** Makes one run of several: the results of the others become its own, and the others are forgotten. */
  absorbRuns(id: string, others: readonly string[]): Promise<void> {
    return this.#do(`make ${others.length} runs one, ${id}`, ({ schema }) =>
      this.#sql.begin((sql) => absorbRuns({ sql, schema }, id, others)).then(() => undefined),
    )
  }

  /** The run that has absorbed this one; undefined where none has. */
  absorberOf(id: string): Promise<string | undefined> {
    return this.#do(`look for what the run ${id} was merged into`, (scope) => absorberOf(scope, id))
  }

  /** Stores events as they happen; harmless when sent twice. Their result must be stored. */
  appendMessages(resultId: string, events: PlacedEvent[]): Promise<void> {
    return this.#do(`store messages of ${resultId}`, (scope) => appendMessages(scope, resultId, events))
  }

  /**
   * Stores a result with its assessment and transcript, in place of what is there: all of it or nothing. It is stored
   * as `running` before its first message, so that a crash leaves a trace; its run must be stored.
   */
  saveResult(result: TestResult, transcript?: Transcript): Promise<void> {
    return this.#do(`store the result ${result.id}`, (scope) => saveResult(scope, result, transcript))
  }

  readRun(id: string | 'latest'): Promise<TestRun | undefined> {
    return this.#do(`read the run ${id}`, (scope) => readRun(scope, id))
  }

  /** The results of a run, in the order in which their conversations began. */
  readResults(runId: string): Promise<TestResult[]> {
    return this.#do(`read the results of run ${runId}`, (scope) => readResults(scope, runId))
  }

  /** The results whose id begins like this, the newest first. */
  findResults(beginning: string, limit: number): Promise<FoundResult[]> {
    return this.#do(`look for the result ${beginning}`, (scope) => findResults(scope, beginning, limit))
  }

  /** A conversation, or as much of it as a crash has left. */
  readTranscript(resultId: string): Promise<Transcript | undefined> {
    return this.#do(`read the transcript of ${resultId}`, (scope) => readTranscript(scope, resultId))
  }

  /** Closes what a run that is over left `running`; the ids of those results. */
  markCrashed(runId: string): Promise<string[]> {
    return this.#do(`close the results of run ${runId}`, (scope) => markCrashed(scope, runId))
  }

  /** Stores a result with its assessment, or null without one, and tells its id; their run must be stored. */
  async saveTestResult(result: TestResult, assessment: ConversationAssessment | null): Promise<string> {
    await this.saveResult({
      ...result,
      assessment,
      overallScore: assessment?.overallScore ?? result.overallScore,
      scoreAbsence: assessment ? null : result.scoreAbsence,
    })
    return result.id
  }

  /** Results with their assessments, the newest first: of one scenario, or of all; 100 unless told otherwise. */
  getTestResults(selection: ResultSelection = {}): Promise<TestResult[]> {
    return this.#do('read results', (scope) => getTestResults(scope, selection))
  }

  /** How it went day by day, the oldest first; 30 days unless told otherwise. Versions are never mixed in one row. */
  getScoreTrends(options: TrendOptions = {}): Promise<DailyScoreSummary[]> {
    return this.#do('read the trends', (scope) => getScoreTrends(scope, options))
  }

  /** All that is stored of a scenario, summed up; with `runs: 0` where nothing is. */
  getScenarioAnalytics(scenarioName: string): Promise<ScenarioAnalytics> {
    return this.#do(`sum up "${scenarioName}"`, (scope) => getScenarioAnalytics(scope, scenarioName))
  }

  /** Names of scenarios that were played by a playbook: all of them, or those that were played last. */
  scenarioNames(limit = 40): Promise<string[]> {
    return this.#do('look for scenarios', (scope) => scenarioNames(scope, limit))
  }

  /** What two samples of conversations are compared by. */
  readCompared(runIds: readonly string[]): Promise<ComparedConversation[]> {
    return this.#do('read conversations to compare', (scope) => readCompared(scope, runIds))
  }

  /** Runs of the same branch and configuration that were over before this one began, the newest first. */
  earlierRuns(run: TestRun, limit: number): Promise<TestRun[]> {
    return this.#do(`look for runs before ${run.id}`, (scope) => earlierRuns(scope, run, limit))
  }

  /** Finished runs with results, the newest first. */
  findRuns(search: RunSearch): Promise<TestRun[]> {
    return this.#do('look for runs', (scope) => findRuns(scope, search))
  }

  /** Gives a run a name, which is taken away from any other. */
  setBaseline(name: string, runId: string): Promise<void> {
    return this.#do(`name the run ${runId}`, (scope) => setBaseline(scope, name, runId))
  }

  /** All named runs, the one that was named last first. */
  readBaselines(): Promise<Baseline[]> {
    return this.#do('read the named runs', (scope) => readBaselines(scope))
  }

  /** Closes what runs that were killed left `running`, on this machine and on others. */
  closeLeftRuns(options: CloseLeftRunsOptions): Promise<LeftRun[]> {
    return this.#do('close runs that were killed', (scope) => closeLeftRuns(scope, options))
  }

  /** Asks once for accounts; the place of the set that is held from now on, or null: then it waits, and has to ask again. */
  takeLease(request: LeaseRequest, terms: LeaseTerms): Promise<number | null> {
    return this.#do('take accounts', (scope) => takeLease(scope, request, terms))
  }

  /** Keeps what is held for another while; false where it is held no more, or was asked back. */
  beatLease(id: string, held: Millis): Promise<boolean> {
    return this.#do('keep accounts', (scope) => beatLease(scope, id, held))
  }

  /** Holds another key with the lease; false where somebody else holds it. */
  holdKey(id: string, key: string): Promise<boolean> {
    return this.#do('take an account', (scope) => holdKey(scope, id, key))
  }

  /** Frees all that is held, or ends the wait. */
  releaseLease(id: string): Promise<void> {
    return this.#do('free accounts', (scope) => releaseLease(scope, id))
  }

  /** Who holds accounts and who waits for them, in the order in which they asked. */
  readLeases(): Promise<LeaseRow[]> {
    return this.#do('read who holds accounts', (scope) => readLeases(scope))
  }

  /** Asks back the lease that holds this key, which ends when its holder has stopped; false where nobody has it. */
  recallKey(key: string): Promise<boolean> {
    return this.#do('ask an account back', (scope) => recallKey(scope, key))
  }

  /** What tells this database and schema from all others. */
  readIdentity(): Promise<string> {
    return this.#do('read which database this is', (scope) => readIdentity(scope))
  }

  /** Ends all connections, after the queries that are under way, for at most 5 s. */
  async close(): Promise<void> {
    await this.#sql.end({ timeout: 5 })
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  async #do<T>(what: string, work: (scope: Scope) => Promise<T>): Promise<T> {
    try {
      return await work({ sql: this.#sql, schema: this.#schema })
    } catch (cause) {
      throw new StoreError(`Could not ${what}: ${(cause as Error).message}`, {
        remedy: `The database is ${this.#shownUrl}, schema "${this.#schema}".`,
        cause,
      })
    }
  }
}
