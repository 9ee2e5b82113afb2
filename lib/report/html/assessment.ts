import { html, type SafeHtml } from '@remix-run/html-template'
import { figure } from '../format.ts'
import type { AssessmentView, ConversationView } from '../report-data.ts'
import { quote } from './booking.ts'
import { judgedBy, reckoningLine } from './reckoning.ts'

const SIGNS = { met: '✓', unmet: '✗', inconclusive: '?' } as const

/** The score with its criteria, each with the words that prove it. */
export function assessmentPanel({ score, scoreAbsence, assessment, booking }: ConversationView): SafeHtml {
  return html`
<section class="assessment">
  <h4>Score ${score === null ? null : html`<b>${figure(score)}</b>`}</h4>
  ${score !== null && booking?.agreement === 'phantom' ? html`<p class="quiet small">The score judges the words only, not whether what they say is true.</p>` : null}
  ${score === null ? html`<p dir="auto">None. ${scoreAbsence ?? 'No reason was stored.'}</p>` : null}
  ${assessment === null ? null : rubric(assessment)}
</section>`
}

function rubric(assessment: AssessmentView): SafeHtml {
  const { criteria, criticalIssues, whatWentWell, areasForImprovement } = assessment
  return html`
  <ul class="criteria">${criteria.map(criterion)}</ul>
  ${reckoningLine(assessment)}
  ${remarks('Critical', criticalIssues)}${remarks('Went well', whatWentWell)}${remarks('To improve', areasForImprovement)}
  ${judgedBy(assessment)}`
}

function criterion(one: AssessmentView['criteria'][number]): SafeHtml {
  const { label, verdict, note, evidence, decidedBy } = one
  const reader = decidedBy === 'judge' ? html` <span class="quiet" title="read by the judge">◆</span>` : null
  return html`
<li class="${verdict}">
  <p><span class="mark" aria-hidden="true">${SIGNS[verdict]}</span><span><span class="unseen">${verdict}: </span>${label}${reader}</span>${pointsOf(one)}</p>
  ${evidence.map(({ quote: words, anchor }) => quote(words, anchor))}
  ${note ? html`<small dir="auto">${note}</small>` : null}
</li>`
}

/** To the last digit, so that the sum can be done by hand; what is inconclusive is in no sum. */
function pointsOf({ verdict, points, weight, spread }: AssessmentView['criteria'][number]): SafeHtml | null {
  if (weight === 0) return null
  if (verdict === 'inconclusive') return html`<span class="points"><small>not counted</small></span>`
  const between = spread && spread.low < spread.high ? html`<small> (${spread.low} to ${spread.high})</small>` : null
  return html`<span class="points">${points}<small>/${weight}</small>${between}</span>`
}

function remarks(title: string, lines: readonly string[]): SafeHtml | null {
  if (lines.length === 0) return null
  return html`<div class="remarks"><h5>${title}</h5><ul>${lines.map((line) => html`<li dir="auto">${line}</li>`)}</ul></div>`
}
