import { AgentError, ConfigError } from '../../core/errors.ts'
import { printable } from '../../core/printable.ts'
import { redactData } from '../../core/redact/redact.ts'
import { table } from '../../core/table.ts'
import {
  compareRuns,
  count,
  effectInWords,
  type History,
  neededInWords,
  newlyFailingInWords,
  type Regression,
  type RunSample,
  regressionHeadline,
  sideInWords,
} from '../../report/index.ts'
import type { Terminal } from '../terminal.ts'
import { withStore } from '../with-store.ts'
import { findSample } from './find-sample.ts'

export interface CompareOptions {
  /** Each scenario, also where nothing can be told of it. */
  all?: boolean
  json?: boolean
  /** Tells of the database, too. */
  verbose?: boolean
}

/** Compares and prints; throws an AgentError when the agent got worse, a ConfigError when nobody can tell. */
export async function compareNamed(
  names: readonly [string, string],
  { all = false, json, ...options }: CompareOptions,
  terminal: Terminal,
) {
  const regression = await withStore(
    terminal,
    async (store) => {
      const after = await findSample(store, names[1])
      const before = await findSample(store, names[0], { besides: after.runs })
      return redactData(compareRuns(apart(before, after))) // grouped as it is stored, masked as it is shown
    },
    options,
  )
  terminal.out(json ? JSON.stringify(regression, null, 2) : inWords(regression, all).map(printable).join('\n'))
  if (regression.verdict === 'worse') throw new AgentError(`${regressionHeadline(regression)}.`)
  if (!regression.judged) {
    throw new ConfigError(`${regressionHeadline(regression)}.`, {
      remedy: "Run the specs more often, or repeat each: test('...', { repeats: 9 }, async ({ prospect }) => { ... }).",
    })
  }
}

/** A run that is on both sides is what is compared, not what it is compared with. */
function apart(before: RunSample, after: RunSample): History {
  const compared = new Set(after.runs.map(({ id }) => id))
  const runs = before.runs.filter(({ id }) => !compared.has(id))
  const left = before.runs.length - runs.length
  if (runs.length === 0) {
    throw new ConfigError(`There is nothing to compare: ${before.name} and ${after.name} are the same.`, {
      remedy: 'Name another one to compare with.',
    })
  }
  const conversations = before.conversations.filter(({ runId }) => !compared.has(runId))
  const notes = left === 0 ? [] : [`${left} of ${before.name} left out, because it is what is compared.`]
  return { before: { ...before, runs, conversations }, after, notes }
}

function inWords(regression: Regression, all: boolean): string[] {
  const { before, after, comparisons, notes } = regression
  const told = comparisons.filter((one) => all || one.scenarioName === null || one.verdict !== "can't tell")
  const untold = comparisons.length - told.length
  const rows = told.map((one) =>
    [
      one.scenarioName ?? 'All scenarios',
      one.measure,
      counted(one, one.before),
      counted(one, one.after),
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
    ...side('Before', before),
    ...side('After', after),
    '',
    ...table(['Scenario', 'Measure', 'Before', 'After', 'Difference (95 % interval)', 'Verdict'], rows),
    ...(untold === 0
      ? []
      : [`${untold} comparisons of single scenarios, of which nothing can be told: --all shows them.`]),
    '',
    ...needed,
    ...regression.newlyFailing.map((one) => `Passed before, fails now: ${newlyFailingInWords(one)}`),
    ...notes,
    ...(regression.verdict === 'worse' || !regression.judged ? [] : [`${regressionHeadline(regression)}.`]),
  ]
}

/** How much it is, and which runs it was taken from. */
function side(when: string, { name, runs, conversations, apart }: Regression['before']): string[] {
  const judged = `${count(conversations, 'conversation')}, ${apart} of which cannot be judged`
  const rows = runs.map(({ id, startedAt, gitBranch, agentVersion }) =>
    [id.slice(0, 8), startedAt.slice(0, 16), gitBranch ?? '(no branch)', agentVersion ?? ''].join('  ').trimEnd(),
  )
  return [`${when.padEnd(6)}  ${name}: ${count(runs.length, 'run')}, ${judged}`, ...rows.map((row) => `        ${row}`)]
}

function counted(comparison: Comparison, side: Comparison['before']): string {
  return side.conversations === 0 ? '–' : `${sideInWords(comparison, side)} (n = ${side.conversations})`
}

type Comparison = Regression['comparisons'][number]
