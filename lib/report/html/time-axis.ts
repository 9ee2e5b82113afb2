import { html, type SafeHtml } from '@remix-run/html-template'
import type { Millis } from '../../core/clock.ts'
import { formatMillis } from '../../core/duration.ts'
import { clock, count } from '../format.ts'
import type { ConversationView, Turn } from '../report-data.ts'
import { percentScale, ticks } from './scale.ts'

const LANES = { prospect: 30, agent: 82 } as const
const MIDDLE = (LANES.prospect + LANES.agent) / 2
const HEIGHT = 122

/** A response is labelled where its span takes at least this share of the axis. */
const ROOM_FOR_LABEL = 0.07

const KEYS = [
  ['dot', 'message'],
  ['planned', 'planned'],
  ['typing', 'typing'],
  ['read', 'read'],
  ['span', 'response time'],
] as const

/** Who wrote, typed and read when, and how long each answer took: one lane for each side. */
export function timeAxis(conversation: ConversationView): SafeHtml | null {
  const turns = conversation.chat.filter((item) => item.kind === 'turn')
  if (turns.length === 0) return null
  const end = Math.max(conversation.durationMs, ...turns.flatMap(({ messages }) => messages.map(({ t }) => t)), 1)
  const at = percentScale(end)
  return html`
<figure class="time-axis">
  <div class="lanes" aria-hidden="true"><span>Prospect</span><span>Agent</span></div>
  <svg height="${HEIGHT}" role="img" aria-label="${inWords(turns, end)}">
    ${ticks(end, 6).map((tick) => html`<line class="grid" x1="${at(tick)}" x2="${at(tick)}" y1="8" y2="${HEIGHT - 18}"/><text class="tick${tick === 0 ? ' first' : ''}" x="${at(tick)}" y="${HEIGHT - 3}">${clock(tick)}</text>`)}
    ${Object.values(LANES).map((y) => html`<line class="rail" x1="0" x2="100%" y1="${y}" y2="${y}"/>`)}
    ${conversation.typing.map(({ side, from, to }) => html`<rect class="typing ${side}" x="${at(from)}" width="${at(to - from)}" y="${LANES[side] - 9}" height="18" rx="3"><title>${side} typing, ${formatMillis(to - from)}</title></rect>`)}
    ${conversation.chat.map((item) => (item.kind === 'note' && item.tone === 'channel' ? html`<line class="trouble" x1="${at(item.t)}" x2="${at(item.t)}" y1="8" y2="${HEIGHT - 18}"><title>${item.text}</title></line>` : null))}
    ${turns.map((turn) => response(turn, end))}
    ${conversation.reads.map(({ side, t }) => html`<line class="read ${side}" x1="${at(t)}" x2="${at(t)}" y1="${LANES[side] + 4}" y2="${LANES[side] + 13}"><title>${side} has read, ${clock(t)}</title></line>`)}
    ${turns.map((turn) => [burst(turn, at), ...messages(turn, at)])}
  </svg>
  <figcaption aria-hidden="true">${KEYS.map(([kind, name]) => html`<span><i class="key ${kind}"></i>${name}</span>`)}</figcaption>
</figure>`
}

type Place = (t: Millis) => string

function messages({ side, messages: sent }: Turn, at: Place): SafeHtml[] {
  const y = LANES[side]
  return sent.map(
    ({ t, anchor, plannedT, edits, deletedT }) => html`
    ${plannedT === null ? null : html`<line class="planned" x1="${at(plannedT)}" x2="${at(plannedT)}" y1="${y + 6}" y2="${y + 12}"/>`}
    ${[...edits.map((edit) => edit.t), ...(deletedT === null ? [] : [deletedT])].map((changed) => html`<circle class="changed" cx="${at(changed)}" cy="${y}" r="3"><title>changed, ${clock(changed)}</title></circle>`)}
    <a href="#${anchor}" tabindex="-1"><circle class="dot ${side}" cx="${at(t)}" cy="${y}" r="4.5"><title>${clock(t)}</title></circle></a>`,
  )
}

/** A bracket over the messages of a burst of the prospect. */
function burst({ side, messages: sent, burstMs, t }: Turn, at: Place): SafeHtml | null {
  if (side !== 'prospect' || burstMs === null) return null
  const [from, to, top] = [at(t), at(t + burstMs), 14]
  return html`<g class="bracket"><line x1="${from}" x2="${to}" y1="${top}" y2="${top}"/><line x1="${from}" x2="${from}" y1="${top}" y2="${top + 6}"/><line x1="${to}" x2="${to}" y1="${top}" y2="${top + 6}"/><text x="${at(t + burstMs / 2)}" y="${top - 4}">${sent.length}</text></g>`
}

/** From the last message of the prospect to the first of the agent; dashed where none came. */
function response(turn: Turn, end: Millis): SafeHtml | null {
  const at = percentScale(end)
  const last = turn.messages.at(-1)?.t ?? turn.t
  const answered = turn.side === 'agent' ? turn.response : null
  const waited = answered?.ms ?? turn.unansweredMs
  if (waited === null) return null
  const from = answered ? turn.t - waited : last
  const label = waited / end >= ROOM_FOR_LABEL
  return html`<line class="span ${answered ? '' : 'open'}" x1="${at(from)}" x2="${at(from + waited)}" y1="${MIDDLE}" y2="${MIDDLE}"><title>${answered ? 'answered after' : 'no answer within'} ${formatMillis(waited)}</title></line>${label ? html`<text class="span-label ${answered ? '' : 'open'}" x="${at(from + waited / 2)}" y="${MIDDLE - 6}">${formatMillis(waited)}</text>` : null}`
}

function inWords(turns: readonly Turn[], end: Millis): string {
  const sent = (side: Turn['side']) =>
    turns.filter((turn) => turn.side === side).reduce((n, turn) => n + turn.messages.length, 0)
  const slowest = Math.max(0, ...turns.map(({ response: answer }) => answer?.ms ?? 0))
  return `Time axis over ${formatMillis(end)}: ${count(sent('prospect'), 'message')} of the prospect, ${sent('agent')} of the agent${slowest > 0 ? `, slowest answer ${formatMillis(slowest)}` : ''}. The chat below says the same in words.`
}
