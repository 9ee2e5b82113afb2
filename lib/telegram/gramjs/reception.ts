import type { Api } from 'telegram'
import type { Clock, Millis } from '../../core/clock.ts'
import { ChannelError } from '../../core/errors.ts'
import type { EventFeed } from '../event-feed.ts'
import type { Message, MessengerEvent } from '../messenger.ts'
import { type BoxState, fetchDifference } from './difference.ts'
import { toChannelError } from './errors.ts'
import { Inbox } from './inbox.ts'
import type { ClientLibrary } from './library.ts'
import type { Peers } from './peers.ts'
import { Signs } from './signs.ts'
import { readConfirmation, readUpdate } from './updates.ts'
import type { Uplink } from './uplink.ts'

export interface ReceptionOptions {
  library: ClientLibrary
  uplink: Uplink
  peers: Peers
  feed: EventFeed
  clock: Clock
  /** Aborted when the messenger is closed. */
  signal: AbortSignal
  /** The newest messages of the chat with one peer. */
  history(peerId: string): Promise<Message[]>
}

/** How long a missing change may still be on its way: https://core.telegram.org/api/updates#recovering-gaps */
const GRACE: Millis = 500
/** How often the server is asked whether we have missed anything. It also shows that the connection lives. */
const ROUND: Millis = 60_000

/** Takes in what the server pushes and publishes it in order; whatever it notices to be missing it asks for. */
export class Reception {
  readonly #options: ReceptionOptions
  readonly #inbox = new Inbox()
  readonly #signs = new Signs()
  #state: BoxState = { pts: 0, qts: 0, date: 0 }
  #begun = false
  /** The server has to be asked, even if no gap is known. */
  #stale = false
  #asking = false
  /** From the loss of the connection until the server has been asked: what it pushes may have waited for us. */
  #interrupted = false
  /** A gap is known and has its time of grace. */
  #doubting = false

  constructor(options: ReceptionOptions) {
    this.#options = options
  }

  /** Learns where the account's box stands: everything later becomes an event. */
  async begin(): Promise<void> {
    this.#state = await this.#askState()
    this.#begun = true
    this.#interrupted = false
    this.#deliver(this.#inbox.announce(this.#state.pts))
    this.#inBackground(this.#makeRounds())
  }

  /** Takes one raw update of the client library; its own signals are not among them. */
  hear(update: object): void {
    const receivedAt = this.#options.clock.now()
    if (!isUpdate(update)) return
    this.#options.peers.learn(update._entities?.values() ?? [])
    const { change, event, tooLong } = readUpdate(update, receivedAt, this.#interrupted)
    if (tooLong) this.catchUp()
    if (event && (event.kind !== 'typing' || this.#signs.isNew(event))) this.#options.feed.publish([event])
    if (change?.event?.kind === 'message') this.#signs.forget(change.event.peerId)
    if (change) this.#deliver(this.#inbox.accept(change))
  }

  /** To be called around every send, so that our own message is not taken for another device's. */
  async whileSending<T extends { id: number }>(send: () => Promise<T>): Promise<T> {
    this.#inbox.beginSend()
    let id: number | undefined
    try {
      const sent = await send()
      id = sent.id
      return sent
    } finally {
      this.#deliver(this.#inbox.endSend(id))
    }
  }

  /** Takes note of what a call of ours did to the box; returns the id of our message, if it made one. */
  confirm(result: Api.TypeUpdates | Api.messages.TypeAffectedMessages): number | undefined {
    const { id, changes } = readConfirmation(result, this.#options.clock.now())
    for (const change of changes) this.#deliver(this.#inbox.accept(change))
    return id
  }

  /** The connection is lost. */
  interrupt(): void {
    this.#interrupted = true
  }

  /** Asks the server for whatever we may have missed. */
  catchUp(): void {
    // what happened before the beginning is history
    if (!this.#begun) return
    this.#stale = true
    if (this.#asking) return
    this.#asking = true
    this.#inBackground(
      this.#askWhileStale().finally(() => {
        this.#asking = false
      }),
    )
  }

  #deliver(events: MessengerEvent[]): void {
    this.#options.feed.publish(events)
    if (this.#inbox.incomplete && !this.#doubting) this.#inBackground(this.#doubt())
  }

  /** Something is missing: it may be on its way still, or lost. */
  async #doubt(): Promise<void> {
    this.#doubting = true
    await this.#sleep(GRACE)
    this.#doubting = false
    if (this.#inbox.incomplete) this.catchUp()
  }

  async #askWhileStale(): Promise<void> {
    while (this.#stale) {
      this.#stale = false
      try {
        await this.#recover()
      } catch (error) {
        if (!isPassing(error)) throw error
        this.#stale = true
        await this.#sleep(GRACE)
      }
    }
  }

  async #recover(): Promise<void> {
    const { library, uplink, peers, clock } = this.#options
    const since = { ...this.#state, pts: this.#inbox.pts }
    const missed = await fetchDifference(
      library,
      (request) => uplink.call(request),
      since,
      () => clock.now(),
    )
    peers.learn(missed.users)
    if (missed.tooLong) missed.messages.push(...(await this.#readHistories(since)))
    this.#state = missed.state
    this.#deliver(this.#inbox.recover(missed))
    this.#interrupted = false
  }

  async #readHistories(since: BoxState): Promise<MessengerEvent[]> {
    const { peers, history, clock } = this.#options
    const events: MessengerEvent[] = []
    for (const peerId of peers.ids()) {
      const receivedAt = clock.now()
      const messages = (await history(peerId)).filter(({ sentAt }) => sentAt >= since.date * 1000)
      for (const message of messages) events.push({ kind: 'message', peerId, message, receivedAt, recovered: true })
    }
    return events
  }

  async #makeRounds(): Promise<void> {
    for (;;) {
      await this.#sleep(ROUND)
      try {
        this.#deliver(this.#inbox.announce((await this.#askState()).pts))
      } catch (error) {
        if (!isPassing(error)) throw error
      }
    }
  }

  async #askState(): Promise<BoxState> {
    const { library, uplink } = this.#options
    const { pts, qts, date } = await uplink.call(new library.Api.updates.GetState())
    return { pts, qts, date }
  }

  async #sleep(ms: Millis): Promise<void> {
    await this.#options.clock.sleep(ms, this.#options.signal)
  }

  /** Work that nobody awaits: where it fails for good we may be deaf, so every later call says so. */
  #inBackground(work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (this.#options.signal.aborted) return
      this.#options.uplink.fail(toChannelError(error, 'updates.getDifference'))
    })
  }
}

type RawUpdate = (Api.TypeUpdate | Api.TypeUpdates) & {
  /** The users and chats that came along, added by the library. */
  _entities?: Map<string, unknown>
}

function isUpdate(update: object): update is RawUpdate {
  return 'className' in update
}

function isPassing(error: unknown): boolean {
  return error instanceof ChannelError && error.retryable
}
