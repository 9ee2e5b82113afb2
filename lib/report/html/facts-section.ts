import { html, type SafeHtml } from '@remix-run/html-template'

/** A figure with its name; a bad one stands out. */
export type NamedFigure = readonly [name: string, value: string, bad?: boolean]

/** A section of a few figures under one sentence. */
export function factsSection(
  { id, title, intro }: { id: string; title: string; intro: string },
  figures: readonly NamedFigure[],
  more: SafeHtml | null = null,
): SafeHtml {
  return html`
<section id="${id}" aria-labelledby="${id}-title">
  <h2 id="${id}-title">${title}</h2>
  <p class="quiet">${intro}</p>
  <dl class="facts">${figures.map(([name, value, bad]) => html`<div class="${bad ? 'bad' : ''}"><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
  ${more}
</section>`
}
