import {
  type CommandConfig,
  type Environment,
  readCommandConfig,
  readEnvironment,
  readPairs,
  workersOf,
} from '../../config.ts'
import { DEFAULT_QUIET } from '../../conversation/index.ts'
import type { Millis } from '../../core/clock.ts'
import { formatMillis } from '../../core/duration.ts'
import { printable } from '../../core/printable.ts'
import type { Scenario } from '../../core/scenario.ts'
import { table } from '../../core/table.ts'
import { planOf } from '../list/scenario-plan.ts'
import { pairsInWords } from '../live-pairs.ts'
import type { Terminal } from '../terminal.ts'

interface Plan {
  name: string
  messages: number
  /** From answers that come at once to answers that take all of the prospect's patience. */
  takes: [Millis, Millis]
}

/** Tells what playing these scenarios would send, take and cost; sends nothing and asks no model. */
export function dryRun(scenarios: readonly Scenario[], terminal: Terminal): void {
  const environment = readEnvironment(terminal.root)
  const config = readCommandConfig(environment, terminal.root)
  const plans = scenarios.map(estimate)
  const messages = plans.reduce((sum, plan) => sum + plan.messages, 0)
  const rows = plans.map(({ name, messages, takes }) => [printable(name), String(messages), span(takes)])
  const all = ['All, one after the other', String(messages), span(total(plans))]
  terminal.out(
    [
      ...table(['Scenario', 'Messages', 'Time'], [...rows, all]),
      '',
      "Nothing was sent. Messages are the prospect's, each scenario played once; times are those of the prospect, from an",
      'agent that answers at once to one that takes all of its patience.',
      ...pool(environment),
      cost(config, environment.STRESS_PERSONA === 'claude', plans.length),
    ].join('\n'),
  )
}

/** The accounts of live mode, each looked at: how many conversations they can play at once. */
function pool(environment: Environment): string[] {
  const live = readPairs(environment)
  if (!live) return []
  // an agent that does not run elsewhere is a process of the run: the real Telegram knows no other
  const mode = environment.STRESS_DAEMON === 'external' ? 'external' : 'command'
  const most = workersOf(live, { mode })
  const at = most === 1 ? 'one at a time' : `up to ${most} at a time`
  return [`Played on the real Telegram, ${at}: ${pairsInWords(live)}`]
}

function estimate(scenario: Scenario): Plan {
  const { turns, messages, pauses } = planOf(scenario)
  const patience = scenario.persona.patience * scenario.stress.timeoutMultiplier
  return {
    name: scenario.name,
    messages,
    takes: [pauses[0] + turns * DEFAULT_QUIET, pauses[1] + turns * (patience + DEFAULT_QUIET)],
  }
}

function total(plans: readonly Plan[]): [Millis, Millis] {
  return [plans.reduce((sum, { takes }) => sum + takes[0], 0), plans.reduce((sum, { takes }) => sum + takes[1], 0)]
}

function span([min, max]: [Millis, Millis]): string {
  return `${formatMillis(min)} - ${formatMillis(max)}`
}

/** What the budgets allow: what it really costs hangs on what is said. */
function cost({ llm, judge }: CommandConfig, personaAsks: boolean, conversations: number): string {
  const judgeAsks = judge.mode === 'claude' && judge.cassette?.mode !== 'replay'
  if (!llm || !(personaAsks || judgeAsks)) return 'No model is asked, which costs nothing.'
  const most = Math.min(conversations * llm.budgetUsd, llm.runBudgetUsd ?? Number.POSITIVE_INFINITY)
  return `Models may cost up to $${most.toFixed(2)}: STRESS_BUDGET_USD for each conversation, STRESS_RUN_BUDGET_USD for all.`
}
