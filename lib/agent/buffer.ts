import type { Instant, Millis } from '../core/clock.ts'
import type { Media } from '../core/media.ts'
import type { Random } from '../core/random.ts'

/** A message of the client that is not answered yet. */
export interface ClientMessage {
  id: number
  text: string
  /** What it carries; `text` is its caption then. */
  media?: Media | undefined
  /** It was answered before in other words: what is new in it. */
  edited?: boolean
}

/** What a message says about whether the client goes on. */
export type Ending =
  | 'complete'
  /** It breaks off: more will follow. */
  | 'open'
  /** It says that more will follow. */
  | 'announced'

/** When a burst is taken to be over. */
export interface BufferRules {
  /** Wait after the last message, [min, max]; each message starts it anew. */
  quiet: readonly [Millis, Millis]
  /** At this many messages it is not waited any longer. */
  messages: number
  /** Nor is it at this age of the first message. */
  longest: Millis
  /** What is given to a client who visibly has not finished; absent: nothing. */
  thought?:
    | {
        /** Reads it from a message. */
        endingOf: (message: string) => Ending
        /** In place of `quiet` after such a message. */
        pauses: Record<Exclude<Ending, 'complete'>, readonly [Millis, Millis]>
        /** How long it is waited for the message after the client has stopped typing. */
        afterTyping: Millis
        /** In place of `longest`. */
        longest: Millis
      }
    | undefined
}

/** How long most agents wait for the next message of a burst. */
export const BURST: BufferRules = { quiet: [3000, 3800], messages: 10, longest: 30_000 }

/** Collects the messages of a burst until it is over. Pure in time: callers pass `now`. */
export class Buffer {
  readonly #rules: BufferRules
  readonly #random: Random
  #messages: ClientMessage[] = []
  #began: Instant = 0
  #dueAt: Instant = 0
  #typingUntil: Instant = Number.NEGATIVE_INFINITY

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
    this.#messages = this.#messages.map((other) => (other === message ? { ...other, text } : other))
    this.#wait(now)
    return true
  }

  /** The client is typing, and will be seen to until then. */
  typing(until: Instant): void {
    this.#typingUntil = until
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
    const { thought, messages } = this.#rules
    if (this.#messages.length === 0) return undefined
    if (!thought || this.#messages.length >= messages) return this.#dueAt
    const typed = Math.min(this.#typingUntil + thought.afterTyping, this.#began + thought.longest)
    return Math.max(this.#dueAt, typed)
  }

  /** The messages to answer together, oldest first. */
  batch(): ClientMessage[] {
    return this.#messages.slice(0, this.#rules.messages)
  }

  #wait(now: Instant): void {
    const { quiet, messages, longest, thought } = this.#rules
    const ending = thought?.endingOf(this.#messages.at(-1)?.text ?? '') ?? 'complete'
    const unfinished = ending === 'complete' ? undefined : thought
    const wait = this.#random.between(...(unfinished && ending !== 'complete' ? unfinished.pauses[ending] : quiet))
    const latest = this.#began + (unfinished?.longest ?? longest)
    this.#dueAt = this.#messages.length >= messages ? now : Math.min(now + wait, Math.max(now, latest))
  }
}
