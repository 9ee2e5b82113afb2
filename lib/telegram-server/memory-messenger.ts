import type { Clock } from '../core/clock.ts'
import { ChannelError } from '../core/errors.ts'
import { bareUsername } from '../core/username.ts'
import type { MediaOptions, OutgoingFile, OutgoingVoice } from '../telegram/media.ts'
import type { Message, Messenger, MessengerEvent, Peer } from '../telegram/messenger.ts'
import { documentMedia, photoMedia, readMedia, voiceMedia } from './memory-media.ts'
import type { TlObject } from './tl/value.ts'
import type { Account, AccountId } from './world/account.ts'
import type { WorldEvent } from './world/event.ts'
import type { ChatMessage } from './world/message.ts'
import { Refusal } from './world/refusal.ts'
import { type Draft, TYPING, TYPING_CANCELLED, type World } from './world/world.ts'

export interface MemoryMessengerOptions {
  /** Told what listeners throw, or reject with; without it that is an unhandled rejection. */
  failed?: (error: unknown) => void
}

/**
 * One account's way to a world in the same process: no sockets, no waiting, the same rules.
 *
 * Events arrive in a microtask of their own, never inside somebody's call.
 */
export class MemoryMessenger implements Messenger {
  readonly #world: World
  readonly #accountId: AccountId
  readonly #clock: Clock
  readonly #options: MemoryMessengerOptions
  readonly #listeners = new Set<(event: MessengerEvent) => void>()
  /** What happened before the first listener came; undefined from then on. */
  #kept: MessengerEvent[] | undefined = []
  #leave: (() => void) | undefined
  #closed = false

  constructor(world: World, accountId: AccountId | string, clock: Clock, options: MemoryMessengerOptions = {}) {
    this.#world = world
    this.#accountId = BigInt(accountId)
    this.#clock = clock
    this.#options = options
  }

  async connect(): Promise<Peer> {
    if (this.#closed) throw notConnected('connect')
    const account = this.#world.accounts.byId(this.#accountId)
    if (account === undefined) {
      throw new ChannelError(`The world has no account ${this.#accountId}.`, { remedy: 'Create it first.' })
    }
    this.#leave ??= this.#world.listen((event) => this.#hear(event))
    return asPeer(account)
  }

  async resolve(username: string): Promise<Peer> {
    return this.#call('resolve', () => {
      const account = this.#world.accounts.byUsername(username)
      if (account !== undefined) return asPeer(account)
      throw new Refusal('USERNAME_NOT_OCCUPIED', `there is no user @${bareUsername(username)}.`)
    })
  }

  async send(peerId: string, text: string, options: { replyTo?: number } = {}): Promise<Message> {
    return this.#send('send', peerId, { text, replyTo: options.replyTo })
  }

  async sendPhoto(peerId: string, photo: OutgoingFile, options: MediaOptions = {}): Promise<Message> {
    return this.#sendFile('sendPhoto', peerId, photo, options, photoMedia(photo))
  }

  async sendVoice(peerId: string, voice: OutgoingVoice, options: MediaOptions = {}): Promise<Message> {
    return this.#sendFile('sendVoice', peerId, voice, options, voiceMedia(voice))
  }

  async sendDocument(peerId: string, file: OutgoingFile, options: MediaOptions = {}): Promise<Message> {
    return this.#sendFile('sendDocument', peerId, file, options, documentMedia(file))
  }

  async forward(peerId: string, fromPeerId: string, messageId: number): Promise<Message> {
    return this.#call('forward', () => {
      const original = this.#world.message(this.#accountId, messageId)
      if (original?.peerId !== accountId(fromPeerId)) {
        throw new Refusal('MESSAGE_ID_INVALID', `there is no message ${messageId} in the chat with ${fromPeerId}.`)
      }
      const { text, entities, media, outgoing, peerId: other, sentAt } = original
      const forward = original.forward ?? { from: outgoing ? this.#accountId : other, sentAt }
      const draft = { text, entities, media, forward }
      return asMessage(this.#world.send(this.#accountId, accountId(peerId), draft, this).message)
    })
  }

  async edit(_peerId: string, messageId: number, text: string): Promise<void> {
    return this.#call('edit', () => void this.#world.edit(this.#accountId, messageId, { text }, this))
  }

  async delete(_peerId: string, messageIds: number[]): Promise<void> {
    return this.#call('delete', () => void this.#world.delete(this.#accountId, messageIds, true, this))
  }

  async setTyping(peerId: string, active: boolean): Promise<void> {
    const action = active ? TYPING : TYPING_CANCELLED
    return this.#call('setTyping', () => this.#world.setTyping(this.#accountId, accountId(peerId), action, this))
  }

  async markRead(peerId: string, upTo: number): Promise<void> {
    return this.#call('markRead', () => void this.#world.read(this.#accountId, accountId(peerId), upTo, this))
  }

  async history(peerId: string, options: { limit?: number; afterId?: number } = {}): Promise<Message[]> {
    const { limit = Number.POSITIVE_INFINITY, afterId = 0 } = options
    return this.#call('history', () => {
      const later = this.#world.history(this.#accountId, accountId(peerId)).filter(({ id }) => id > afterId)
      return later.slice(Math.max(0, later.length - limit)).map(asMessage)
    })
  }

  subscribe(listener: (event: MessengerEvent) => void): () => void {
    this.#listeners.add(listener)
    if (this.#kept !== undefined) for (const event of this.#kept) queueMicrotask(() => this.#tell(listener, event))
    this.#kept = undefined
    return () => this.#listeners.delete(listener)
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#leave?.()
    this.#leave = undefined
  }

  #call<T>(name: string, work: () => T): T {
    if (this.#leave === undefined) throw notConnected(name)
    try {
      return work()
    } catch (error) {
      if (error instanceof Refusal)
        throw new ChannelError(`Telegram refused ${name}: ${error.message}`, { cause: error })
      throw error
    }
  }

  #send(name: string, peerId: string, draft: Draft): Message {
    return this.#call(name, () => asMessage(this.#world.send(this.#accountId, accountId(peerId), draft, this).message))
  }

  #sendFile(
    name: string,
    peerId: string,
    { bytes }: { bytes: Uint8Array },
    { caption = '', replyTo }: MediaOptions,
    media: TlObject,
  ): Message {
    if (bytes.length === 0) return this.#call(name, () => refuseEmpty())
    return this.#send(name, peerId, { text: caption, replyTo, media })
  }

  #hear(event: WorldEvent): void {
    if (event.accountId !== this.#accountId || event.origin === this) return
    queueMicrotask(() => {
      const told = this.#leave && asMessengerEvent(event, this.#clock.now())
      if (told === undefined) return
      this.#kept?.push(told)
      for (const listener of [...this.#listeners]) this.#tell(listener, told)
    })
  }

  async #tell(listener: (event: MessengerEvent) => unknown, event: MessengerEvent): Promise<void> {
    try {
      await listener(event)
    } catch (error) {
      if (!this.#options.failed) throw error
      this.#options.failed(error)
    }
  }
}

function notConnected(call: string): ChannelError {
  return new ChannelError(`${call} was called, but the messenger is not connected.`, {
    remedy: 'Call connect() first, and nothing after close().',
  })
}

function asMessengerEvent(event: WorldEvent, receivedAt: number): MessengerEvent | undefined {
  switch (event.kind) {
    case 'message':
    case 'edit': {
      const shared = { peerId: String(event.message.peerId), message: asMessage(event.message), receivedAt }
      return event.kind === 'edit' ? { kind: 'edit', ...shared } : { kind: 'message', ...shared, recovered: false }
    }
    case 'delete':
      return { kind: 'delete', ids: [...event.ids], receivedAt }
    case 'typing':
      return { kind: 'typing', peerId: String(event.peerId), active: event.action._ !== TYPING_CANCELLED._, receivedAt }
    case 'read-outbox':
      return { kind: 'read', peerId: String(event.peerId), upTo: event.upTo, receivedAt }
    case 'read-inbox':
    case 'status':
      return undefined
  }
}

function refuseEmpty(): never {
  throw new Refusal('FILE_PARTS_INVALID', 'the file is empty.')
}

function accountId(peerId: string): AccountId {
  if (/^\d+$/.test(peerId)) return BigInt(peerId)
  throw new Refusal('PEER_ID_INVALID', `${JSON.stringify(peerId)} is not the id of a user.`)
}

function asPeer({ id, username, firstName, lastName }: Account): Peer {
  return { id: String(id), username, name: [firstName, lastName].filter(Boolean).join(' ') }
}

function asMessage({ id, text, outgoing, replyTo, sentAt, media, forward }: ChatMessage): Message {
  const seen = media && readMedia(media)
  return {
    id,
    text,
    outgoing,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(seen ? { media: seen } : {}),
    ...(forward ? { forwardedFrom: String(forward.from) } : {}),
    sentAt,
  }
}
