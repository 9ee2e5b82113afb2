import { gzipSync } from 'node:zlib'
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
import { finder } from './finder.ts'
import { statusSign } from './status.ts'
import { timeAxis } from './time-axis.ts'

/** From so many conversations on, a choice of them helps. */
const MANY = 8

/** More are not drawn before they are unfolded: the page would be slow to open. */
const DRAWN_AT_ONCE = 100

/** Every conversation to unfold; a single one is open. */
export function conversationsSection({ conversations }: ReportData): SafeHtml {
  const n = conversations.length
  return html`
<section id="conversations" aria-labelledby="conversations-title">
  <h2 id="conversations-title">Conversations</h2>
  ${n > DRAWN_AT_ONCE ? html`<p class="quiet unscripted">So many conversations are drawn by a script, one by one. Where it does not run, results.json beside this file holds them all.</p>` : null}
  ${n > MANY ? finder(conversations) : null}
  <div class="list">
  ${conversations.map((conversation) => fold(conversation, { open: n === 1, drawn: n <= DRAWN_AT_ONCE }))}
  </div>
  ${n > DRAWN_AT_ONCE ? undrawn(conversations) : null}
</section>`
}

/** For the script, packed: a block of data is no element of the page until it is wanted. */
function undrawn(conversations: readonly ConversationView[]): SafeHtml {
  const drawings = conversations.map((conversation) => [conversation.anchor, String(inside(conversation))])
  const packed = gzipSync(JSON.stringify(Object.fromEntries(drawings))).toString('base64')
  return html`<script type="application/gzip" id="undrawn">${packed}</script>`
}

function fold(conversation: ConversationView, { open, drawn }: { open: boolean; drawn: boolean }): SafeHtml {
  const { anchor, status, title, scenarioName, prospectName, outcome, durationMs, score, percentiles } = conversation
  return html`
<details class="conversation ${status}" id="${anchor}" data-scenario="${scenarioName}"${open ? html` open` : null}>
  <summary>
    ${statusSign(status)}
    <span class="name"><h3 dir="auto">${title}</h3><small><bdi>${scenarioName}</bdi> · <bdi>${prospectName}</bdi> · ${outcomeInWords(outcome)}</small></span>
    <span class="glance"><span>${score === null ? 'no score' : html`score <b>${figure(score)}</b>`}</span>${percentiles?.p50 == null ? null : html`<span>p50 <b>${formatMillis(percentiles.p50)}</b></span>`}<span><b>${formatMillis(durationMs)}</b></span></span>
  </summary>
  ${drawn ? inside(conversation) : null}
</details>`
}

function inside(conversation: ConversationView): SafeHtml {
  return html`<div class="inside">
    ${errorTexts(conversation.errors, true)}
    ${timeAxis(conversation)}
    <div class="columns">
      ${chat(conversation)}
      <aside aria-label="What to make of it">
        ${conversation.booking ? bookingPanel(conversation.booking) : null}
        ${assessmentPanel(conversation)}
        ${conversationFacts(conversation)}
      </aside>
    </div>
  </div>`
}
