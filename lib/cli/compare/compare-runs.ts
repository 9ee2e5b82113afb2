import { AgentError, ConfigError } from '../../core/errors.ts'
import { printable } from '../../core/printable.ts'
import { table } from '../../core/table.ts'
import {
  compareRuns,
  effectInWords,
  neededInWords,
  type Regression,
  regressionHeadline,
  sideInWords,
} from '../../report/index.ts'
import type { Terminal } from '../terminal.ts'
import { withStore } from '../with-store.ts'
import { findSample } from './find-sample.ts'

export interface CompareOptions {
  json?: boolean
}

/** Compares and prints; throws an AgentError when the agent got worse, a ConfigError when nobody can tell. */
export async function compareNamed(names: readonly [string, string], { json }: CompareOptions, terminal: Terminal) {
  const regression = await withStore(terminal, async (store) => {
    const [before, after] = [await findSample(store, names[0]), await findSample(store, names[1])]
    const shared = before.runs.find(({ id }) => after.runs.some((run) => run.id === id))
    if (shared) {
      throw new ConfigError(`${names[0]} and ${names[1]} both stand for the run ${shared.id}.`, {
        remedy: 'Name two that share no run.',
      })
    }
    return compareRuns({ before, after, notes: [] })
  })
  terminal.out(json ? JSON.stringify(regression, null, 2) : inWords(regression).map(printable).join('\n'))
  if (regression.verdict === 'worse') throw new AgentError(`${regressionHeadline(regression)}.`)
  if (!regression.judged) {
    throw new ConfigError(`${regressionHeadline(regression)}.`, {
      remedy: "Run the specs more often, or repeat each: test('...', { repeats: 9 }, async ({ prospect }) => { ... }).",
    })
  }
}

function inWords(regression: Regression): string[] {
  const { before, after, comparisons, notes } = regression
  const side = ({ name, runs, conversations, apart }: Regression['before']) =>
    `${name}: ${runs.length} ${runs.length === 1 ? 'run' : 'runs'}, ${conversations} conversations, ${apart} of which cannot be judged`
  const rows = comparisons.map((one) =>
    [
      one.scenarioName ?? 'All scenarios',
      one.measure,
      `${sideInWords(one, one.before)} (n = ${one.before.conversations})`,
      `${sideInWords(one, one.after)} (n = ${one.after.conversations})`,
      effectInWords(one),
      one.verdict,
    ].map(printable),
  )
  const needed = comparisons
    .filter((one) => one.scenarioName === null)
    .flatMap((one) => {
      const words = neededInWords(one)
      return words === null ? [] : [`${one.measure}: ${words}`]
    })
  return [
    `Before  ${side(before)}`,
    `After   ${side(after)}`,
    '',
    ...table(['Scenario', 'Measure', 'Before', 'After', 'Difference (95 % interval)', 'Verdict'], rows),
    '',
    ...needed,
    ...notes,
    ...(regression.verdict === 'worse' || !regression.judged ? [] : [`${regressionHeadline(regression)}.`]),
  ]
}
