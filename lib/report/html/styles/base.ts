/** Colours, type and what every part of the page shares. */
export const BASE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf8; --sheet: #ffffff; --ink: #1f1d1a; --quiet: #69645c; --faint: #e6e2db; --fainter: #f1eee9;
  --agent: #2b5f91; --agent-bubble: #e4edf6; --prospect: #8a6d3b; --prospect-bubble: #f1eee9;
  --passed: #2a7548; --failed: #b0332a; --crashed: #7c3a94; --inconclusive: #8a6100; --running: #69645c;
  --glow: #fff3c4; --edge: #8d877d;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #181715; --sheet: #201e1b; --ink: #ebe7e0; --quiet: #b0a99e; --faint: #38342f; --fainter: #2a2724;
    --agent: #86b6e4; --agent-bubble: #1d3a56; --prospect: #cfae76; --prospect-bubble: #2e2b27;
    --passed: #77c294; --failed: #f28b80; --crashed: #cf9ae3; --inconclusive: #dcae57; --running: #a49d92;
    --glow: #574a1d; --edge: #7d766b;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1rem/1.5 var(--sans); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
header, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem); }
h1, h2, h3, h4, h5, p, dl, dd, ol, ul, figure, pre, fieldset { margin: 0; padding: 0; border: 0; }
ol, ul { list-style: none; }
h1 { font-size: clamp(1.75rem, 5.2vw, 3rem); line-height: 1.1; letter-spacing: -.025em; font-weight: 650; text-wrap: balance; }
h2 { font-size: 1.375rem; line-height: 1.25; letter-spacing: -.012em; font-weight: 620; }
h3 { font-size: 1rem; font-weight: 620; margin: 2rem 0 .5rem; }
h4 { font-size: .8125rem; font-weight: 620; margin-bottom: .375rem; }
h5 { font-size: .8125rem; font-weight: 620; margin-top: .75rem; }
small, .small { font-size: .8125rem; }
b { font-weight: 620; }
a { color: inherit; text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); text-underline-offset: .18em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--agent); outline-offset: 2px; border-radius: 3px; }
summary { cursor: pointer; }
pre { font: .8125rem/1.5 var(--mono); white-space: pre-wrap; background: var(--fainter); padding: .75rem 1rem; border-radius: 6px; margin: .375rem 0; }
.failures > li, .slowest li, .conversation > summary, .quote, .whose { overflow: clip; overflow-clip-margin: .375rem; }
svg { display: block; width: 100%; overflow: visible; }
svg text { font: .6875rem var(--sans); fill: var(--quiet); }
.quiet { color: var(--quiet); }
.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--sheet); padding: .5rem 1rem; z-index: 1; }
.status { font-weight: 620; white-space: nowrap; }
.passed { color: var(--passed); } .failed { color: var(--failed); } .crashed { color: var(--crashed); }
.inconclusive { color: var(--inconclusive); } .running { color: var(--running); }
svg .passed { fill: var(--passed); } svg .failed { fill: var(--failed); } svg .crashed { fill: var(--crashed); }
svg .inconclusive { fill: var(--inconclusive); } svg .running { fill: var(--running); }
@media print {
  :root { --paper: #fff; --sheet: #fff; }
  body { font-size: .8125rem; }
  nav, .skip, [role=search] { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .bubble, .failures li, .slowest li, figure { break-inside: avoid; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`
