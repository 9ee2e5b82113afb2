import { similar } from '../core/mistake.ts'
import type { TestRun } from '../core/run.ts'
import type { ComparedConversation, Store } from '../store/index.ts'
import { count } from './format.ts'

/** How many runs are looked back at. */
export const RUNS_BACK = 10

/** Some runs, and the conversations in them. */
export interface RunSample {
  /** What they are, for people: "the last 10 runs of main", "the baseline release-1". */
  name: string
  runs: readonly TestRun[]
  conversations: readonly ComparedConversation[]
}

/** What a run is compared with, and its own conversations as a comparison has them. */
export interface History {
  before: RunSample
  after: RunSample
  /** What is to be said of it. */
  notes: string[]
}

/**
 * What a run can be compared with: the run that was named so, or the last ones of its branch and configuration; undefined
 * where it is the first.
 */
export async function readHistory(store: Store, run: TestRun, baseline: string | null): Promise<History | undefined> {
  const before = await (baseline === null ? lastRuns(store, run) : namedRun(store, baseline))
  const after = { name: 'this run', runs: [run], conversations: await store.readCompared([run.id]) }
  if (before.runs.length > 0) return { before, after, notes: [] }
  if (baseline === null) return undefined
  const names = (await store.readBaselines()).map(({ name }) => name)
  const quoted = JSON.stringify(baseline)
  const unknown = `Not compared: no run is called ${quoted}${similar(baseline, names)}. Name one: npx stress baseline ${quoted}`
  return { before, after, notes: [unknown] }
}

/** Of a run whose database went away: nobody can ask what it could be compared with. */
export function unreadHistory(run: TestRun): History {
  const nothing = { runs: [], conversations: [] }
  return {
    before: { name: 'earlier runs', ...nothing },
    after: { name: 'this run', ...nothing, runs: [run] },
    notes: ['Not compared: the database does not answer'],
  }
}

/** The run with this name; none where there is no such name. */
export async function namedRun(store: Store, name: string): Promise<RunSample> {
  const named = (await store.readBaselines()).find((one) => one.name === name)
  const run = named && (await store.readRun(named.runId))
  return sampleOf(store, `the baseline "${name}"`, run ? [run] : [])
}

/** Runs and what is compared of them. */
export async function sampleOf(store: Store, name: string, runs: readonly TestRun[]): Promise<RunSample> {
  return { name, runs, conversations: await store.readCompared(runs.map(({ id }) => id)) }
}

async function lastRuns(store: Store, run: TestRun): Promise<RunSample> {
  const runs = await store.earlierRuns(run, RUNS_BACK)
  return sampleOf(store, lastRunsInWords(runs.length, run.gitBranch), runs)
}

/** For example "the last 10 runs of main". */
export function lastRunsInWords(runs: number, branch: string | null): string {
  return `the last ${runs === 1 ? 'run' : count(runs, 'run')}${branch === null ? '' : ` of ${branch}`}`
}
