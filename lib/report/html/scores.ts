import { html, type SafeHtml } from '@remix-run/html-template'
import { count, figure } from '../format.ts'
import type { ReportData } from '../report-data.ts'
import { usageInWords } from '../words.ts'
import { byCause } from './failures.ts'
import { percentScale } from './scale.ts'

/** From so many on, those of the same reason are told together. */
const MANY = 12

/** How the scores are spread, what they are made of, and which conversations are not among them. */
export function scoresSection({ scores }: ReportData): SafeHtml {
  return html`
<section id="scores" aria-labelledby="scores-title">
  <h2 id="scores-title">Scores</h2>
  ${
    scores.n === 0
      ? html`<p class="quiet">No score counts.</p>`
      : html`
  <p class="quiet">${count(scores.n, 'score')}, median ${figure(scores.median)}. Assessed by ${scores.judges.map((judge) => (judge === 'rules' ? 'rules alone, without a model' : judge)).join(', ') || 'nobody on record'}.${scores.usage ? ` ${usageInWords(scores.usage)}.` : null}</p>
  <div class="pair">${histogram(scores.bins)}${parts(scores.parts)}</div>`
  }
  ${
    scores.absent.length === 0
      ? null
      : html`
  <h3>Not among these scores</h3>
  ${scores.absent.length > MANY ? byCause(scores.absent, ({ reason }) => reason) : html`<ul class="absent">${scores.absent.map(({ anchor, title, reason }) => html`<li><a href="#${anchor}" dir="auto">${title}</a> <span dir="auto">${reason}</span></li>`)}</ul>`}`
  }
</section>`
}

function histogram(bins: readonly number[]): SafeHtml {
  const highest = Math.max(...bins)
  const [height, foot] = [96, 18]
  const summary = bins.flatMap((n, bin) =>
    n > 0 ? [`${n} from ${bin * 10} to ${bin === 9 ? 100 : bin * 10 + 9}`] : [],
  )
  const at = percentScale(10)
  return html`
<figure>
  <figcaption>How many conversations have which score</figcaption>
  <svg class="histogram" height="${height + foot}" role="img" aria-label="${summary.join(', ')}">
    ${bins.map((n, bin) => {
      const tall = Math.round(((height - 16) * n) / highest)
      return html`<svg x="${at(bin)}" width="10%" height="${height}" overflow="visible"><rect x="6%" width="88%" y="${height - tall}" height="${tall}" rx="2"/>${n > 0 ? html`<text x="50%" y="${height - tall - 4}" class="value">${n}</text>` : null}</svg>`
    })}
    <line class="rail" x1="0" x2="100%" y1="${height}" y2="${height}"/>
    ${[0, 20, 40, 60, 80, 100].map((score) => html`<text x="${at(score / 10)}" y="${height + 14}" class="tick">${score}</text>`)}
  </svg>
</figure>`
}

function parts(averages: ReportData['scores']['parts']): SafeHtml {
  return html`
<figure>
  <figcaption>What they are made of, on average of ten</figcaption>
  <dl class="parts">${averages.map(({ label, average }) => html`<div><dt>${label}</dt><dd>${average === null ? null : meter(average, 10)}<b>${figure(average)}</b></dd></div>`)}</dl>
</figure>`
}

/** A bar that shows a share beside its number. */
export function meter(value: number, of: number): SafeHtml {
  return html`<svg class="meter" height="6" aria-hidden="true"><rect class="rail" width="100%" height="6" rx="3"/><rect class="fill" width="${percentScale(of)(value)}" height="6" rx="3"/></svg>`
}
