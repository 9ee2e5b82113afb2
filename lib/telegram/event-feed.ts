import type { MessengerEvent } from './messenger.ts'

type Listener = (event: MessengerEvent) => void

/** Passes events to every listener; what happens before the first one comes is kept for it. */
export class EventFeed {
  readonly #listeners = new Set<Listener>()
  /** Undefined once the first listener has been given them. */
  #kept: MessengerEvent[] | undefined = []
  #closed = false

  publish(events: MessengerEvent[]): void {
    if (this.#closed) return
    if (this.#kept) this.#kept.push(...events)
    else for (const event of events) this.#tell(event)
  }

  subscribe(listener: Listener): () => void {
    // an object of its own, so that one function may subscribe twice
    const entry: Listener = (event) => listener(event)
    this.#listeners.add(entry)
    if (this.#kept && this.#listeners.size === 1) queueMicrotask(() => this.#flush())
    return () => this.#listeners.delete(entry)
  }

  close(): void {
    this.#closed = true
    this.#listeners.clear()
  }

  #flush(): void {
    if (this.#listeners.size === 0) return
    const kept = this.#kept ?? []
    this.#kept = undefined
    for (const event of kept) this.#tell(event)
  }

  #tell(event: MessengerEvent): void {
    for (const listener of this.#listeners) {
      try {
        listener(event)
      } catch (error) {
        // the other listeners get theirs; the mistake surfaces as an uncaught error and not inside the client
        queueMicrotask(() => {
          throw error
        })
      }
    }
  }
}
