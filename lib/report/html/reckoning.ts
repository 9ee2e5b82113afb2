import { html, type SafeHtml } from '@remix-run/html-template'
import { count, figure } from '../format.ts'
import type { AssessmentView } from '../report-data.ts'
import { usageInWords } from '../words.ts'

/** How the score comes from the points above, to be done again by hand. */
export function reckoningLine({ reckoning, overallScore, criteria }: AssessmentView): SafeHtml | null {
  if (!reckoning) return null
  const { points, weight, uncapped, cap } = reckoning
  if (uncapped === null) return html`<p class="reckoning">Nothing that has a weight was decided.</p>`
  const open = criteria.filter(({ verdict }) => verdict === 'inconclusive').length
  const capped = cap === null ? null : html` A red flag caps it at ${cap}: <b>${overallScore}</b>.`
  const left = open === 0 ? null : html` ${count(open, 'inconclusive criterion', 'inconclusive criteria')} not counted.`
  return html`<p class="reckoning">Sum: ${points} of ${weight} points, which is <b>${uncapped}</b> of 100.${left}${capped}</p>`
}

/** Who assessed, how sure that is, and what it cost. */
export function judgedBy({ judge, rubricVersion, criteria, samples, usage }: AssessmentView): SafeHtml {
  const read = criteria.filter(({ decidedBy }) => decidedBy === 'judge').length
  const who =
    judge === 'rules'
      ? 'Assessed by rules alone, without a model'
      : `${judge} read ${count(read, 'criterion', 'criteria')}, marked ◆; rules counted the others`
  return html`<p class="quiet small">${[
    `${who}. Rubric ${rubricVersion}.`,
    ...(samples
      ? [`Median of ${samples.n} samples, whose scores are ${figure(samples.low)} to ${figure(samples.high)}.`]
      : []),
    ...(usage ? [`${usageInWords(usage)}.`] : []),
  ].join(' ')}</p>`
}
