/** One conversation: the row to unfold, the chat, and what is to be made of it. */
export const CONVERSATION = `
.filter { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-top: .75rem; font-size: .9375rem; }
.filter small { color: var(--quiet); }
${['passed', 'failed', 'crashed', 'inconclusive', 'running'].map((status) => `[role=search]:has(#show-${status}:checked) + .list > .conversation:not(.${status})`).join(', ')}, .conversation[hidden] { display: none; }
.filter label { display: inline-flex; align-items: center; gap: .375rem; min-height: 1.75rem; }
#finder:not([hidden]) { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin-block: .625rem .5rem; }
#finder input, #finder select { font: inherit; font-size: .9375rem; color: inherit; background: var(--sheet); border: 1px solid var(--edge); border-radius: 6px; padding: .375rem .625rem; min-width: 0; max-width: 100%; }
#finder input { width: 18rem; }
#finder output { color: var(--quiet); font-size: .875rem; }

.conversation { color: var(--ink); border-bottom: 1px solid var(--faint); }
.conversation > summary { display: grid; grid-template-columns: 1.25rem 1fr auto; gap: 0 .75rem; align-items: baseline; padding-block: .875rem; list-style: none; }
.conversation > summary::-webkit-details-marker { display: none; }
.conversation > summary:hover h3 { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .18em; }
.conversation .name h3 { font-weight: 560; font-size: 1.0625rem; margin: 0; }
.conversation .name small { display: block; color: var(--quiet); }
.sign { font-weight: 700; text-align: center; }
.glance { display: flex; gap: 1.5rem; font-size: .875rem; color: var(--quiet); white-space: nowrap; }
.glance b { color: var(--ink); }
.inside { padding-bottom: 2.5rem; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 21rem); gap: 2rem 3.5rem; align-items: start; }
@media (max-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 40rem) {
  .turn { max-width: 92%; }
  .conversation > summary { grid-template-columns: 1.25rem minmax(0, 1fr); }
  .glance { grid-column: 2; flex-wrap: wrap; gap: 0 1rem; margin-top: .125rem; }
}

.chat { display: grid; gap: 1.125rem; min-width: 0; }
.turn { max-width: min(34rem, 88%); min-width: 0; }
.turn.agent { justify-self: end; }
.turn > ol { display: grid; gap: .25rem; justify-items: start; }
.turn.agent > ol { justify-items: end; }
.who { font-size: .75rem; color: var(--quiet); margin-bottom: .25rem; display: flex; flex-wrap: wrap; gap: 0 .625rem; }
.turn.agent .who { justify-content: flex-end; }
.response b { color: var(--agent); font-size: .8125rem; }
.response small { font-size: .75rem; margin-left: .25rem; }
.turn.prospect { padding-left: .875rem; }
.turn.prospect.burst > ol { position: relative; }
.turn.prospect.burst > ol::before { content: ""; position: absolute; left: -.875rem; top: .5rem; bottom: .5rem; width: .375rem; border: 1.5px solid var(--prospect); border-right: 0; border-radius: 4px 0 0 4px; }
.bracket { font-size: .75rem; color: var(--prospect); margin-top: .25rem; }
.flaw { font-size: .8125rem; font-weight: 560; color: var(--failed); margin-top: .25rem; }
.bubble { max-width: 100%; padding: .5rem .75rem; border-radius: 1rem; background: var(--prospect-bubble); overflow: hidden; }
.prospect .bubble { border-end-start-radius: .25rem; }
.agent .bubble { background: var(--agent-bubble); border-end-end-radius: .25rem; }
.bubble:target, .bubble.aimed { background: var(--glow); outline: 2px solid var(--inconclusive); }
.bubble:focus { outline-offset: 0; border-radius: 1rem; }
.text { white-space: pre-wrap; unicode-bidi: isolate; display: inline; }
.bubble time { font-size: .6875rem; color: var(--quiet); margin-left: .625rem; white-space: nowrap; float: right; margin-top: .375rem; }
.bubble time em { font-style: normal; color: var(--inconclusive); }
.bubble s { display: block; color: var(--quiet); white-space: pre-wrap; }
.bubble.deleted .text { text-decoration: line-through; color: var(--quiet); }
.reply, .forward { display: block; font-size: .75rem; color: var(--quiet); overflow-wrap: anywhere; }
.media { font-size: .875rem; border: 1px solid var(--edge); border-radius: 6px; padding: .125rem .5rem; margin-block: .125rem .25rem; width: fit-content; max-width: 100%; overflow-wrap: anywhere; }
.media b { font-weight: 560; }
.media small { color: var(--quiet); white-space: nowrap; }
.fold summary { font-size: .8125rem; color: var(--quiet); }
.note { font-size: .8125rem; color: var(--quiet); justify-self: center; text-align: center; }
.note.channel { color: var(--inconclusive); font-weight: 560; }

aside { font-size: .875rem; display: grid; gap: 1.75rem; min-width: 0; }
.booking .verdict { font-size: 1rem; line-height: 1.35; font-weight: 560; margin-bottom: .625rem; }
.booking dl div { padding-block: .375rem; border-top: 1px solid var(--faint); }
.booking dt { color: var(--quiet); font-size: .8125rem; }
.booking dd > b { display: block; font-weight: 560; }
.booking dd small { display: block; color: var(--quiet); }
.quote { display: block; color: var(--quiet); font-size: .8125rem; line-height: 1.4; }
.quote:hover { color: var(--ink); }
q { quotes: "“" "”"; }
.assessment h4 { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 1px solid var(--faint); }
.assessment h4 b { font-size: 1.5rem; letter-spacing: -.02em; }
.criteria li { padding-block: .3125rem; }
.criteria p { display: grid; grid-template-columns: 1.25rem 1fr auto; line-height: 1.35; }
.criteria .quote, .criteria li > small { display: block; margin-left: 1.25rem; color: var(--quiet); }
.criteria li > q { margin-left: 1.25rem; }
.criteria .mark { font-weight: 700; color: var(--passed); }
.criteria .unmet .mark { color: var(--failed); } .criteria .inconclusive .mark { color: var(--inconclusive); }
.criteria .inconclusive, .criteria .lost { color: inherit; }
.points { padding-left: .75rem; }
.points small { color: var(--quiet); }
.remarks li { padding-left: .875rem; text-indent: -.875rem; }
.remarks li::before { content: "– "; color: var(--quiet); }
aside .plain div { grid-template-columns: 6.75rem 1fr; }
aside .plain { font-size: .8125rem; }
`
