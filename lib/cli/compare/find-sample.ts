import { ConfigError } from '../../core/errors.ts'
import { redact } from '../../core/redact/redact.ts'
import type { TestRun } from '../../core/run.ts'
import { lastRunsInWords, namedRun, RUNS_BACK, type RunSample, sampleOf } from '../../report/index.ts'
import type { Store } from '../../store/index.ts'

/**
 * Finds the runs that are meant: latest, previous, a given name, the beginning of an id, or a branch, in this order.
 *
 * Of a branch it takes the runs `besides` others, where there are any.
 */
export async function findSample(
  store: Store,
  name: string,
  { besides = [] }: { besides?: readonly TestRun[] } = {},
): Promise<RunSample> {
  if (name === 'latest' || name === 'previous') return recent(store, name)
  const baseline = await namedRun(store, name)
  if (baseline.runs.length > 0) return baseline
  const found = /^[0-9a-f][0-9a-f-]{3,35}$/i.test(name)
    ? await store.findRuns({ beginning: name, cut: true, limit: 9 })
    : []
  const [run, ...others] = found
  if (run && others.length === 0) mustBeFinished(run)
  if (run && others.length === 0) return sampleOf(store, `the run ${run.id.slice(0, 8)}`, [run])
  if (run) {
    throw new ConfigError(`${name} is the beginning of several runs.`, { remedy: `Say more of it:\n${lines(found)}` })
  }
  const candidates = await runsOfBranch(store, name, besides.length + 1)
  const newest = candidates.find(({ id }) => besides.every((other) => other.id !== id)) ?? candidates[0]
  if (!newest) throw await unknown(store, name)
  const runs = [newest, ...(await store.earlierRuns(newest, RUNS_BACK - 1))]
  return sampleOf(store, lastRunsInWords(runs.length, name), runs)
}

/** By its own name, or as it is stored with STRESS_MASK_STORED. */
async function runsOfBranch(store: Store, branch: string, limit: number): Promise<TestRun[]> {
  const runs = await store.findRuns({ branch, limit })
  const masked = redact(branch)
  return runs.length > 0 || masked === branch ? runs : store.findRuns({ branch: masked, limit })
}

/** A run that was cut off holds a part of what it would have played. */
function mustBeFinished({ id, startedAt, finishedAt }: TestRun): void {
  if (finishedAt !== null) return
  throw new ConfigError(
    `The run ${id.slice(0, 8)} of ${startedAt.slice(0, 16)} was cut off, or goes on, so it cannot be compared.`,
    { remedy: `Its report is drawn all the same: npx stress report ${id.slice(0, 8)}` },
  )
}

/** Of the runs that were finished; where a newer one was cut off, the name says that this is not it. */
async function recent(store: Store, name: 'latest' | 'previous'): Promise<RunSample> {
  const [runs, [newest]] = await Promise.all([store.findRuns({ limit: 2 }), store.findRuns({ cut: true, limit: 1 })])
  const run = name === 'latest' ? runs[0] : runs[1]
  const finished = newest?.finishedAt === null ? ' that was finished' : ''
  if (run) return sampleOf(store, `the ${name} run${finished}`, [run])
  throw new ConfigError(
    `There is no ${name} run: ${runs.length === 0 ? 'none' : 'only one'} is stored that was finished.`,
    {
      remedy: 'Run the specs first: npx vitest run',
    },
  )
}

async function unknown(store: Store, name: string): Promise<ConfigError> {
  const [runs, baselines] = await Promise.all([store.findRuns({ limit: 8 }), store.readBaselines()])
  const names = baselines.map((one) => one.name)
  return new ConfigError(`There is no run, no branch and no baseline ${JSON.stringify(name)}.`, {
    remedy: [
      names.length === 0 ? 'No run has a name yet: stress baseline NAME.' : `Named runs: ${names.join(', ')}.`,
      runs.length === 0 ? 'Nothing is stored yet.' : `The newest runs:\n${lines(runs)}`,
    ].join('\n'),
  })
}

function lines(runs: readonly TestRun[]): string {
  return runs
    .map(({ id, startedAt, gitBranch, agentName }) =>
      [id, startedAt.slice(0, 16), gitBranch ?? '(no branch)', agentName].join('  '),
    )
    .join('\n')
}
