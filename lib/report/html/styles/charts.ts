/** Everything that is drawn. Places are percentages, so that a chart fills its column at any width. */
export const CHARTS = `
.rail { stroke: var(--faint); stroke-width: 1; }
rect.rail { fill: var(--faint); stroke: none; }
.tick { text-anchor: middle; }
.tick.first { text-anchor: start; }
.interval .span { stroke: color-mix(in srgb, var(--ink) 40%, transparent); stroke-width: 4; stroke-linecap: round; }
.interval .rail { stroke-width: 4; stroke-linecap: round; }
.interval .point { fill: var(--ink); }
.meter .fill { fill: var(--agent); }
.histogram rect { fill: var(--agent); }
.histogram .value { text-anchor: middle; fill: var(--ink); }

.strips { margin-top: 1.25rem; font-size: .875rem; }
.strips [role=row] { display: grid; grid-template-columns: minmax(8rem, 12rem) minmax(10rem, 1fr) 2.5rem repeat(4, 5rem) 3rem; gap: 0 .75rem; align-items: center; padding-block: .25rem; border-top: 1px solid var(--faint); }
.strips .head { border: 0; color: var(--quiet); font-size: .8125rem; }
.strips .total { font-weight: 620; border-top-color: var(--quiet); }
.strips .number { text-align: right; }
.strips .number i { display: none; }
.strips .weak { color: var(--quiet); font-weight: 400; }
.strip, .strips .axis { padding-inline: 8px; }
.strip .dot { fill: var(--agent); fill-opacity: .6; }
.strip .dot.several { fill-opacity: 1; }
.strip .mark { stroke: var(--ink); stroke-width: 1.5; }
.wait { fill: var(--paper); stroke: var(--failed); stroke-width: 1.5; }
@media (max-width: 52rem) {
  .strips [role=row] { grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr)); padding-block: .75rem; gap: .125rem .5rem; }
  .strips .head > :not(.axis) { position: absolute; clip-path: inset(50%); }
  .strips .head { padding-block: 0; }
  .strips [role=rowheader], .strips .strip, .strips .axis { grid-column: 1 / -1; }
  .strips [role=rowheader] { font-weight: 560; }
  .strips .strip:empty { display: none; }
  .strips .number { text-align: left; white-space: normal; }
  .strips .number i { display: inline; font-style: normal; color: var(--quiet); }
}

.time-axis { display: grid; grid-template-columns: 4.25rem 1fr; padding-right: .75rem; margin-block: 1rem 1.5rem; }
.time-axis .lanes { position: relative; font-size: .75rem; color: var(--quiet); }
.time-axis .lanes span { position: absolute; top: 30px; transform: translateY(-50%); }
.time-axis .lanes span + span { top: 82px; }
.time-axis figcaption { grid-column: 2; margin: .375rem 0 0; font-size: .75rem; display: flex; flex-wrap: wrap; align-items: center; gap: .125rem 1rem; }
.time-axis figcaption span { display: inline-flex; align-items: center; gap: .375rem; white-space: nowrap; }
.time-axis .grid { stroke: var(--fainter); }
.time-axis .typing { fill-opacity: .18; }
.time-axis .typing.agent { fill: var(--agent); } .time-axis .typing.prospect { fill: var(--prospect); }
.dot.agent { fill: var(--agent); } .dot.prospect { fill: var(--prospect); }
.time-axis .dot { stroke: var(--sheet); stroke-width: 1.5; }
.time-axis a:hover .dot { stroke: var(--ink); }
.time-axis .planned { stroke: var(--prospect); stroke-width: 1; stroke-opacity: .7; }
.time-axis .read { stroke: var(--quiet); stroke-width: 1.5; }
.time-axis .changed { fill: none; stroke: var(--prospect); stroke-width: 1.5; }
.time-axis .bracket line { stroke: var(--prospect); }
.time-axis .bracket text { text-anchor: middle; fill: var(--prospect); font-weight: 620; }
.time-axis .trouble { stroke: var(--inconclusive); stroke-dasharray: 3 3; }
.time-axis line.span { stroke: var(--ink); stroke-opacity: .55; stroke-width: 2; }
.time-axis line.span.open { stroke: var(--failed); stroke-dasharray: 4 4; stroke-opacity: 1; }
.span-label { text-anchor: middle; }
svg text.span-label { fill: var(--ink); }
svg text.span-label.open { fill: var(--failed); }
.key { display: inline-block; width: .625rem; height: .625rem; }
.key.dot { border-radius: 50%; background: var(--agent); }
.key.planned { width: 1px; background: var(--prospect); }
.key.typing { width: 1.125rem; background: var(--agent); opacity: .25; border-radius: 2px; }
.key.read { width: 2px; background: var(--quiet); }
.key.span { width: 1.125rem; height: 2px; background: var(--ink); opacity: .55; }
@media (max-width: 40rem) {
  .time-axis { grid-template-columns: 1fr; padding-inline: .375rem; }
  .time-axis .lanes { display: flex; justify-content: space-between; }
  .time-axis .lanes span, .time-axis .lanes span + span { position: static; transform: none; }
  .time-axis .lanes { gap: .75rem; justify-content: flex-start; }
  .time-axis .lanes span::before { content: ""; display: inline-block; width: .5rem; height: .5rem; border-radius: 50%; margin-right: .375rem; background: var(--prospect); }
  .time-axis .lanes span + span::before { background: var(--agent); }
  .time-axis .lanes span::after { content: " above"; } .time-axis .lanes span + span::after { content: " below"; }
  .time-axis figcaption { grid-column: 1; }
  .span-label { display: none; }
}
`
