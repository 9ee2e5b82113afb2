import { html, type SafeHtml } from '@remix-run/html-template'
import { formatMillis } from '../../core/duration.ts'
import { clock, count } from '../format.ts'
import type { ChatItem, ConversationView, MessageView, Turn } from '../report-data.ts'

/** Longer texts are folded after their beginning. */
const FOLD_AFTER = 1_200
const SHOWN_WHEN_FOLDED = 500

/** A message of ours that was this late is marked. */
const LATE = 250

/** The conversation as a chat: the prospect on the left, the agent on the right, bursts in brackets. */
export function chat({ chat: items, prospectName, agentName }: ConversationView): SafeHtml {
  if (items.length === 0) return html`<p class="quiet">Nobody said a word.</p>`
  const names = { prospect: prospectName, agent: agentName }
  return html`<ol class="chat">${items.map((item) => (item.kind === 'turn' ? turn(item, names[item.side]) : note(item)))}</ol>`
}

function note({ tone, t, text }: Extract<ChatItem, { kind: 'note' }>): SafeHtml {
  return html`<li class="note ${tone}"><span>${clock(t)}</span> <span dir="auto">${text}</span></li>`
}

function turn(view: Turn, name: string): SafeHtml {
  const { side, messages, burstMs, response } = view
  return html`
<li class="turn ${side} ${burstMs === null ? '' : 'burst'}">
  <p class="who"><span dir="auto">${name}</span>${response ? responseLine(response) : null}</p>
  <ol>${messages.map((message) => bubble(message))}</ol>
  ${side === 'prospect' && burstMs !== null ? html`<p class="bracket">${count(messages.length, 'message')} in ${formatMillis(burstMs)}</p>` : null}
  ${flaws(view).map((flaw) => html`<p class="flaw">${flaw}</p>`)}
</li>`
}

function responseLine({ ms, readMs, typingMs }: NonNullable<Turn['response']>): SafeHtml {
  const steps = [
    ...(readMs === null ? [] : [`read ${formatMillis(readMs)}`]),
    ...(typingMs === null ? [] : [`typing from ${formatMillis(typingMs)}`]),
  ]
  return html` <span class="response"><b>after ${formatMillis(ms)}</b>${steps.length > 0 ? html` <small>${steps.join(' · ')}</small>` : null}</span>`
}

function flaws({ answers, premature, duplicate, unansweredMs }: Turn): string[] {
  return [
    ...(answers !== null && answers > 1 ? [`answered ${answers} times`] : []),
    ...(premature ? ['answered before it had ended'] : []),
    ...(duplicate ? ['the answers say nearly the same'] : []),
    ...(unansweredMs !== null ? [`no answer within ${formatMillis(unansweredMs)}`] : []),
  ]
}

function bubble({ anchor, t, text, edits, deletedT, plannedT, replyTo }: MessageView): SafeHtml {
  const now = edits.at(-1)?.text ?? text
  const late = plannedT === null ? null : t - plannedT
  return html`
<li class="bubble ${deletedT === null ? '' : 'deleted'}" id="${anchor}" tabindex="-1">
  ${replyTo === null ? null : html`<a class="reply" href="#${replyTo}">in reply to</a>`}
  ${edits.length === 0 ? null : html`<s dir="auto">${[text, ...edits.slice(0, -1).map((edit) => edit.text)].join('\n')}</s>`}
  ${body(now)}
  <time title="${plannedT === null ? `at ${formatMillis(t)}` : `planned at ${formatMillis(plannedT)}, sent ${formatMillis(Math.abs(late ?? 0))} ${(late ?? 0) < 0 ? 'earlier' : 'later'}`}">${clock(t)}${edits.map((edit) => `, edited ${clock(edit.t)}`)}${deletedT === null ? null : `, deleted ${clock(deletedT)}`}${late !== null && late > LATE ? html` <em>${formatMillis(late)} late</em>` : null}</time>
</li>`
}

function body(text: string): SafeHtml {
  const lang = /\p{Script=Cyrillic}/u.test(text) ? html` lang="ru"` : null
  const characters = [...text]
  if (characters.length <= FOLD_AFTER) return html`<p class="text" dir="auto"${lang}>${text}</p>`
  const [shown, folded] = [characters.slice(0, SHOWN_WHEN_FOLDED), characters.slice(SHOWN_WHEN_FOLDED)]
  return html`<p class="text" dir="auto"${lang}>${shown.join('')}</p><details class="fold"><summary>${folded.length} more characters</summary><p class="text" dir="auto"${lang}>${folded.join('')}</p></details>`
}
