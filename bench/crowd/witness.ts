import type { Instant } from '../../lib/core/clock.ts'
import type { Messenger } from '../../lib/telegram/index.ts'
import { realClock } from '../../lib/time/index.ts'

/** A message as the client saw it that sent it. */
export interface Sent {
  /** Username of the account. */
  by: string
  text: string
  /** When the client was asked to send it. */
  at: Instant
}

/** A message as the client saw it that got it. */
export interface Heard {
  by: string
  /** The receiving account's id for it. */
  id: number
  text: string
  at: Instant
}

/** Writes down what clients were asked to send and what they heard; whoever uses them claims nothing. */
export class Witness {
  readonly sent: Sent[] = []
  readonly heard: Heard[] = []

  watch<M extends Messenger>(username: string, messenger: M): M {
    const send = messenger.send.bind(messenger)
    messenger.send = (peerId, text, options) => {
      this.sent.push({ by: username, text, at: realClock.now() })
      return send(peerId, text, options)
    }
    messenger.subscribe((event) => {
      if (event.kind !== 'message' || event.message.outgoing) return
      const { id, text } = event.message
      this.heard.push({ by: username, id, text, at: event.receivedAt })
    })
    return messenger
  }
}
