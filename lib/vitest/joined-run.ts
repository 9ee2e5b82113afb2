import type { TestResult } from '../core/result.ts'
import type { TestRun } from '../core/run.ts'

/** Shards as one run. */
export interface JoinedRun {
  /** The first of them, which names whatever the others have otherwise. Its id is still its own. */
  run: TestRun
  /** What all shards should share and do not: "version of the agent: 1.4, 1.5". */
  differing: string[]
}

const CONDITIONS: readonly [string, (run: TestRun) => string | null][] = [
  ['agent', ({ agentName }) => agentName],
  ['version of the agent', ({ agentVersion }) => agentVersion],
  ['revision', revisionOf],
  ['branch', ({ gitBranch }) => gitBranch],
  ['judge', ({ judgeVersion }) => judgeVersion],
  ['Telegram', ({ telegramMode }) => telegramMode],
  ['daemon', ({ daemonMode }) => daemonMode],
  ['pace', ({ timeScale }) => `${timeScale} times life`],
]

/** Makes one run of shards, the earliest first; of their results it takes which playbooks were played. */
export function joinRuns(shards: readonly [TestRun, ...TestRun[]], results: readonly TestResult[]): JoinedRun {
  const [first] = shards
  const run = {
    ...first,
    agentName: all(shards.map(({ agentName }) => agentName)).join(', '),
    agentVersion: all(shards.flatMap(({ agentVersion }) => agentVersion ?? [])).join(', ') || null,
    judgeVersion: all(shards.map(({ judgeVersion }) => judgeVersion)).join(', '),
    gitRevision: shared(shards.map(({ gitRevision }) => gitRevision)),
    gitBranch: shared(shards.map(({ gitBranch }) => gitBranch)),
    gitDirty: shards.some(({ gitDirty }) => gitDirty) || first.gitDirty,
  }
  const differing = CONDITIONS.flatMap(([name, of]) => told(name, all(shards.map((shard) => of(shard) ?? 'unknown'))))
  return { run, differing: [...differing, ...playbooksIn(results)] }
}

/** A playbook of one name should be the same in all shards. */
function playbooksIn(results: readonly TestResult[]): string[] {
  const versions = all(results.flatMap(({ playbookVersion }) => playbookVersion ?? []))
  const names = all(versions.map(nameOf))
  return names.flatMap((name) =>
    told(
      'playbook',
      versions.filter((version) => nameOf(version) === name),
    ),
  )
}

function nameOf(playbookVersion: string): string {
  return playbookVersion.replace(/@[^@]*$/, '')
}

function told(name: string, values: readonly string[]): string[] {
  return values.length < 2 ? [] : [`${name}: ${values.join(', ')}`]
}

function all(values: readonly string[]): string[] {
  return [...new Set(values)].sort()
}

function shared(values: readonly (string | null)[]): string | null {
  return new Set(values).size === 1 ? (values[0] ?? null) : null
}

function revisionOf({ gitRevision, gitDirty }: TestRun): string | null {
  return gitRevision && `${gitRevision.slice(0, 12)}${gitDirty ? '+' : ''}`
}
