import { expect, vi } from 'vitest'
import type { Messenger, MessengerEvent, Peer } from '../messenger.ts'

/** How long anything may take to arrive, in real milliseconds. */
export const WAIT = { timeout: 10_000, interval: 5 }

type EventOf<K extends MessengerEvent['kind']> = Extract<MessengerEvent, { kind: K }>

/** A connected messenger with everything it has heard. */
export class Actor {
  readonly messenger: Messenger
  readonly self: Peer
  readonly events: MessengerEvent[] = []

  constructor(messenger: Messenger, self: Peer) {
    this.messenger = messenger
    this.self = self
    messenger.subscribe((event) => this.events.push(event))
  }

  of<K extends MessengerEvent['kind']>(kind: K): EventOf<K>[] {
    return this.events.filter((event): event is EventOf<K> => event.kind === kind)
  }

  texts(): string[] {
    return this.of('message').map(({ message }) => message.text)
  }

  async knows(other: Actor): Promise<void> {
    await this.messenger.resolve(other.self.username as string)
  }

  /** All messages heard so far, as soon as there are `count`; more than that is a failure. */
  async messages(count: number): Promise<EventOf<'message'>[]> {
    await vi.waitFor(() => expect(this.texts().length, this.texts().join(' | ')).toBeGreaterThanOrEqual(count), WAIT)
    expect(this.texts()).toHaveLength(count)
    return this.of('message')
  }

  /** The first event of this kind. */
  async next<K extends MessengerEvent['kind']>(kind: K): Promise<EventOf<K>> {
    return vi.waitFor(() => {
      const [event] = this.of(kind)
      if (!event) throw new Error(`no ${kind} among ${JSON.stringify(this.events)}`)
      return event
    }, WAIT)
  }
}
