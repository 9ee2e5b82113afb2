import type { WorldEvent } from './event.ts'

export type WorldListener = (event: WorldEvent) => void

/**
 * Tells listeners what happened, one event after the other.
 *
 * What a listener does in answer is told after all listeners have heard the event, so that everybody hears the same
 * order.
 */
export class Announcer {
  readonly #listeners = new Set<WorldListener>()
  readonly #queue: WorldEvent[] = []
  #telling = false

  /** Calls `listener` for every event until the returned function is called. */
  listen(listener: WorldListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  announce(events: readonly WorldEvent[]): void {
    this.#queue.push(...events)
    if (this.#telling) return
    this.#telling = true
    try {
      for (let event = this.#queue.shift(); event !== undefined; event = this.#queue.shift()) {
        for (const listener of [...this.#listeners]) listener(event)
      }
    } finally {
      this.#telling = false
    }
  }
}
