import { html, type SafeHtml } from '@remix-run/html-template'
import { formatMillis } from '../../core/duration.ts'
import { emailInWords } from '../../core/email-collection.ts'
import type { Percentiles, Ratio } from '../../core/metrics.ts'
import { count, figure } from '../format.ts'
import type { ConversationView } from '../report-data.ts'
import { correctionsInWords, faultInWords, followUpInWords, interruptionsInWords, silencesInWords } from '../words.ts'

type Row = [name: string, value: string | null]

/** What else is known of a conversation, one line each; what did not happen has no line. */
export function conversationFacts(conversation: ConversationView): SafeHtml {
  const rows = [...circumstances(conversation), ...pace(conversation), ...conduct(conversation), ...rest(conversation)]
  return html`<section><h4>Facts</h4><dl class="plain">${rows.map(([name, value]) => (value === null ? null : html`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>`))}</dl></section>`
}

function circumstances({ startedAt, ending, fault }: ConversationView): Row[] {
  return [
    ['Began', `${startedAt.local}, ${startedAt.zone}`],
    ['Ended', ending && `by the ${ending.by}: ${ending.reason}`],
    ['Fault', faultInWords(fault)],
  ]
}

function pace({ percentiles, readTimes, typingTimes, lengthCorrelation }: ConversationView): Row[] {
  const times = percentiles?.n ? [percentiles.p50, percentiles.p95, percentiles.max] : null
  return [
    ['Answers', percentiles && `${count(percentiles.n, 'answer')}, ${percentiles.censored} missing`],
    ['p50 / p95 / max', times?.map((ms) => formatMillis(ms ?? 0)).join(' / ') ?? null],
    ['Read after', median(readTimes)],
    ['Typing after', median(typingTimes)],
    [
      'By length',
      lengthCorrelation === null ? null : `rank correlation ${figure2(lengthCorrelation)} of wait and length`,
    ],
  ]
}

function median(times: Percentiles | null): string | null {
  if (times?.p50 == null) return null
  return `${formatMillis(times.p50)} in the median${times.censored > 0 ? `, ${times.censored} of ${times.n + times.censored} never` : ''}`
}

function conduct(conversation: ConversationView): Row[] {
  const { batchHandlingScore, urgency, interruptions, silences, followUps, corrections } = conversation
  const named = urgency?.demands.filter(({ withinMs }) => withinMs !== null) ?? []
  return [
    ['Bursts', batchHandlingScore === null ? null : `handling score ${figure(batchHandlingScore)} of 100`],
    ['Deadlines', named.length === 0 ? null : `${named.filter(({ met }) => met).length} of ${named.length} met`],
    ['Urgent / calm', urgency?.ratio ? ratioInWords(urgency.ratio) : null],
    ['Interruptions', interruptionsInWords(interruptions)],
    ['Silences', silencesInWords(silences)],
    ...followUps.map((followUp): Row => ['Follow-up', followUpInWords(followUp)]),
    ['Corrections', correctionsInWords(corrections)],
  ]
}

function rest({ email, worstPacingMs, specFile, seed }: ConversationView): Row[] {
  return [
    ['E-mail', email && emailInWords(email)],
    ['Our own pace', worstPacingMs === null ? null : `at most ${formatMillis(worstPacingMs)} off the plan`],
    ['Spec', `${specFile}, seed ${seed}`],
  ]
}

function ratioInWords({ value, low, high }: Ratio): string {
  const interval = `95 % interval ${figure2(low)} ${high === null ? 'upwards' : `to ${figure2(high)}`}`
  return value === null
    ? `unknown, because answers never came (${interval})`
    : `${figure2(value)} times the wait (${interval})`
}

function figure2(value: number): string {
  return String(Math.round(value * 100) / 100)
}
