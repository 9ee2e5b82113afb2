import { html, type SafeHtml } from '@remix-run/html-template'
import type { ResultStatus } from '../../core/result.ts'
import type { ConversationView } from '../report-data.ts'

const STATUSES: readonly ResultStatus[] = ['failed', 'crashed', 'inconclusive', 'running', 'passed']

/** Chooses conversations: by status without a script, by scenario and words with it. */
export function finder(conversations: readonly ConversationView[]): SafeHtml {
  return html`<div role="search" aria-label="Conversations">
  ${statusChoice(conversations)}
  <div id="finder" hidden>
    <label><span class="unseen">Words in a conversation</span><input type="search" placeholder="Find words" autocomplete="off" spellcheck="false"></label>
    <label><span class="unseen">Scenario</span><select><option value="">all scenarios</option>${namesOf(conversations).map((name) => html`<option>${name}</option>`)}</select></label>
    <output aria-live="polite"></output>
  </div>
</div>`
}

/** The page's style hides what is not chosen. */
function statusChoice(conversations: readonly ConversationView[]): SafeHtml {
  const options = STATUSES.flatMap((status): [id: string, label: string, n: number][] => {
    const n = conversations.filter((conversation) => conversation.status === status).length
    return n === 0 ? [] : [[`show-${status}`, status, n]]
  })
  const all: (typeof options)[number] = ['show-all', 'all', conversations.length]
  return html`<fieldset class="filter"><legend class="unseen">With which result</legend>${[all, ...options].map(([id, label, n], index) => html`<label><input type="radio" name="show" id="${id}"${index === 0 ? html` checked` : null}> ${label} <small>${n}</small></label>`)}</fieldset>`
}

function namesOf(conversations: readonly ConversationView[]): string[] {
  return [...new Set(conversations.map(({ scenarioName }) => scenarioName))].sort()
}
