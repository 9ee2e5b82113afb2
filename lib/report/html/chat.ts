import { html, type SafeHtml } from '@remix-run/html-template'
import { formatMillis } from '../../core/duration.ts'
import { inWords } from '../../core/in-words.ts'
import { MEDIA_NAMES, type Media, shortName } from '../../core/media.ts'
import { excerpt } from '../build/excerpt.ts'
import { bytes, clock, count } from '../format.ts'
import type { ChatItem, ConversationView, MessageView, Turn } from '../report-data.ts'

/** Longer texts are folded after their beginning. */
const FOLD_AFTER = 1_200
const SHOWN_WHEN_FOLDED = 500

/** So much of a message is shown where it is answered. */
const ANSWERED = 60

/** A message of ours that was this late is marked. */
const LATE = 250

/** The conversation as a chat: the prospect on the left, the agent on the right, bursts in brackets. */
export function chat({ chat: items, prospectName, agentName }: ConversationView): SafeHtml {
  if (items.length === 0) return html`<p class="quiet">Nobody said a word.</p>`
  const names = { prospect: prospectName, agent: agentName }
  const turns = items.filter((item) => item.kind === 'turn')
  const said = new Map(turns.flatMap(({ messages }) => messages.map((message) => [message.anchor, message] as const)))
  return html`<ol class="chat">${items.map((item) => (item.kind === 'turn' ? turn(item, names[item.side], said) : note(item)))}</ol>`
}

function note({ tone, t, text }: Extract<ChatItem, { kind: 'note' }>): SafeHtml {
  return html`<li class="note ${tone}"><span>${clock(t)}</span> <span dir="auto">${text}</span></li>`
}

type Messages = ReadonlyMap<string, MessageView>

function turn(view: Turn, name: string, said: Messages): SafeHtml {
  const { side, messages, burstMs, response } = view
  return html`
<li class="turn ${side} ${burstMs === null ? '' : 'burst'}">
  <p class="who"><span dir="auto">${name}</span>${response ? responseLine(response) : null}</p>
  <ol>${messages.map((message) => bubble(message, said))}</ol>
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

function bubble(message: MessageView, said: Messages): SafeHtml {
  const { anchor, t, text, media, forwardedFrom, edits, deletedT, plannedT, replyTo } = message
  const now = edits.at(-1)?.text ?? text
  const late = plannedT === null ? null : t - plannedT
  return html`
<li class="bubble ${deletedT === null ? '' : 'deleted'}" id="${anchor}" tabindex="-1">
  ${forwardedFrom === null ? null : html`<p class="forward">forwarded from <bdi>${forwardedFrom}</bdi></p>`}
  ${replyTo === null ? null : answered(replyTo, said.get(replyTo))}
  ${media === null ? null : chip(media)}
  ${edits.length === 0 ? null : html`<s dir="auto">${[text, ...edits.slice(0, -1).map((edit) => edit.text)].join('\n')}</s>`}
  ${media !== null && now === '' ? null : body(now)}
  <time title="${plannedT === null ? `at ${formatMillis(t)}` : `planned at ${formatMillis(plannedT)}, sent ${formatMillis(Math.abs(late ?? 0))} ${(late ?? 0) < 0 ? 'earlier' : 'later'}`}">${clock(t)}${edits.map((edit) => `, edited ${clock(edit.t)}`)}${deletedT === null ? null : `, deleted ${clock(deletedT)}`}${late !== null && late > LATE ? html` <em>${formatMillis(late)} late</em>` : null}</time>
</li>`
}

/** What a message answers: its beginning, which leads to it. */
function answered(anchor: string, message: MessageView | undefined): SafeHtml {
  if (!message) return html`<p class="reply">in reply to what was said before</p>`
  const { text, media, edits } = message
  const words = excerpt(inWords({ text: edits.at(-1)?.text ?? text, media }), ANSWERED)
  return html`<a class="reply" href="#${anchor}">in reply to <q dir="auto">${words}</q></a>`
}

/** What a message carries, by its name alone: a file of a stranger's is shown by nobody. */
function chip(media: Media): SafeHtml {
  const { kind, size, seconds } = media
  const name = shortName(media)
  const facts = [
    ...(seconds === undefined ? [] : [clock(seconds * 1000)]),
    ...(size === undefined ? [] : [bytes(size)]),
  ]
  return html`<p class="media"><b>${MEDIA_NAMES[kind]}</b>${name === '' ? null : html` <bdi>${name}</bdi>`} <small>${facts.join(' · ')}</small></p>`
}

function body(text: string): SafeHtml {
  const lang = /\p{Script=Cyrillic}/u.test(text) ? html` lang="ru"` : null
  const characters = [...text]
  if (characters.length <= FOLD_AFTER) return html`<p class="text" dir="auto"${lang}>${text}</p>`
  const [shown, folded] = [characters.slice(0, SHOWN_WHEN_FOLDED), characters.slice(SHOWN_WHEN_FOLDED)]
  return html`<p class="text" dir="auto"${lang}>${shown.join('')}</p><details class="fold"><summary>${folded.length} more characters</summary><p class="text" dir="auto"${lang}>${folded.join('')}</p></details>`
}
