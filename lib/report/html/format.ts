import type { Millis } from '../../core/clock.ts'
import type { Outcome } from '../../core/outcome.ts'
import type { ConversationView } from '../report-data.ts'

/** A share as a whole percentage; a dash for none. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)} %`
}

/** Where in a conversation: `0:07`, `12:31`, `1:02:03`. */
export function clock(t: Millis): string {
  const sign = t < 0 ? '−' : ''
  const seconds = Math.floor(Math.abs(t) / 1000)
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  const tail = `${String(rest).padStart(2, '0')}`
  return hours > 0 ? `${sign}${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${sign}${minutes}:${tail}`
}

/** A count with its noun: `1 message`, `5 messages`. */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : plural}`
}

/** A number with at most one decimal; a dash for none. */
export function figure(value: number | null): string {
  return value === null ? '–' : String(Math.round(value * 10) / 10)
}

/** The beginning of a long text, cut between characters. */
export function excerpt(text: string, length: number): string {
  const characters = [...text]
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`
}

/** How a conversation ended, in words. */
export function outcomeInWords(outcome: Outcome | null): string {
  return outcome === null ? 'no outcome' : OUTCOMES[outcome]
}

const OUTCOMES: Record<Outcome, string> = {
  zoom_scheduled: 'call booked',
  follow_up_proposed: 'follow-up proposed',
  client_refused: 'prospect refused',
  escalated: 'handed over to a person',
  inconclusive: 'no outcome',
}

/** Whose failure it was, in words; null where nothing failed. */
export function faultInWords(fault: ConversationView['fault']): string | null {
  return fault === null ? null : FAULTS[fault]
}

const FAULTS: Record<NonNullable<ConversationView['fault']>, string> = {
  agent: "the agent's fault",
  daemon: "the agent's process",
  channel: 'Telegram, not the agent',
  persona: 'the persona, not the agent',
  judge: 'the judge, not the agent',
  store: 'the database, not the agent',
  harness: 'the test itself, not the agent',
}
