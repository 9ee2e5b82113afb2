import { html, type SafeHtml } from '@remix-run/html-template'
import { formatMillis } from '../../core/duration.ts'
import type { ResultStatus } from '../../core/result.ts'
import { count, figure, percent } from '../format.ts'
import type { PooledPercentiles, ReportData } from '../report-data.ts'
import { gapsInWords, headline } from '../words.ts'
import { percentScale } from './scale.ts'

const ORDER: readonly ResultStatus[] = ['passed', 'failed', 'crashed', 'inconclusive', 'running']

/** The answer in one sentence, then the four figures that it rests on. */
export function summarySection(report: ReportData): SafeHtml {
  const { summary, timing, scores } = report
  const { overall } = timing
  return html`
<section class="summary" aria-label="Summary">
  ${gapsInWords(report).map((gap) => html`<p class="cut">${gap}.</p>`)}
  <h1>${headline(summary)}</h1>
  <p class="lead">${lead(summary)}</p>
  <dl class="figures">
    <div><dt>Calls booked</dt><dd><b>${percent(summary.passRate.rate)}</b>${interval(summary.passRate)}</dd></div>
    <div><dt>Tests</dt><dd><b>${summary.tests}</b>${statusBar(summary.statuses)}</dd></div>
    <div><dt>Score</dt><dd><b>${figure(summary.averageScore)}</b><small>${scores.n === 0 ? 'none was scored' : html`average of ${scores.n}, from ${figure(scores.min)} to ${figure(scores.max)}`}</small></dd></div>
    <div><dt>Response time</dt><dd><b>${overall.p50 === null ? '–' : formatMillis(overall.p50)}</b><small>${waiting(overall)}</small></dd></div>
  </dl>
  ${summary.scenarios.length > 1 ? scenarios(summary) : null}
</section>`
}

/** One line for each scenario: what came of its conversations. */
function scenarios({ scenarios: all }: ReportData['summary']): SafeHtml {
  return html`
  <table class="scenarios">
    <caption class="unseen">Results by scenario</caption>
    <thead><tr><th scope="col">Scenario</th><th scope="col">Results</th><th scope="col">Calls</th><th scope="col">Score</th></tr></thead>
    <tbody>${all.map(({ scenarioName, statuses, passRate, averageScore }) => html`<tr><th scope="row" dir="auto">${scenarioName}</th><td>${statusBar(statuses)}</td><td>${passRate.n === 0 ? '–' : `${passRate.successes} of ${passRate.n}`}</td><td>${figure(averageScore)}</td></tr>`)}</tbody>
  </table>`
}

function lead({ tests, apart, ledByHand }: ReportData['summary']): string {
  if (tests === 0) return 'The run stored nothing.'
  if (apart.length + ledByHand === 0) return `Every conversation of ${count(tests, 'test')} counts.`
  return [
    ...(apart.length === 0
      ? []
      : [
          `${count(apart.length, 'conversation')} could not be judged and ${apart.length === 1 ? 'does' : 'do'} not count.`,
        ]),
    ...(ledByHand === 0 ? [] : [`${count(ledByHand, 'conversation')} led by hand, not counted here.`]),
  ].join(' ')
}

function waiting({ n, censored, p95 }: PooledPercentiles): string {
  const silent = censored === 0 ? '' : `; ${censored} of ${n + censored} never answered`
  return p95 === null ? `no answers${silent}` : `median; 95 % within ${formatMillis(p95)}${silent}`
}

function interval({ n, rate, low, high }: ReportData['summary']['passRate']): SafeHtml | null {
  if (rate === null || low === null || high === null) return null
  const at = percentScale(1)
  return html`<svg class="interval" height="12" role="img" aria-label="95 % interval from ${percent(low)} to ${percent(high)}"><line class="rail" x1="0" x2="100%" y1="6" y2="6"/><line class="span" x1="${at(low)}" x2="${at(high)}" y1="6" y2="6"/><circle class="point" cx="${at(rate)}" cy="6" r="4"/></svg><small>of ${n}; 95 % interval ${percent(low)} to ${percent(high)}</small>`
}

function statusBar(statuses: ReportData['summary']['statuses']): SafeHtml {
  const shown = ORDER.filter((status) => statuses[status] > 0)
  const at = percentScale(shown.reduce((sum, status) => sum + statuses[status], 0))
  const before = (status: ResultStatus) =>
    shown.slice(0, shown.indexOf(status)).reduce((sum, other) => sum + statuses[other], 0)
  return html`<svg class="bar" height="12" aria-hidden="true">${shown.map((status) => html`<rect class="${status}" x="${at(before(status))}" width="${at(statuses[status])}" y="2" height="8"/>`)}</svg><small>${shown.map((status) => `${statuses[status]} ${status}`).join(' · ')}</small>`
}
