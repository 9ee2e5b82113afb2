import type { Instant, Millis } from '../../core/clock.ts'
import type { Random } from '../../core/random.ts'

/** A message of the client that is not answered yet. */
export interface ClientMessage {
  id: number
  text: string
}

/** When a burst is taken to be over. */
export interface BufferRules {
  /** Wait after the last message, [min, max]; each message starts it anew. */
  quiet: readonly [Millis, Millis]
  /** At this many messages it is not waited any longer. */
  messages: number
  /** Nor is it at this age of the first message. */
  longest: Millis
}

export const BURST: BufferRules = { quiet: [3000, 3800], messages: 10, longest: 30_000 }

/** Collects the messages of a burst until it is over. Pure in time: callers pass `now`. */
export class Buffer {
  readonly #rules: BufferRules
  readonly #random: Random
  #messages: ClientMessage[] = []
  #began: Instant = 0
  #dueAt: Instant = 0

  constructor(rules: BufferRules, random: Random) {
    this.#rules = rules
    this.#random = random
  }

  get size(): number {
    return this.#messages.length
  }

  add(message: ClientMessage, now: Instant): void {
    if (this.#messages.length === 0) this.#began = now
    this.#messages.push(message)
    this.#wait(now)
  }

  /** Takes the new text of a message that is still here; false when it is not. */
  amend(id: number, text: string, now: Instant): boolean {
    const message = this.#messages.find((candidate) => candidate.id === id)
    if (!message) return false
    this.#messages = this.#messages.map((other) => (other === message ? { id, text } : other))
    this.#wait(now)
    return true
  }

  /** Forgets messages; false when none of them was here. */
  drop(ids: readonly number[]): boolean {
    const kept = this.#messages.filter(({ id }) => !ids.includes(id))
    const dropped = kept.length < this.#messages.length
    this.#messages = kept
    return dropped
  }

  /** Starts the age of the burst anew: an answer to it was begun and given up. */
  reopen(now: Instant): void {
    this.#began = now
    this.#wait(now)
  }

  /** When the burst is over if nothing more comes; undefined when there is none. */
  dueAt(): Instant | undefined {
    return this.#messages.length === 0 ? undefined : this.#dueAt
  }

  /** The messages to answer together, oldest first. */
  batch(): ClientMessage[] {
    return this.#messages.slice(0, this.#rules.messages)
  }

  #wait(now: Instant): void {
    const { quiet, messages, longest } = this.#rules
    const wait = this.#random.between(...quiet)
    this.#dueAt = this.#messages.length >= messages ? now : Math.min(now + wait, this.#began + longest)
  }
}
