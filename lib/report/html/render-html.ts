import { createHash } from 'node:crypto'
import { html, type SafeHtml } from '@remix-run/html-template'
import { printable } from '../../core/printable.ts'
import { mapStrings } from '../map-strings.ts'
import type { ReportData } from '../report-data.ts'
import { headline, revisionOf, startOf } from '../words.ts'
import { batchingSection } from './batching.ts'
import { conductSections } from './conduct.ts'
import { conversationsSection } from './conversation.ts'
import { failuresSection } from './failures.ts'
import { regressionSection } from './regression.ts'
import { runFacts } from './run-facts.ts'
import { scoresSection } from './scores.ts'
import { SCRIPT } from './script.ts'
import { STYLES } from './styles/index.ts'
import { summarySection } from './summary.ts'
import { timingSection } from './timing.ts'

/**
 * The report as one page that needs nothing else: no network and no other file. Up to a hundred conversations it can be
 * read without its script too; beyond that the script draws each conversation when it is unfolded.
 *
 * Messages are hostile: every text is made visible and escaped, and the page's own policy allows exactly one style
 * and one script, by their hashes, and no HTML but what that script takes from the page.
 */
export function renderHtml(report: ReportData): string {
  const data = mapStrings(report, printable)
  return `<!doctype html>\n${html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${headline(data.summary)} · ${startOf(data.run)}</title>
<link rel="icon" href="${icon(data)}">
<style>${trusted(STYLES)}</style>
</head>
<body>
<a class="skip" href="#conversations">Skip to the conversations</a>
<header>
  <p class="run"><b>Stress test</b> ${startOf(data.run)}${revisionOf(data.run) ? ` · ${revisionOf(data.run)}` : ''}</p>
  <nav aria-label="Sections"><a href="#regression">Regression</a> <a href="#failures">Failures</a> <a href="#timing">Timing</a> <a href="#scores">Scores</a> <a href="#conversations">Conversations</a></nav>
</header>
<main>
${summarySection(data)}
${regressionSection(data)}
${failuresSection(data)}
${timingSection(data)}
<div class="strains">
${batchingSection(data)}
${conductSections(data)}
</div>
${scoresSection(data)}
${conversationsSection(data)}
</main>
${runFacts(data)}
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`}`
}

function policy(): string {
  return [
    "default-src 'none'",
    `style-src '${hash(STYLES)}'`,
    `script-src '${hash(SCRIPT)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types stress-report',
  ].join('; ')
}

function hash(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`
}

/** Text of our own that goes into the page as it is. */
function trusted(source: string): SafeHtml {
  return html.raw`${source}`
}

function icon({ summary }: ReportData): string {
  const bad = summary.statuses.failed + summary.statuses.crashed > 0
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="${bad ? '#b3382c' : '#2e7d4f'}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`
}
