import { html, type SafeHtml } from '@remix-run/html-template'
import { failureInWords } from '../failure-in-words.ts'
import type { ConversationView, ReportData } from '../report-data.ts'
import { faultInWords } from '../words.ts'
import { statusBadge } from './status.ts'

/** Up to so many, the whole reason is shown at once. */
const FEW = 6

/** From so many on, those of the same cause are told together. */
const MANY = 12

/** What failed and why, and apart from it what could not be judged. */
export function failuresSection({ conversations, summary }: ReportData): SafeHtml {
  const apart = new Set(summary.apart.map(({ conversationId }) => conversationId))
  const failed = conversations.filter(({ id, status }) => status !== 'passed' && !apart.has(id))
  const unjudged = conversations.filter(({ id, status }) => status !== 'passed' && apart.has(id))
  return html`
<section id="failures" aria-labelledby="failures-title">
  <h2 id="failures-title">What failed, and why</h2>
  ${failed.length === 0 ? html`<p class="quiet">Nothing failed.</p>` : listed(failed, failed.length <= FEW)}
  ${
    unjudged.length === 0
      ? null
      : html`
  <h3>Could not be judged</h3>
  <p class="quiet">Something other than the agent got in between, so these say nothing about it and are in no figure of its.</p>
  ${listed(unjudged, false)}`
  }
</section>`
}

function listed(conversations: readonly ConversationView[], open: boolean): SafeHtml {
  if (conversations.length > MANY) return byCause(conversations, causeOf)
  return html`<ol class="failures">${conversations.map((conversation) => failure(conversation, open))}</ol>`
}

/** The same cause once, the most frequent first, with all conversations that it befell. */
export function byCause<T extends { anchor: string; title: string }>(
  all: readonly T[],
  cause: (one: T) => string,
): SafeHtml {
  const causes = new Map<string, T[]>()
  for (const one of all) causes.set(cause(one), [...(causes.get(cause(one)) ?? []), one])
  const ranked = [...causes].sort(([, a], [, b]) => b.length - a.length)
  return html`<ol class="causes">${ranked.map(([name, those]) => html`<li><details><summary><b class="number">${those.length}</b> <span dir="auto">${name}</span></summary><ul>${those.map(({ anchor, title }) => html`<li><a href="#${anchor}" dir="auto">${title}</a></li>`)}</ul></details></li>`)}</ol>`
}

function causeOf(conversation: ConversationView): string {
  const { errors, ending, status } = conversation
  return failureInWords(conversation)[0] || errors[0]?.split('\n')[0] || ending?.reason || status
}

function failure(conversation: ConversationView, open: boolean): SafeHtml {
  const { anchor, title, status, fault, scenarioName } = conversation
  const sentences = failureInWords(conversation)
  const owner = faultInWords(fault)
  return html`
<li>
  <p class="what">${statusBadge(status)} <a href="#${anchor}" dir="auto">${scenarioName}</a></p>
  <p class="whose"><bdi>${title}</bdi>${owner ? ` · ${owner}` : ''}</p>
  ${sentences.length === 0 ? null : html`<p class="why"><b>${sentences.join(' ')}</b></p>`}
  ${errorTexts(conversation.errors, open)}
</li>`
}

/** Each error by its first line, with the rest to unfold. */
export function errorTexts(errors: readonly string[], open = false): SafeHtml[] {
  return errors.map((error) => {
    const [first, ...rest] = error.split('\n')
    if (rest.length === 0) return html`<p class="error" dir="auto">${first}</p>`
    return html`<details class="error"${open ? html` open` : null}><summary dir="auto">${first}</summary><pre dir="auto" tabindex="0">${rest.join('\n').replace(/^\n+/, '')}</pre></details>`
  })
}
