import { formatMillis } from '../../core/duration.ts'
import { ScenarioError } from '../../core/errors.ts'
import { similar } from '../../core/mistake.ts'
import { printable } from '../../core/printable.ts'
import { redactData } from '../../core/redact/redact.ts'
import { table } from '../../core/table.ts'
import type { DailyScoreSummary, ScenarioAnalytics, Store } from '../../store/index.ts'
import type { Terminal } from '../terminal.ts'
import { withStore } from '../with-store.ts'

export interface TrendsOptions {
  days: number
  scenario?: string
  json?: boolean
  /** Tells of the database, too. */
  verbose?: boolean
}

/**
 * Prints a block for each agent, playbook and judge with a row for each of its days, and of one scenario what they add up
 * to. Throws a ScenarioError where a scenario is named that was never played.
 */
export async function showTrends(
  { days, scenario, json, ...options }: TrendsOptions,
  terminal: Terminal,
): Promise<void> {
  const stored = await withStore(
    terminal,
    async (store) => {
      const analytics = scenario === undefined ? undefined : await store.getScenarioAnalytics(scenario)
      if (analytics?.results === 0) throw await unknown(store, analytics.scenarioName)
      return {
        rows: await store.getScoreTrends({ days, ...(scenario !== undefined && { scenarioName: scenario }) }),
        analytics,
      }
    },
    options,
  )
  const { rows, analytics } = redactData(stored) // an agent is known by the command that starts it
  if (json) return terminal.out(JSON.stringify(analytics ?? rows, null, 2))
  // led by hand, or played without a playbook: such a conversation need not aim at a call, and has no score
  const shown = scenario === undefined ? rows.filter(({ playbookVersion }) => playbookVersion !== null) : rows
  const lines = [
    ...trendLines(shown, days),
    ...(shown.length < rows.length ? ['', 'Conversations without a playbook are left out.'] : []),
    ...(analytics && analytics.results > 0 ? ['', ...summaryLines(analytics)] : []),
  ]
  terminal.out(lines.map(printable).join('\n'))
}

async function unknown(store: Store, name: string): Promise<ScenarioError> {
  const known = redactData(await store.scenarioNames())
  const list = known.length === 0 ? ['None is stored yet.'] : ['Stored are:', ...known.map((one) => `  ${one}`)]
  return new ScenarioError(`No scenario ${JSON.stringify(name)} was ever played${similar(name, known)}.`, {
    remedy: list.join('\n'),
  })
}

function trendLines(rows: readonly DailyScoreSummary[], days: number): string[] {
  if (rows.length === 0) return [`Nothing was played in the last ${days} days.`]
  const blocks = new Map<string, DailyScoreSummary[]>()
  for (const row of rows) blocks.set(versionsInWords(row), [...(blocks.get(versionsInWords(row)) ?? []), row])
  return [...blocks]
    .toSorted(([, one], [, other]) => newest(one) - newest(other))
    .flatMap(([versions, days], index) => [...(index > 0 ? [''] : []), versions, ...dayLines(days)])
}

/** Rows of one block can be compared, and rows of two cannot. */
function versionsInWords({ agentName, agentVersion, playbookVersion, judgeVersion }: DailyScoreSummary): string {
  const agent = [agentName, agentVersion].filter(Boolean).join(' ')
  return printable(`${agent}, ${playbookVersion ?? 'no playbook'}, judge ${judgeVersion}`)
}

function newest(rows: readonly DailyScoreSummary[]): number {
  return Math.max(...rows.map(({ lastRunAt }) => Date.parse(lastRunAt)))
}

function dayLines(rows: readonly DailyScoreSummary[]): string[] {
  return table(
    ['Day', 'Runs', 'Booked', 'Rate', '95 %', 'Score', 'n', 'Apart'],
    rows.map((row) => [
      row.day,
      String(row.runs),
      `${row.passRate.successes} of ${row.passRate.n}`,
      percent(row.passRate.rate),
      row.passRate.n === 0 ? '–' : `${percent(row.passRate.low)} to ${percent(row.passRate.high)}`,
      row.medianScore === null ? '–' : row.medianScore.toFixed(1),
      String(row.scored),
      apartInWords(row.apart),
    ]),
  )
}

function summaryLines(analytics: ScenarioAnalytics) {
  const { scenarioName, runs, passRate, passHatK, apart, ledByHand, scores, responseTimes } = analytics
  const times = responseTimes
  const seconds = (ms: number | null) => (ms === null ? '–' : formatMillis(ms))
  return [
    `${scenarioName}, ${runs === 1 ? 'its one run' : `all ${runs} runs`}`,
    `Booked          ${passRate.successes} of ${passRate.n}, ${percent(passRate.rate)} (95 % interval ${percent(passRate.low)} to ${percent(passRate.high)})`,
    `All of k        ${passHatK.map(({ k, value }) => `${k}: ${percent(value)}`).join('   ')}`,
    ...scores.map(
      ({ judgeVersion, playbookVersion, n, p5, p50, p95 }) =>
        `Score           p5 ${p5}, p50 ${p50}, p95 ${p95} (n = ${n}) by ${judgeVersion}, ${playbookVersion ?? 'no playbook on record'}`,
    ),
    `Answers         p50 ${seconds(times.p50)}, p95 ${seconds(times.p95)}, p99 ${seconds(times.p99)} (n = ${times.n}${times.n < 100 ? ', too few for a p99 to mean much' : ''}); ${times.censored} never came`,
    `Apart           ${apartInWords(apart)}`,
    ...(ledByHand === 0 ? [] : [`Led by hand     ${ledByHand}, not counted here`]),
  ]
}

function apartInWords(apart: ScenarioAnalytics['apart']): string {
  const parts = Object.entries(apart).filter(([, n]) => n > 0)
  return parts.length === 0 ? '–' : parts.map(([name, n]) => `${n} ${name}`).join(', ')
}

function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)} %`
}
