import { formatMillis } from '../../core/duration.ts'
import { printable } from '../../core/printable.ts'
import { redactData } from '../../core/redact/redact.ts'
import { table } from '../../core/table.ts'
import type { DailyScoreSummary, ScenarioAnalytics } from '../../store/index.ts'
import type { Terminal } from '../terminal.ts'
import { withStore } from '../with-store.ts'

export interface TrendsOptions {
  days: number
  scenario?: string
  json?: boolean
}

/** Prints a row for each day and set of versions, and of one scenario what they add up to. */
export async function showTrends({ days, scenario, json }: TrendsOptions, terminal: Terminal): Promise<void> {
  const stored = await withStore(terminal, async (store) => ({
    rows: await store.getScoreTrends({ days, ...(scenario !== undefined && { scenarioName: scenario }) }),
    analytics: scenario === undefined ? undefined : await store.getScenarioAnalytics(scenario),
  }))
  const { rows, analytics } = redactData(stored) // an agent is known by the command that starts it
  if (json) return terminal.out(JSON.stringify(analytics ?? rows, null, 2))
  const lines = [
    ...trendLines(rows, days),
    ...(analytics && analytics.results > 0 ? ['', ...summaryLines(analytics)] : []),
  ]
  terminal.out(lines.map(printable).join('\n'))
}

function trendLines(rows: readonly DailyScoreSummary[], days: number): string[] {
  if (rows.length === 0) return [`Nothing was played in the last ${days} days.`]
  const lines = table(
    ['Day', 'Runs', 'Booked', 'Rate', '95 %', 'Score', 'n', 'Apart', 'Agent', 'Playbook', 'Judge'],
    rows.map((row) =>
      [
        row.day,
        String(row.runs),
        `${row.passRate.successes} of ${row.passRate.n}`,
        percent(row.passRate.rate),
        row.passRate.n === 0 ? '–' : `${percent(row.passRate.low)} to ${percent(row.passRate.high)}`,
        row.medianScore === null ? '–' : row.medianScore.toFixed(1),
        String(row.scored),
        apartInWords(row.apart),
        [row.agentName, row.agentVersion].filter(Boolean).join(' '),
        row.playbookVersion ?? '–',
        row.judgeVersion,
      ].map(printable),
    ),
  )
  // a line where what came before is not to be compared with what follows
  const breaks = lines.flatMap((line, index) => {
    const [before, now] = [rows[index - 3], rows[index - 2]]
    return before && now && versions(before) !== versions(now) ? ['', line] : [line]
  })
  return breaks
}

function versions({ agentName, agentVersion, playbookVersion, judgeVersion }: DailyScoreSummary): string {
  return JSON.stringify([agentName, agentVersion, playbookVersion, judgeVersion])
}

function summaryLines({ scenarioName, runs, passRate, passHatK, apart, scores, responseTimes }: ScenarioAnalytics) {
  const times = responseTimes
  const seconds = (ms: number | null) => (ms === null ? '–' : formatMillis(ms))
  return [
    `${scenarioName}, all ${runs} runs`,
    `Booked          ${passRate.successes} of ${passRate.n}, ${percent(passRate.rate)} (95 % interval ${percent(passRate.low)} to ${percent(passRate.high)})`,
    `All of k        ${passHatK.map(({ k, value }) => `${k}: ${percent(value)}`).join('   ')}`,
    ...scores.map(
      ({ judgeVersion, playbookVersion, n, p5, p50, p95 }) =>
        `Score           p5 ${p5}, p50 ${p50}, p95 ${p95} (n = ${n}) by ${judgeVersion}, ${playbookVersion ?? 'no playbook on record'}`,
    ),
    `Answers         p50 ${seconds(times.p50)}, p95 ${seconds(times.p95)}, p99 ${seconds(times.p99)} (n = ${times.n}${times.n < 100 ? ', too few for a p99 to mean much' : ''}); ${times.censored} never came`,
    `Apart           ${apartInWords(apart)}`,
  ]
}

function apartInWords(apart: ScenarioAnalytics['apart']): string {
  const parts = Object.entries(apart).filter(([, n]) => n > 0)
  return parts.length === 0 ? '–' : parts.map(([name, n]) => `${n} ${name}`).join(', ')
}

function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)} %`
}
