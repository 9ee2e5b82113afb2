import { html, type SafeHtml } from '@remix-run/html-template'
import { figure } from '../format.ts'
import type { AssessmentView, ConversationView } from '../report-data.ts'
import { quote } from './booking.ts'

const SIGNS = { met: '✓', unmet: '✗', inconclusive: '?' } as const

/** The score with its criteria, each with the words that prove it. */
export function assessmentPanel({ score, scoreAbsence, assessment }: ConversationView): SafeHtml {
  return html`
<section class="assessment">
  <h4>Score ${score === null ? null : html`<b>${figure(score)}</b>`}</h4>
  ${score === null ? html`<p dir="auto">None. ${scoreAbsence ?? 'No reason was stored.'}</p>` : null}
  ${assessment === null ? null : rubric(assessment)}
</section>`
}

function rubric({
  criteria,
  judge,
  rubricVersion,
  criticalIssues,
  whatWentWell,
  areasForImprovement,
}: AssessmentView): SafeHtml {
  return html`
  <ul class="criteria">${criteria.map(criterion)}</ul>
  ${remarks('Critical', criticalIssues)}${remarks('Went well', whatWentWell)}${remarks('To improve', areasForImprovement)}
  <p class="quiet small">${judge === 'rules' ? 'Assessed by rules alone' : `Assessed by ${judge}`}, rubric ${rubricVersion}.</p>`
}

function criterion({ label, verdict, points, weight, note, evidence }: AssessmentView['criteria'][number]): SafeHtml {
  return html`
<li class="${verdict}">
  <p><span class="mark" aria-hidden="true">${SIGNS[verdict]}</span><span class="unseen">${verdict}: </span>${label}<span class="points">${figure(points)}<small>/${figure(weight)}</small></span></p>
  ${evidence.map(({ quote: words, anchor }) => quote(words, anchor))}
  ${note ? html`<small dir="auto">${note}</small>` : null}
</li>`
}

function remarks(title: string, lines: readonly string[]): SafeHtml | null {
  if (lines.length === 0) return null
  return html`<div class="remarks"><h5>${title}</h5><ul>${lines.map((line) => html`<li dir="auto">${line}</li>`)}</ul></div>`
}
