import { html, type SafeHtml } from '@remix-run/html-template'
import { formatMillis } from '../../core/duration.ts'
import { figure } from '../format.ts'
import type { ConversationView, ReportData } from '../report-data.ts'
import { outcomeInWords } from '../words.ts'
import { assessmentPanel } from './assessment.ts'
import { bookingPanel } from './booking.ts'
import { chat } from './chat.ts'
import { conversationFacts } from './conversation-facts.ts'
import { errorTexts } from './failures.ts'
import { statusSign } from './status.ts'
import { timeAxis } from './time-axis.ts'

/** From so many conversations on, a choice of the failed ones helps. */
const MANY = 8

/** Every conversation to unfold; a single one is open. */
export function conversationsSection({ conversations }: ReportData): SafeHtml {
  return html`
<section id="conversations" aria-labelledby="conversations-title">
  <h2 id="conversations-title">Conversations</h2>
  ${conversations.length > MANY ? filter(conversations) : null}
  ${conversations.map((conversation) => fold(conversation, conversations.length === 1))}
</section>`
}

/** Works without a script: the page's style hides what is not chosen. */
function filter(conversations: readonly ConversationView[]): SafeHtml {
  const options: [id: string, label: string, n: number][] = [
    ['show-all', 'all', conversations.length],
    ['show-failed', 'not passed', conversations.filter(({ status }) => status !== 'passed').length],
    ['show-passed', 'passed', conversations.filter(({ status }) => status === 'passed').length],
  ]
  return html`<fieldset class="filter"><legend class="unseen">Which conversations</legend>${options.map(([id, label, n], index) => html`<label><input type="radio" name="show" id="${id}"${index === 0 ? html` checked` : null}> ${label} <small>${n}</small></label>`)}</fieldset>`
}

function fold(conversation: ConversationView, open: boolean): SafeHtml {
  const { anchor, status, title, scenarioName, prospectName, outcome, durationMs, score, percentiles } = conversation
  return html`
<details class="conversation ${status}" id="${anchor}"${open ? html` open` : null}>
  <summary>
    ${statusSign(status)}
    <span class="name"><b dir="auto">${title}</b><small>${scenarioName} · <bdi>${prospectName}</bdi> · ${outcomeInWords(outcome)}</small></span>
    <span class="glance"><span>${score === null ? 'no score' : html`score <b>${figure(score)}</b>`}</span>${percentiles?.p50 == null ? null : html`<span>p50 <b>${formatMillis(percentiles.p50)}</b></span>`}<span><b>${formatMillis(durationMs)}</b></span></span>
  </summary>
  <div class="inside">
    ${errorTexts(conversation.errors)}
    ${timeAxis(conversation)}
    <div class="columns">
      ${chat(conversation)}
      <aside aria-label="What to make of it">
        ${conversation.booking ? bookingPanel(conversation.booking) : null}
        ${assessmentPanel(conversation)}
        ${conversationFacts(conversation)}
      </aside>
    </div>
  </div>
</details>`
}
