import { html, type SafeHtml } from '@remix-run/html-template'
import type { Millis } from '../../core/clock.ts'
import { formatMillis } from '../../core/duration.ts'
import type { PooledPercentiles, ReportData, ScenarioTiming } from '../report-data.ts'
import { percentScale, ticks } from './scale.ts'

/** How many marks of a strip can be told from each other. */
const PLACES = 250

/** Response times per scenario on one common axis, and the slowest of them with their text. */
export function timingSection({ timing }: ReportData): SafeHtml {
  const { scenarios, overall } = timing
  if (overall.n + overall.censored === 0) {
    return html`<section id="timing" aria-labelledby="timing-title"><h2 id="timing-title">Response times</h2><p class="quiet">No response time was measured.</p></section>`
  }
  const end = Math.max(...scenarios.flatMap(({ responses, waits }) => [...responses, ...waits].map(({ ms }) => ms)), 1)
  return html`
<section id="timing" aria-labelledby="timing-title">
  <h2 id="timing-title">Response times</h2>
  <p class="quiet">From the prospect’s last message to the agent’s first, as Telegram saw it. Each dot is an answer, a darker one several; an open triangle is a wait that ended without one.</p>
  <div class="strips" role="table" aria-label="Response times per scenario">
    <div role="row" class="head"><span role="columnheader">Scenario</span><span role="columnheader" class="axis">${axis(end)}</span>${['n', 'p50', 'p95', 'p99', 'max', 'silent'].map((name) => html`<span role="columnheader" class="number">${name}</span>`)}</div>
    ${scenarios.map((scenario) => row(scenario.scenarioName, strip(scenario, end), scenario.percentiles))}
    ${scenarios.length > 1 ? row('Overall', null, overall, 'total') : null}
  </div>
  ${overall.p99Weak ? html`<p class="quiet small">p99 in grey: below 100 answers it is hardly more than the slowest one.</p>` : null}
  <h3>Slowest answers</h3>
  <ol class="slowest">${timing.slowest.map(slow)}</ol>
</section>`
}

function axis(end: Millis): SafeHtml {
  const at = percentScale(end)
  return html`<svg height="16" aria-hidden="true">${ticks(end, 4).map((tick) => html`<text x="${at(tick)}" y="12" class="tick">${tick === 0 ? '0' : formatMillis(tick).replace('.0 s', ' s').replace(' 00 s', '')}</text>`)}</svg>`
}

function row(
  name: string,
  drawing: SafeHtml | null,
  { n, censored, p50, p95, p99, max, p99Weak }: PooledPercentiles,
  kind = '',
): SafeHtml {
  const cell = (label: string, value: string, weak = false) =>
    html`<span role="cell" class="number ${weak ? 'weak' : ''}"><i aria-hidden="true">${label} </i>${value}</span>`
  const time = (ms: Millis | null) => (ms === null ? '–' : formatMillis(ms))
  return html`
<div role="row" class="${kind}">
  <span role="rowheader">${name}</span><span role="cell" class="strip">${drawing}</span>
  ${cell('n', String(n))}${cell('p50', time(p50))}${cell('p95', time(p95))}${cell('p99', time(p99), p99Weak)}${cell('max', time(max))}${cell('silent', String(censored))}
</div>`
}

function strip({ responses, waits, percentiles: { p50, p95 } }: ScenarioTiming, end: Millis): SafeHtml {
  const at = percentScale(end)
  const mark = (ms: Millis | null, name: string) =>
    ms === null
      ? null
      : html`<line class="mark" x1="${at(ms)}" x2="${at(ms)}" y1="3" y2="25"><title>${name}: ${formatMillis(ms)}</title></line>`
  return html`<svg height="28" aria-hidden="true"><line class="rail" x1="0" x2="100%" y1="14" y2="14"/>${mark(p50, 'p50')}${mark(p95, 'p95')}${together(responses, end).map(({ ms, n }) => html`<circle class="dot${n > 1 ? ' several' : ''}" cx="${at(ms)}" cy="14" r="4"><title>${n > 1 ? `${n} answers, ` : ''}${formatMillis(ms)}</title></circle>`)}${together(waits, end).map(({ ms, n }) => html`<svg x="${at(ms)}" y="8" overflow="visible"><path class="wait" d="M-4 1 L4 6 L-4 11 Z"><title>${n > 1 ? `${n} times ` : ''}no answer within ${formatMillis(ms)}</title></path></svg>`)}</svg>`
}

/** What would be drawn in the same place is one mark. */
function together(times: readonly { ms: Millis }[], end: Millis): { ms: Millis; n: number }[] {
  const places = new Map<number, { ms: Millis; n: number }>()
  for (const { ms } of times) {
    const place = Math.round((ms / end) * PLACES)
    places.set(place, { ms, n: (places.get(place)?.n ?? 0) + 1 })
  }
  return [...places.values()]
}

function slow({
  ms,
  anchor,
  scenarioName,
  title,
  prospectSaid,
  agentSaid,
}: ReportData['timing']['slowest'][number]): SafeHtml {
  return html`
<li>
  <b class="number"><a href="#${anchor}">${formatMillis(ms)}</a></b>
  <div>
    <p dir="auto"><span class="unseen">Prospect: </span>${prospectSaid}</p>
    <p dir="auto"><span class="unseen">Agent: </span>${agentSaid || '(no text)'}</p>
    <p class="whose"><bdi>${scenarioName}</bdi> · <bdi>${title}</bdi></p>
  </div>
</li>`
}
