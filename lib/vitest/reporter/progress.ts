import type { Millis } from '../../core/clock.ts'
import { printable } from '../../core/printable.ts'
import type { ResultStatus } from '../../core/result.ts'
import type { TranscriptEvent } from '../../core/transcript.ts'
import type { StressRecord } from '../stress-record.ts'

/** One conversation that is being played, as somebody who watches wants to see it. */
export interface RunningConversation {
  scenario: string
  turn: string
  /** What it waits for, and for how long. */
  doing: string
  /** Since it began, in the prospect's time; empty before. */
  elapsed: string
}

/** One test that waits for accounts. */
export interface QueuedTest {
  test: string
  /** What it waits for, and for how long. */
  doing: string
}

/** What is going on in a run: fed with what workers tell; `now` is the wall clock's. */
export class Progress {
  readonly #running = new Map<string, Followed>()
  readonly #queued = new Map<string, { record: Extract<StressRecord, { kind: 'queued' }>; since: Millis }>()
  readonly #done: ResultStatus[] = []

  take(record: StressRecord, now: Millis): void {
    if (record.kind === 'begun') this.#begin(record, now)
    if (record.kind === 'event') this.#running.get(record.resultId)?.hear(record.event, now)
    if (record.kind === 'waiting') this.#running.get(record.resultId)?.wait(record, now)
    if (record.kind === 'queued') {
      this.#queued.set(record.id, { record, since: this.#queued.get(record.id)?.since ?? now })
    }
    if (record.kind === 'dequeued') this.#queued.delete(record.id)
    if (record.kind === 'finished') {
      this.#running.delete(record.result.id)
      this.#done.push(record.result.status)
    }
  }

  /** The oldest first. */
  running(now: Millis): RunningConversation[] {
    return [...this.#running.values()].map((conversation) => conversation.view(now))
  }

  /** Those that wait for accounts, the oldest first. */
  queued(now: Millis): QueuedTest[] {
    return [...this.#queued.values()].map(({ record, since }) => ({
      test: oneLine(record.testName),
      doing: `waits for an account, ${minutes(now - since)} of ${minutes(record.limit)} (${queueInWords(record)})`,
    }))
  }

  /** How many have ended, by how. */
  get done(): readonly ResultStatus[] {
    return this.#done
  }

  #begin({ result, transcript }: Extract<StressRecord, { kind: 'begun' }>, now: Millis): void {
    // told again when it is known what is played, and when it begins
    this.#running.set(result.id, new Followed(transcript, now))
  }
}

class Followed {
  readonly #name: string
  readonly #timeScale: number
  readonly #startedAt: Millis
  /** An instant of the conversation and the wall clock's at the same time. */
  #seen: { at: Millis; now: Millis }
  #turn = 0
  #doing = 'gets ready'
  #waiting: { what: string; from: Millis; until: Millis } | undefined
  #typing = false

  constructor(transcript: { scenarioName: string; timeScale: number; startedAt: Millis }, now: Millis) {
    this.#name = transcript.scenarioName
    this.#timeScale = transcript.timeScale
    this.#startedAt = transcript.startedAt
    this.#seen = { at: transcript.startedAt, now }
  }

  hear(event: TranscriptEvent, now: Millis): void {
    if (event.at >= this.#seen.at) this.#seen = { at: event.at, now }
    if (event.kind === 'typing' && event.side === 'agent') this.#typing = event.active
    if (event.kind !== 'message') return
    this.#turn = event.turn ?? this.#turn
    if (event.side === 'agent') this.#typing = false
    this.#waiting = undefined
    this.#doing = event.side === 'agent' ? 'reads the answer and thinks' : 'writes'
  }

  wait({ what, now: from, until }: Extract<StressRecord, { kind: 'waiting' }>, now: Millis): void {
    this.#seen = { at: from, now }
    this.#waiting = { what, from, until }
  }

  view(now: Millis): RunningConversation {
    const at = this.#seen.at + Math.max(0, now - this.#seen.now) * this.#timeScale
    return {
      scenario: oneLine(this.#name),
      turn: this.#turn === 0 ? '' : `turn ${this.#turn}`,
      doing: this.#waiting ? waits(this.#waiting, at, this.#typing) : this.#doing,
      elapsed: this.#turn === 0 ? '' : minutes(at - this.#startedAt),
    }
  }
}

function waits({ what, from, until }: { what: string; from: Millis; until: Millis }, at: Millis, typing: boolean) {
  const limit = until - from
  const waited = `${minutes(Math.min(at - from, limit))} of ${minutes(limit)}`
  return `waits for ${what}, ${waited}${typing ? ', agent is typing' : ''}`
}

/** Who has what it waits for. */
export function queueInWords({ ahead, holders }: { ahead: number; holders: readonly string[] }): string {
  return oneLine([...(ahead > 0 ? [`${ahead} before it`] : []), ...holders].join('; '))
}

function oneLine(text: string): string {
  return printable(text).replaceAll('\n', ' ')
}

/** Minutes and seconds: `1:07`. */
export function minutes(ms: Millis): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
