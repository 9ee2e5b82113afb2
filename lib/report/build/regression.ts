import { createRandom } from '../../core/random.ts'
import type { TestRun } from '../../core/run.ts'
import type { History, RunSample } from '../history.ts'
import { compare } from '../regression/compare.ts'
import { newlyFailing } from '../regression/newly-failing.ts'
import type { Regression } from '../regression/regression-data.ts'

/** Whether the agent got better or worse. The chance in it is seeded by the first run after, so it can be told again. */
export function compareRuns({ before, after, notes }: History): Regression {
  const random = createRandom(after.runs[0]?.seed ?? 0).fork('regression')
  return {
    ...compare(before.conversations, after.conversations, random),
    newlyFailing: newlyFailing(before.conversations, after.conversations),
    before: sampleOf(before),
    after: sampleOf(after),
    notes: [...notes, ...(before.runs.length === 0 ? [] : notesOf(before.runs, after.runs))],
  }
}

function sampleOf({ name, runs, conversations }: RunSample): Regression['before'] {
  return {
    name,
    runs: runs.map(({ id, startedAt, gitBranch, gitRevision, agentVersion }) => ({
      ...{ id, startedAt, gitBranch, gitRevision, agentVersion },
    })),
    conversations: conversations.length,
    apart: conversations.filter((one) => one.apart).length,
  }
}

/** What makes runs comparable or not, besides the agent's version, which is what a comparison is about. */
const CONDITIONS: readonly [string, (run: TestRun) => string][] = [
  ['agent', ({ agentName }) => agentName],
  ['judge', ({ judgeVersion }) => judgeVersion],
  ['Telegram', ({ telegramMode }) => telegramMode],
  ['daemon', ({ daemonMode }) => daemonMode],
  ['pace', ({ timeScale }) => `${timeScale} times life`],
]

function notesOf(before: readonly TestRun[], after: readonly TestRun[]): string[] {
  const differing = CONDITIONS.flatMap(([name, of]) => {
    const [then, now] = [before, after].map((runs) => [...new Set(runs.map(of))].sort().join(', '))
    return then === now ? [] : [`Another ${name}: ${then} before, ${now} now.`]
  })
  const seeds = new Set([...before, ...after].map(({ seed }) => seed))
  const alike = before.length > 0 && seeds.size === 1
  return [
    ...differing,
    ...(alike
      ? ['All have the same seed: what is found holds for these very conversations, and maybe no others.']
      : []),
  ]
}
