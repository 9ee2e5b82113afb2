import { html, type SafeHtml } from '@remix-run/html-template'
import { count, figure, percent } from '../format.ts'
import type { ReportData } from '../report-data.ts'

/** How the prospect's turns were answered: once and whole, or in pieces. */
export function batchingSection({ batching }: ReportData): SafeHtml | null {
  if (batching.bursts === 0) return null
  const { answeredOnce } = batching
  const facts: [string, string, boolean][] = [
    [
      'Answered once, and as a whole',
      `${answeredOnce.successes} of ${answeredOnce.n} (${percent(answeredOnce.rate)})`,
      false,
    ],
    ['Answered more than once', String(batching.severalAnswers), batching.severalAnswers > 0],
    ['Answered before it had ended', String(batching.premature), batching.premature > 0],
    ['Said the same twice', String(batching.duplicate), batching.duplicate > 0],
    ['Never answered', String(batching.unanswered), batching.unanswered > 0],
    [
      'Questions answered',
      batching.questionsAsked === 0 ? '–' : `${batching.questionsAnswered} of ${batching.questionsAsked}`,
      batching.questionsAnswered < batching.questionsAsked,
    ],
    ['Handling score', `${figure(batching.averageHandlingScore)} of 100`, false],
  ]
  return html`
<section id="batching" aria-labelledby="batching-title">
  <h2 id="batching-title">Turns and bursts</h2>
  <p class="quiet">${count(batching.messages, 'message')} of the prospects in ${count(batching.bursts, 'turn')}. Each is to be answered once, after its last message.</p>
  <dl class="facts">${facts.map(([name, value, bad]) => html`<div class="${bad ? 'bad' : ''}"><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</section>`
}
