import { html, type SafeHtml } from '@remix-run/html-template'
import { conversationAnchor } from '../anchors.ts'
import { count } from '../format.ts'
import {
  effectInWords,
  isCompared,
  neededInWords,
  newlyFailingInWords,
  regressionHeadline,
  sideInWords,
} from '../regression/in-words.ts'
import type { Comparison, Regression } from '../regression/regression-data.ts'
import type { ReportData } from '../report-data.ts'
import { COMPARE_HINT, nothingToCompareInWords } from '../words.ts'

const TONE: Record<Comparison['verdict'], string> = { better: 'passed', worse: 'failed', "can't tell": 'running' }

/** Whether the agent got better or worse than it was, or that there is nothing to compare with. */
export function regressionSection({ regression, run }: ReportData): SafeHtml {
  if (!regression) {
    return html`
<section id="regression" aria-labelledby="regression-title">
  <h2 id="regression-title">Regression</h2>
  <p class="quiet" dir="auto">${nothingToCompareInWords(run)}.</p>
  <p class="quiet small">${COMPARE_HINT}.</p>
</section>`
  }
  if (!isCompared(regression)) {
    return html`
<section id="regression" aria-labelledby="regression-title">
  <h2 id="regression-title">Regression</h2>
  <p class="quiet" dir="auto">${regressionHeadline(regression)}.</p>
</section>`
  }
  const { comparisons, notes } = regression
  const [overall, scenarios] = [true, false].map((all) =>
    comparisons.filter((one) => (one.scenarioName === null) === all),
  )
  const telling = (scenarios as Comparison[]).some(({ verdict }) => verdict !== "can't tell")
  return html`
<section id="regression" aria-labelledby="regression-title">
  <h2 id="regression-title">Against ${regression.before.name}</h2>
  <p class="lead">${regressionHeadline(regression)}.</p>
  ${newlyFailing(regression)}
  <p class="quiet">${basis(regression)}</p>
  ${table('All scenarios, each compared within itself', overall as Comparison[])}
  ${
    (scenarios as Comparison[]).length === 0
      ? null
      : html`<details${telling ? html` open` : null}><summary>Scenario by scenario</summary>${table('Each scenario', scenarios as Comparison[])}</details>`
  }
  ${notes.length === 0 ? null : html`<ul class="absent">${notes.map((note) => html`<li dir="auto">${note}</li>`)}</ul>`}
  <p class="quiet small">A verdict is given where chance alone would be the reason in fewer than 5 of 100 reports, all lines of these tables taken together. Intervals hold 95 of 100 by themselves. Conversations are compared as wholes: answers within one are alike, and count as one voice.</p>
</section>`
}

function newlyFailing({ newlyFailing: all }: Regression): SafeHtml | null {
  if (all.length === 0) return null
  return html`
  <h3>Passed before, fail now</h3>
  <ul class="failed">${all.map((one) => html`<li><a href="#${conversationAnchor(one.conversationId)}" dir="auto">${newlyFailingInWords(one)}</a></li>`)}</ul>`
}

function basis({ before, after }: Regression): string {
  const side = (sample: Regression['before']) => {
    const apart = sample.apart === 0 ? '' : `, ${sample.apart} of which cannot be judged`
    return `${count(sample.conversations, 'conversation')} of ${count(sample.runs.length, 'run')}${apart}`
  }
  return `Before: ${side(before)}. Now: ${side(after)}.`
}

function table(caption: string, comparisons: readonly Comparison[]): SafeHtml {
  const named = comparisons.some(({ scenarioName }) => scenarioName !== null)
  return html`
<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table class="regression">
  <caption class="unseen">${caption}</caption>
  <thead><tr>${named ? html`<th scope="col">Scenario</th>` : null}<th scope="col">Measure</th><th scope="col">Before</th><th scope="col">Now</th><th scope="col">Difference (95 % interval)</th><th scope="col">Verdict</th></tr></thead>
  <tbody>${comparisons.map(
    (one) => html`
    <tr>${named ? html`<th scope="row" dir="auto">${one.scenarioName}</th>` : null}<td>${one.measure}</td><td class="number">${sideInWords(one, one.before)} <small>n = ${one.before.conversations}</small></td><td class="number">${sideInWords(one, one.after)} <small>n = ${one.after.conversations}</small></td><td>${effectInWords(one)}</td><td><span class="status ${TONE[one.verdict]}">${one.verdict}</span>${neededInWords(one) === null ? null : html` <small class="quiet">${neededInWords(one)}</small>`}</td></tr>`,
  )}</tbody>
</table></div>`
}
