/** From the headline down to the scores. */
export const SECTIONS = `
header { display: flex; flex-wrap: wrap; gap: .25rem 2rem; justify-content: space-between; padding-block: 1.25rem; font-size: .875rem; color: var(--quiet); }
header .run b { color: var(--ink); margin-right: .5rem; }
nav { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
main > section { padding-block: 2.25rem; border-top: 1px solid var(--faint); }
main > section.summary { border: 0; padding-block: clamp(1rem, 4vw, 2.5rem) 2.5rem; }
main .cut { color: var(--crashed); font-weight: 620; margin-bottom: .75rem; }
section > h2 + .quiet { margin-top: .25rem; max-width: 44rem; }
.lead { margin-top: .75rem; color: var(--quiet); font-size: 1.0625rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.25rem, 1fr)); gap: 1.75rem 2rem; margin-top: 2.25rem; }
.figures dt { font-size: .8125rem; color: var(--quiet); }
.figures dd > b { display: block; font-size: 2rem; line-height: 1.2; letter-spacing: -.02em; font-weight: 600; }
.figures small { display: block; color: var(--quiet); line-height: 1.4; }
.figures svg { margin-block: .25rem; }

.scenarios { border-collapse: collapse; width: 100%; margin-top: 2.25rem; font-size: .9375rem; }
.scenarios th { text-align: left; font-weight: 400; }
.scenarios th, .scenarios td { padding: .375rem 1.5rem .375rem 0; }
.scenarios thead { color: var(--quiet); font-size: .8125rem; }
.scenarios tbody tr { border-top: 1px solid var(--faint); }
.scenarios td:nth-child(2) { width: 45%; }
.scenarios :is(th, td):nth-child(n + 3) { text-align: right; white-space: nowrap; padding-right: 0; padding-left: 1rem; }
.scenarios td svg { display: inline-block; width: 40%; max-width: 12rem; vertical-align: -1px; margin-right: .75rem; }
.scenarios small { color: var(--quiet); }
@media (max-width: 40rem) {
  .scenarios td svg { width: 100%; }
  .scenarios td:nth-child(2) { width: auto; }
  .scenarios :is(th, td) { padding-right: .75rem; }
  .scenarios tbody th { overflow-wrap: break-word; hyphens: auto; }
  .scenarios :is(th, td):nth-child(n + 3) { padding-left: .75rem; }
}
.failures > li { padding-block: 1rem; border-bottom: 1px solid var(--faint); }
.failures > li:last-child { border: 0; padding-bottom: 0; }
.failures .what { font-size: 1.0625rem; }
.failures .what a { font-weight: 560; }
.failures .status { display: inline-block; min-width: 7rem; font-size: .875rem; }
@media (max-width: 40rem) { .failures .status { display: block; } }
.causes > li { border-bottom: 1px solid var(--faint); }
.causes summary { display: grid; grid-template-columns: 3rem 1fr 1rem; gap: 0 .75rem; padding-block: .625rem; align-items: baseline; }
.causes summary::after { content: "▸"; color: var(--quiet); } .causes [open] > summary::after { content: "▾"; }
.causes summary b { text-align: right; font-size: 1.0625rem; }
.causes summary:hover span { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .18em; }
.causes ul { padding: 0 0 .75rem 3.75rem; font-size: .875rem; columns: 20rem; column-gap: 2rem; max-height: 24rem; overflow: auto; }
.causes ul li { padding-block: .125rem; break-inside: avoid; }
.whose { color: var(--quiet); font-size: .8125rem; }
.failures .why { margin-top: .375rem; }
.error { margin-top: .375rem; font-size: .875rem; }
.error > summary { list-style-position: outside; margin-left: 1.125rem; }
.error > summary, p.error { font-family: var(--mono); font-size: .8125rem; }
p.error { white-space: pre-wrap; }

.slowest li { display: grid; grid-template-columns: 6.5rem 1fr; gap: 0 1rem; padding-block: .625rem; border-top: 1px solid var(--faint); }
.slowest li:first-child { border: 0; }
.facts + .slowest { margin-top: 1rem; }
.slowest .failed { color: var(--failed); }
.slowest b { text-align: right; }
.slowest b { font-weight: 560; }
.slowest p:first-child { color: var(--quiet); }
@media (max-width: 40rem) { .slowest li { grid-template-columns: 4rem 1fr; } .slowest b { white-space: normal; } }
.slowest p { font-size: .9375rem; line-height: 1.45; }
.slowest .whose { font-size: .8125rem; }

.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.25rem, 1fr)); gap: 1rem 2rem; margin-top: 1rem; }
.facts div { display: flex; flex-direction: column; justify-content: space-between; }
.facts dt { font-size: .8125rem; color: var(--quiet); }
.facts dd { font-size: 1.125rem; font-weight: 560; }
.facts .bad dd { color: var(--failed); }

.strains { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr)); gap: 0 4rem; border-top: 1px solid var(--faint); padding-block: 1.125rem; }
.strains > section { padding-block: 1.125rem; min-width: 0; }
.strains .facts { grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); gap: .75rem 1.5rem; }
.strains:empty { display: none; }
.waits { border-collapse: collapse; width: 100%; margin-top: 1rem; font-size: .875rem; }
.waits th { text-align: left; font-weight: 400; padding-block: .25rem; padding-right: .75rem; }
.waits thead { color: var(--quiet); font-size: .8125rem; }
.waits td { text-align: right; white-space: nowrap; padding-left: .75rem; }
.waits thead th:not(:first-child) { text-align: right; padding-right: 0; }
.waits tbody tr { border-top: 1px solid var(--faint); }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1.5rem 4rem; margin-top: 1.25rem; }
figcaption { font-size: .8125rem; color: var(--quiet); margin-bottom: .5rem; }
.parts div { display: grid; grid-template-columns: 6.5rem 1fr; align-items: center; padding-block: .25rem; font-size: .875rem; }
.parts dd { display: grid; grid-template-columns: 1fr 2.25rem; align-items: center; gap: .75rem; text-align: right; }
.absent li { font-size: .9375rem; padding-block: .25rem; }
.absent span { color: var(--quiet); }

footer { padding-block: 2rem 4rem; font-size: .875rem; color: var(--quiet); }
footer h2 { font-size: 1rem; color: var(--ink); border-top: 1px solid var(--faint); padding-top: 2rem; margin-bottom: .5rem; }
footer h3 { color: var(--ink); font-size: .875rem; margin-bottom: .25rem; }
footer p { max-width: 48rem; }
.plain div { display: grid; grid-template-columns: 7.5rem 1fr; gap: .75rem; padding-block: .125rem; }
.plain dt { color: var(--quiet); }
footer .plain dd { color: var(--ink); }
`
