import { html, type SafeHtml } from '@remix-run/html-template'
import type { Millis } from '../../core/clock.ts'
import { formatMillis } from '../../core/duration.ts'
import { count } from '../format.ts'
import type { Conduct, ReportData } from '../report-data.ts'
import { deadlineInWords } from '../words.ts'
import { factsSection } from './facts-section.ts'

/** What each kind of stress showed, one section for each kind that was there. */
export function conductSections({ conduct }: ReportData): SafeHtml[] {
  return [
    urgency(conduct.urgency),
    interruptions(conduct.interruptions),
    silences(conduct.silences),
    followUps(conduct.followUps),
    corrections(conduct.corrections),
    attention(conduct.attention),
  ].filter((section) => section !== null)
}

function urgency({ demands, urgent, calm }: Conduct['urgency']): SafeHtml | null {
  if (demands.length === 0) return null
  const named = demands.filter(({ withinMs }) => withinMs !== null)
  const met = named.filter((demand) => demand.met).length
  return factsSection(
    {
      id: 'urgency',
      title: 'Urgency',
      intro: `${count(demands.length, 'demand')} for a quick answer, ${named.length} of them within a time that was named.`,
    },
    [
      ['Deadlines met', named.length === 0 ? '–' : `${met} of ${named.length}`, met < named.length],
      ['Tightest margin', time(tightest(named)), (tightest(named) ?? 0) < 0],
      [`Urgent turns, median of ${urgent.n}`, median(urgent), urgent.censored > 0],
      [`Calm turns, median of ${calm.n}`, median(calm), calm.censored > 0],
    ],
    html`<ol class="slowest">${demands.map(demand)}</ol>`,
  )
}

function median({ p50, censored }: Conduct['urgency']['calm']): string {
  return censored === 0 ? time(p50) : `${time(p50)}, ${censored} more never answered`
}

function tightest(demands: Conduct['urgency']['demands']): Millis | null {
  const margins = demands.flatMap(({ marginMs }) => marginMs ?? [])
  return margins.length === 0 ? null : Math.min(...margins)
}

function demand({ anchor, title, said, ...figures }: Conduct['urgency']['demands'][number]): SafeHtml {
  const { responseMs } = figures
  return html`
<li>
  <b class="number"><a href="#${anchor}">${responseMs === null ? 'silent' : formatMillis(responseMs)}</a></b>
  <div>
    <p dir="auto">${said}</p>
    <p class="${figures.met === false ? 'failed' : ''}">${deadlineInWords(figures)}</p>
    <p class="whose" dir="auto">${title}</p>
  </div>
</li>`
}

function interruptions({ n, yielded, asking, answered, stale, double }: Conduct['interruptions']): SafeHtml | null {
  if (n === 0) return null
  return factsSection(
    {
      id: 'interruptions',
      title: 'Interruptions',
      intro: `The prospects wrote ${n === 1 ? 'once' : `${n} times`} while the agent was typing. It is to stop, or to take that in, and to answer once.`,
    },
    [
      ['Gave way', `${yielded} of ${n}`, yielded < n],
      ['Answered', asking === 0 ? '–' : `${answered} of ${asking}`, answered < asking],
      ['Answered what was taken back', String(stale), stale > 0],
      ['Answered the same twice', String(double), double > 0],
    ],
  )
}

function silences({
  n,
  longestMs,
  kept,
  unprompted,
  mostUnprompted,
  earliestMs,
}: Conduct['silences']): SafeHtml | null {
  if (n === 0) return null
  return factsSection(
    {
      id: 'silences',
      title: 'Silences',
      intro: `The prospects kept silent ${n === 1 ? 'once' : `${n} times`} after an answer, for ${time(longestMs)} at most.`,
    },
    [
      ['Waited without a word', `${kept} of ${n}`],
      ['Unprompted messages', String(unprompted)],
      ['Most in one silence', String(mostUnprompted ?? 0), (mostUnprompted ?? 0) > 1],
      ['Earliest, after the answer', time(earliestMs)],
    ],
  )
}

function followUps(figures: Conduct['followUps']): SafeHtml | null {
  const { n, kept, early, late, missing, acknowledged, repeated } = figures
  if (n === 0) return null
  return factsSection(
    {
      id: 'follow-ups',
      title: 'Follow-ups',
      intro: `${count(n, 'prospect')} asked to be written to again later.`,
    },
    [
      ['Kept', `${kept} of ${n}`, kept < n],
      ['Acknowledged', `${acknowledged} of ${n}`, acknowledged < n],
      ['Early', String(early), early > 0],
      ['Late', String(late), late > 0],
      ['Missing', String(missing), missing > 0],
      ['In words said before', String(repeated), repeated > 0],
    ],
  )
}

function corrections({ n, heeded, stale }: Conduct['corrections']): SafeHtml | null {
  if (n === 0) return null
  return factsSection(
    {
      id: 'corrections',
      title: 'Corrections',
      intro: `The prospects corrected ${count(n, 'message')} by editing. What the agent says later is to go by the correction.`,
    },
    [
      ['Taken up', `${heeded} of ${n}`, heeded < n],
      ['Answered as first written', String(stale), stale > 0],
    ],
  )
}

function attention(scenarios: Conduct['attention']): SafeHtml | null {
  if (scenarios.length === 0) return null
  return html`
<section id="attention" aria-labelledby="attention-title">
  <h2 id="attention-title">Reading and typing</h2>
  <p class="quiet">Median wait from the prospect’s last message until the agent has read it, and until it is seen typing; from the quickest conversation to the slowest.</p>
  <table class="waits"><thead><tr><th scope="col">Scenario</th><th scope="col">Read</th><th scope="col">Typing</th></tr></thead>
  <tbody>${scenarios.map(({ scenarioName, read, typing }) => html`<tr><th scope="row" dir="auto">${scenarioName}</th><td>${range(read)}</td><td>${range(typing)}</td></tr>`)}</tbody></table>
</section>`
}

function range({ from, to }: Conduct['attention'][number]['read']): string {
  return from === to ? time(from) : `${time(from)} to ${time(to)}`
}

function time(ms: Millis | null): string {
  if (ms === null) return '–'
  return ms < 0 ? `−${formatMillis(-ms)}` : formatMillis(ms)
}
