import type { Millis } from '../../lib/core/clock.ts'
import { messagesOf, type Transcript } from '../../lib/core/transcript.ts'
import type { JournalEntry, Json } from '../../lib/telegram-server/index.ts'
import { disturbanceOf } from '../../lib/verdict/disturbance.ts'
import type { Pair, Report } from './orders.ts'
import type { Heard, Sent } from './witness.ts'

/** What became of the messages in one direction. */
export interface Delivery {
  /** Taken by the server: calls with different random ids. */
  sent: number
  /** Pushed by the server to a client of the other side. */
  pushed: number
  /** Heard by that client. */
  heard: number
  /** Sent, but never heard. */
  lost: number
  /** Heard more often than sent. */
  doubled: number
}

export interface Figures {
  toAgents: Delivery
  toProspects: Delivery
  /** Calls that the server refused, whatever they were. */
  refused: number
  /** How far each message of a prospect was from its plan. */
  pacing: Millis[]
  /** From the call of one client to the event of the other. */
  latency: Millis[]
  /** Conversations that the prospect ended, as planned, with exactly one call in the agent's record. */
  well: number
  /** Those that ended so too, but had a message too far from its plan to count: why, once for each. */
  disturbed: string[]
  /** Those that were cut off, never ended, or left another record: why, once for each. */
  broken: string[]
}

type Party = 'prospect' | 'agent'

/** What a crowd came to, by the server's journal, the clients' own events, the transcripts and the agents' records. */
export function figuresOf(pairs: readonly Pair[], report: Report): Figures {
  const { journal, transcripts, booked } = report
  const transcriptOf = new Map(transcripts.map((transcript) => [transcript.prospect.telegramId, transcript]))
  const whole = pairs.map(({ prospect: { id } }) => {
    const transcript = transcriptOf.get(id)
    const broken = breakOf(transcript, booked.filter((one) => one === id).length)
    return { broken, disturbed: broken === null && transcript ? disturbanceOf(transcript) : null }
  })
  return {
    toAgents: deliveryOf(pairs, report, 'prospect', 'agent'),
    toProspects: deliveryOf(pairs, report, 'agent', 'prospect'),
    refused: journal.filter(({ kind }) => kind === 'error').length,
    pacing: transcripts.flatMap((transcript) =>
      messagesOf(transcript, 'prospect').flatMap(({ at, plannedAt = at }) => Math.abs(at - plannedAt)),
    ),
    latency: pairs.flatMap((pair) => [
      ...latenciesOf(report, pair.prospect.username, pair.agent.username),
      ...latenciesOf(report, pair.agent.username, pair.prospect.username),
    ]),
    well: whole.filter(({ broken, disturbed }) => broken === null && disturbed === null).length,
    disturbed: whole.flatMap(({ disturbed }) => disturbed?.reason ?? []),
    broken: whole.flatMap(({ broken }) => broken ?? []),
  }
}

function deliveryOf(pairs: readonly Pair[], { journal, heard }: Report, from: Party, to: Party): Delivery {
  const [senders, receivers] = [usernames(pairs, from), usernames(pairs, to)]
  const counterpart = new Map(pairs.map((pair) => [pair[to].username, pair[from].username]))
  const sent = new Map<string, string>() // random id -> what was said by whom
  const pushed = new Set<string>()
  for (const entry of journal) {
    if (entry.kind === 'call' && entry.method === 'messages.sendMessage' && senders.has(entry.account ?? '')) {
      const { random_id, message } = entry.params as { random_id: string; message: string }
      sent.set(`${entry.account} ${random_id}`, `${entry.account} ${message}`)
    }
    if (entry.kind === 'push' && receivers.has(entry.account ?? '')) {
      for (const id of newMessages(entry)) pushed.add(`${entry.account} ${id}`)
    }
  }
  const arrived = heard.filter(({ by }) => receivers.has(by))
  const balance = countOf([...sent.values()])
  for (const { by, text } of arrived) {
    const said = `${counterpart.get(by)} ${text}`
    balance.set(said, (balance.get(said) ?? 0) - 1)
  }
  const left = [...balance.values()]
  return {
    sent: sent.size,
    pushed: pushed.size,
    heard: arrived.length,
    lost: left.reduce((sum, count) => sum + Math.max(0, count), 0),
    doubled: left.reduce((sum, count) => sum + Math.max(0, -count), 0),
  }
}

function usernames(pairs: readonly Pair[], party: Party): Set<string> {
  return new Set(pairs.map((pair) => pair[party].username))
}

/** Ids of the messages of somebody else that a push tells of. */
function newMessages({ updates }: Extract<JournalEntry, { kind: 'push' }>): number[] {
  return (updates as { [name: string]: Json }[]).flatMap(({ _: type, message }) => {
    if (type !== 'updateNewMessage') return []
    const { id, out } = message as { id: number; out?: boolean }
    return out ? [] : id
  })
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** The nth time that something was said is the nth time that it was heard. */
function latenciesOf({ sent, heard }: Report, from: string, to: string): Millis[] {
  const waiting = new Map<string, Sent[]>()
  for (const one of sent) if (one.by === from) waiting.set(one.text, [...(waiting.get(one.text) ?? []), one])
  return heard
    .filter(({ by }) => by === to)
    .flatMap(({ text, at }: Heard) => {
      const said = waiting.get(text)?.shift()
      return said ? at - said.at : []
    })
}

function breakOf(transcript: Transcript | undefined, calls: number): string | null {
  if (!transcript?.ending) return 'it never ended'
  const { by, reason, fault } = transcript.ending
  if (by !== 'prospect' || fault !== null) return `it was cut off: ${reason}`
  return calls === 1 ? null : `the agent's record holds ${calls} calls`
}
