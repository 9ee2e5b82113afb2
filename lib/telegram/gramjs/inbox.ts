import type { MessengerEvent } from '../messenger.ts'

/**
 * One numbered change of an account's message box.
 *
 * @see https://core.telegram.org/api/updates#message-related-event-sequences
 */
export interface Change {
  /** Where the box stands after it. */
  pts: number
  /** How far it moves the box. */
  ptsCount: number
  /** Absent when it only moves the box on: a group's message, or what we did ourselves. */
  event?: MessengerEvent
}

/** What the server knows and we may have missed. */
export interface Recovered {
  /** Oldest first. They carry no pts of their own. */
  messages: MessengerEvent[]
  changes: Change[]
  /** Where the box stands after all of it. */
  pts: number
}

/**
 * Puts what arrives into the order in which it happened, each thing once.
 *
 * The client library delivers pushes in any order, twice, or not at all. Each change says where the account's box
 * stands after it, so a change that does not follow directly is held back until the gap is closed: by the missing
 * change, by the result of a call of ours, or by what was asked from the server.
 */
export class Inbox {
  /** Undefined until the server has said where the box stood when we connected. */
  #pts: number | undefined
  /** Where the server says that the box stands. */
  #announced = 0
  #ahead: Change[] = []
  readonly #seen = new RecentIds(10_000)
  #sends = 0
  /** Outgoing messages that may turn out to be what is being sent right now. */
  #parked: MessengerEvent[] = []

  get pts(): number {
    return this.#pts ?? 0
  }

  /** True while something is known to be missing. */
  get incomplete(): boolean {
    return this.#pts !== undefined && (this.#ahead.length > 0 || this.#announced > this.#pts)
  }

  /** Takes note of where the server says that the box stands. The first time, everything until then is history. */
  announce(pts: number): MessengerEvent[] {
    this.#announced = Math.max(this.#announced, pts)
    if (this.#pts !== undefined) return []
    this.#pts = pts
    return this.#drain()
  }

  /** Returns the events that are due now, in order. */
  accept(change: Change): MessengerEvent[] {
    this.#ahead.push(change)
    return this.#drain()
  }

  /** Closes every gap with what the server knows. */
  recover({ messages, changes, pts }: Recovered): MessengerEvent[] {
    const known = this.pts
    const missed = changes.filter((change) => change.pts > known).flatMap(({ event }) => event ?? [])
    this.#pts = Math.max(known, pts)
    return [...this.#due([...messages.map((event) => this.#asPushed(event)), ...missed]), ...this.#drain()]
  }

  /** From here to `endSend` an outgoing message may be our own one, whose id we do not know yet. */
  beginSend(): void {
    this.#sends++
  }

  /** Ends a send, with the id of its message if it succeeded. */
  endSend(id?: number): MessengerEvent[] {
    this.#sends--
    if (id !== undefined) this.#seen.add(id)
    if (this.#sends > 0) return []
    return this.#due(this.#parked.splice(0))
  }

  /** The event as it was pushed, if it was only held back: the push has the better stamps. */
  #asPushed(recovered: MessengerEvent): MessengerEvent {
    const pushed = this.#ahead.find(({ event }) => isSameMessage(event, recovered))
    return pushed?.event ?? recovered
  }

  #drain(): MessengerEvent[] {
    if (this.#pts === undefined) return []
    const due: MessengerEvent[] = []
    this.#ahead.sort((a, b) => a.pts - b.pts)
    for (let next = this.#ahead[0]; next && next.pts - next.ptsCount <= this.#pts; next = this.#ahead[0]) {
      this.#ahead.shift()
      if (next.pts <= this.#pts) continue
      this.#pts = next.pts
      if (next.event) due.push(next.event)
    }
    return this.#due(due)
  }

  #due(events: MessengerEvent[]): MessengerEvent[] {
    return events.filter((event) => {
      if (event.kind !== 'message') return true
      if (this.#seen.has(event.message.id)) return false
      if (event.message.outgoing && this.#sends > 0) {
        this.#parked.push(event)
        return false
      }
      this.#seen.add(event.message.id)
      return true
    })
  }
}

function isSameMessage(a: MessengerEvent | undefined, b: MessengerEvent): boolean {
  return a?.kind === 'message' && b.kind === 'message' && a.message.id === b.message.id
}

/** The newest so many ids, in bounded memory. */
class RecentIds {
  readonly #limit: number
  readonly #ids = new Set<number>()

  constructor(limit: number) {
    this.#limit = limit
  }

  has(id: number): boolean {
    return this.#ids.has(id)
  }

  add(id: number): void {
    this.#ids.add(id)
    if (this.#ids.size <= this.#limit) return
    for (const oldest of this.#ids) {
      this.#ids.delete(oldest)
      return
    }
  }
}
