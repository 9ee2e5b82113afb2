import { faultOf, firstLine } from '../core/errors.ts'
import type { Ending, Transcript, TranscriptEvent } from '../core/transcript.ts'

/** What is known of a conversation before its first event. */
export type TranscriptHeader = Omit<Transcript, 'events' | 'endedAt' | 'ending'>

/** What is played, and by whom. */
export interface ConversationDetails
  extends Pick<TranscriptHeader, 'scenarioName' | 'personaId' | 'playbookId' | 'timeZone' | 'startedAt'> {
  prospectName: string
}

/** Hears each event as it happens, with its place in the transcript. */
export type RecordListener = (event: TranscriptEvent, position: number) => void

/** Keeps the transcript: append-only, and told to listeners at once, so that a crash leaves what happened. */
export class Recorder {
  #header: TranscriptHeader
  readonly #events: TranscriptEvent[] = []
  readonly #listeners = new Set<RecordListener>()
  readonly #closers = new Set<(at: number) => void>()
  #endedAt: number | null = null
  #ending: Ending | null = null
  #begun = false

  constructor(header: TranscriptHeader) {
    this.#header = header
  }

  append(event: TranscriptEvent): void {
    // led by hand, a conversation begins with what happens first
    if (this.#events.length === 0 && !this.#begun) this.#header = { ...this.#header, startedAt: event.at }
    const position = this.#events.push(event) - 1
    for (const listener of this.#listeners) listener(event, position)
  }

  /** Names what is played, once it is known: the conversation begins. */
  begin({ prospectName, ...details }: ConversationDetails): void {
    const prospect = { ...this.#header.prospect, name: prospectName }
    this.#header = { ...this.#header, ...details, prospect }
    this.#begun = true
  }

  /** Names the two accounts, once the client is connected. */
  identify(parties: Pick<TranscriptHeader, 'prospect' | 'agent'>): void {
    this.#header = { ...this.#header, ...parties }
  }

  /** Ends what an error has cut off, by whose failure that is. */
  breakOff(error: unknown, at: number): void {
    this.end({ by: 'harness', reason: firstLine(error), fault: faultOf(error) ?? 'harness' }, at)
  }

  /** Says why the conversation is over. The first reason stands. */
  end(ending: Ending, at: number): void {
    if (this.#ending !== null) return
    for (const closer of this.#closers) closer(at)
    this.#ending = ending
    this.#endedAt = at
  }

  /** Calls it just before the conversation is over, with the time of that: the last that can be added. */
  beforeEnd(closer: (at: number) => void): void {
    this.#closers.add(closer)
  }

  listen(listener: RecordListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The two accounts that talk. */
  get parties(): Pick<TranscriptHeader, 'prospect' | 'agent'> {
    const { prospect, agent } = this.#header
    return { prospect, agent }
  }

  get ending(): Ending | null {
    return this.#ending
  }

  get events(): readonly TranscriptEvent[] {
    return this.#events
  }

  /** A copy of what has happened so far. */
  transcript(): Transcript {
    return { ...this.#header, endedAt: this.#endedAt, ending: this.#ending, events: [...this.#events] }
  }
}
