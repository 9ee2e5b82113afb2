import type { Instant, Millis } from '../../core/clock.ts'
import type { MessengerEvent } from '../messenger.ts'

type Typing = Extract<MessengerEvent, { kind: 'typing' }>

/** Clients repeat that somebody is typing every 5 s or so; what comes again sooner came twice. */
const SOONEST_REPEAT: Millis = 1000

/** Passing notices carry no number, so one that the server pushed twice is known by its time only. */
export class Signs {
  readonly #newest = new Map<string, { active: boolean; at: Instant }>()

  /** False for a notice that has just come. */
  isNew({ peerId, active, receivedAt }: Typing): boolean {
    const before = this.#newest.get(peerId)
    this.#newest.set(peerId, { active, at: receivedAt })
    return before?.active !== active || receivedAt - before.at >= SOONEST_REPEAT
  }

  /** The peer has written: a notice that follows is a new one. */
  forget(peerId: string): void {
    this.#newest.delete(peerId)
  }
}
