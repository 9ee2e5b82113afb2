import { html, type SafeHtml } from '@remix-run/html-template'
import { formatMillis } from '../../core/duration.ts'
import type { ReportData } from '../report-data.ts'
import { revisionOf } from '../words.ts'

/** Everything that makes this run comparable to another one or not. */
export function runFacts({ run }: ReportData): SafeHtml {
  const took = run.finishedAt === null ? null : Date.parse(run.finishedAt) - Date.parse(run.startedAt)
  const rows: [string, string | null][] = [
    ['Run', run.id],
    ['Took', took === null ? 'It was not finished when this report was made.' : formatMillis(took)],
    ['Revision', revisionOf(run)],
    ['Agent', `${run.agentName}${run.agentVersion ? ` ${run.agentVersion}` : ''}, ${run.daemonMode} daemon`],
    ['Telegram', run.telegramMode],
    ['Time', timeInWords(run)],
    ['Seed', String(run.seed)],
    ['Playbook', run.playbookVersion],
    ['Judge', run.judgeVersion],
    ['Vitest', run.vitestVersion],
  ]
  return html`
<footer>
  <h2>About this run</h2>
  <dl class="plain">${rows.map(([name, value]) => (value === null ? null : html`<div><dt>${name}</dt><dd>${value}</dd></div>`))}</dl>
  <h3>How to read the figures</h3>
  <p>Calls booked are those that the system of record holds, of the conversations that count. One does not count when Telegram, the persona, the judge, the database or the test itself failed; a crash of the agent’s own process counts against it. A prospect that is led by hand may want no call, and is left out. Scores are of the same conversations. Response times are of those that neither Telegram nor a database nor the test itself has slowed down, pooled value by value and percentiles are by nearest rank, so each is an answer that really came; a wait without an answer is counted as silent, never as a time. E-mail addresses, phone numbers, the parameters of links, keys, sessions and login codes are masked.</p>
</footer>`
}

function timeInWords({ daemonMode, timeScale }: ReportData['run']): string {
  if (daemonMode === 'in-process') return 'virtual time; all figures are in the prospect’s time'
  if (timeScale === 1) return 'real time'
  return `${timeScale} times faster than real; all figures are in the prospect’s time`
}
