import type { Api } from 'telegram'
import type { Clock, Millis } from '../../core/clock.ts'
import { ChannelError } from '../../core/errors.ts'
import { bareUsername } from '../../core/username.ts'
import { EventFeed } from '../event-feed.ts'
import type { MediaOptions, OutgoingFile, OutgoingVoice } from '../media.ts'
import type { Message, Messenger, MessengerEvent, Peer } from '../messenger.ts'
import type { SessionKey } from '../sessions/session-key.ts'
import type { Endpoint } from './connection.ts'
import { refusalType } from './errors.ts'
import { Lanes } from './lanes.ts'
import { type ClientLibrary, loadGramjs } from './library.ts'
import { Link } from './link.ts'
import { documentOf, photoOf, type ToInputMedia, voiceOf } from './media.ts'
import { isUser, Peers, toPeer } from './peers.ts'
import { Reception } from './reception.ts'
import { sessionString } from './session.ts'
import { createdMessage, readMessage } from './updates.ts'
import { Uplink } from './uplink.ts'
import { upload } from './upload.ts'

export interface GramjsMessengerOptions {
  /** The session string of a login, or the parts of a provisioned session. A secret. */
  session: string | SessionKey
  apiId: number
  apiHash: string
  /** Where a local Telegram listens; absent for the real one. A provisioned session knows its own. */
  endpoint?: Endpoint
  clock: Clock
  /** Real milliseconds that Telegram has to answer one attempt of a call; 10 s unless told. */
  callTimeout?: Millis
  /** How long flood waits may hold up one call, all together; 2 min unless told. */
  maxFloodWait?: Millis
  /** Told whenever Telegram wants this account to wait, whether it is waited for or too long for that. */
  onFlood?(ms: Millis): void
  /** The client library to speak through; GramJS unless told. */
  load?(): Promise<ClientLibrary>
}

/** What exists while we are connected. */
interface Line {
  library: ClientLibrary
  uplink: Uplink
  peers: Peers
  reception: Reception
}

/** Telegram returns at most so many messages at once. */
const PAGE = 100

/** One account of Telegram, real or local, through GramJS. */
export class GramjsMessenger implements Messenger {
  readonly #options: GramjsMessengerOptions
  readonly #session: string
  readonly #feed = new EventFeed()
  readonly #lanes = new Lanes()
  readonly #closing = new AbortController()
  #line: Line | undefined
  #self: Promise<Peer> | undefined

  /** Throws a ConfigError for a session that cannot be one. */
  constructor(options: GramjsMessengerOptions) {
    this.#options = options
    this.#session = sessionString(options.session)
  }

  async connect(): Promise<Peer> {
    this.#closing.signal.throwIfAborted()
    this.#self ??= this.#connect()
    return this.#self
  }

  async resolve(username: string): Promise<Peer> {
    const { library, uplink, peers } = this.#open()
    const name = bareUsername(username)
    const request = new library.Api.contacts.ResolveUsername({ username: name })
    const { peer, users } = await uplink.call(request, `@${name}`)
    peers.learn(users)
    const user = peer.className === 'PeerUser' && users.filter(isUser).find(({ id }) => id.equals(peer.userId))
    if (user) return toPeer(user)
    throw new ChannelError(`@${name} is a group or a channel, not a user.`, {
      remedy: "Give the agent's own username.",
    })
  }

  async send(peerId: string, text: string, options: { replyTo?: number } = {}): Promise<Message> {
    return this.#inTurn(peerId, () => this.#send(peerId, text, options.replyTo))
  }

  async sendPhoto(peerId: string, photo: OutgoingFile, options: MediaOptions = {}): Promise<Message> {
    return this.#inTurn(peerId, () => this.#sendMedia(peerId, photo, photoOf, options))
  }

  async sendVoice(peerId: string, { bytes, seconds }: OutgoingVoice, options: MediaOptions = {}): Promise<Message> {
    const file = { name: 'voice.ogg', mimeType: 'audio/ogg', bytes }
    return this.#inTurn(peerId, () => this.#sendMedia(peerId, file, voiceOf(seconds), options))
  }

  async sendDocument(peerId: string, file: OutgoingFile, options: MediaOptions = {}): Promise<Message> {
    return this.#inTurn(peerId, () => this.#sendMedia(peerId, file, documentOf, options))
  }

  async forward(peerId: string, fromPeerId: string, messageId: number): Promise<Message> {
    return this.#inTurn(peerId, async () => {
      const { library } = this.#open()
      const request = new library.Api.messages.ForwardMessages({
        fromPeer: await this.#inputPeer(fromPeerId),
        toPeer: await this.#inputPeer(peerId),
        id: [messageId],
        randomId: [library.randomLong()],
      })
      return this.#confirmed(request, `message ${messageId} to peer ${peerId}`)
    })
  }

  async edit(peerId: string, messageId: number, text: string): Promise<void> {
    const { library, uplink, reception } = this.#open()
    const peer = await this.#inputPeer(peerId)
    const request = new library.Api.messages.EditMessage({ peer, id: messageId, message: text, noWebpage: true })
    try {
      reception.confirm(await uplink.call(request, `message ${messageId}`))
    } catch (error) {
      // the text is there already, perhaps because the answer to a first attempt was lost
      if (refusalType(error) !== 'MESSAGE_NOT_MODIFIED') throw error
    }
  }

  async delete(peerId: string, messageIds: number[]): Promise<void> {
    const { library, uplink, reception } = this.#open()
    await this.#inputPeer(peerId)
    const request = new library.Api.messages.DeleteMessages({ id: messageIds, revoke: true })
    reception.confirm(await uplink.call(request, `messages ${messageIds.join(', ')}`))
  }

  async setTyping(peerId: string, active: boolean): Promise<void> {
    const { library, uplink } = this.#open()
    const { SendMessageTypingAction, SendMessageCancelAction, messages } = library.Api
    const action = active ? new SendMessageTypingAction() : new SendMessageCancelAction()
    await uplink.call(new messages.SetTyping({ peer: await this.#inputPeer(peerId), action }), `peer ${peerId}`)
  }

  async markRead(peerId: string, upTo: number): Promise<void> {
    const { library, uplink, reception } = this.#open()
    const request = new library.Api.messages.ReadHistory({ peer: await this.#inputPeer(peerId), maxId: upTo })
    reception.confirm(await uplink.call(request, `peer ${peerId}`))
  }

  async history(peerId: string, options: { limit?: number; afterId?: number } = {}): Promise<Message[]> {
    const { limit = Number.POSITIVE_INFINITY, afterId = 0 } = options
    const newestFirst: Message[] = []
    let before = 0
    while (newestFirst.length < limit) {
      const page = await this.#historyPage(peerId, { offsetId: before, minId: afterId, limit: PAGE })
      const messages = page.map((message) => readMessage(message)?.message).filter((message) => message !== undefined)
      newestFirst.push(...messages)
      before = page.at(-1)?.id ?? 0
      if (page.length < PAGE) break
    }
    return newestFirst.slice(0, limit).reverse()
  }

  subscribe(listener: (event: MessengerEvent) => void): () => void {
    return this.#feed.subscribe(listener)
  }

  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return
    const reason = new ChannelError('The messenger was closed.', { remedy: 'Make a new one.' })
    this.#closing.abort(reason)
    this.#feed.close()
    await this.#line?.uplink.close(reason)
  }

  async #connect(): Promise<Peer> {
    const library = await (this.#options.load ?? loadGramjs)()
    this.#closing.signal.throwIfAborted()
    const line = this.#createLine(library)
    this.#line = line
    try {
      await line.uplink.open()
      await line.reception.begin()
      const [self] = await line.uplink.call(new library.Api.users.GetUsers({ id: [new library.Api.InputUserSelf()] }))
      if (isUser(self)) return toPeer(self)
      throw new ChannelError('Telegram did not say who we are.', { remedy: 'Log in again and use the new session.' })
    } catch (error) {
      await this.close()
      throw error
    }
  }

  #createLine(library: ClientLibrary): Line {
    const { clock, apiId, apiHash, callTimeout = 10_000, maxFloodWait = 120_000 } = this.#options
    const feed = this.#feed
    const [session, endpoint, signal] = [this.#session, this.#endpoint(), this.#closing.signal]
    const publish = (event: MessengerEvent) => feed.publish([event])
    const uplink: Uplink = new Uplink({
      createLink: (onDown) => {
        const onUpdate = (update: object) => reception.hear(update)
        return new Link({ library, session, apiId, apiHash, endpoint, onUpdate, onDown })
      },
      clock,
      callTimeout,
      maxFloodWait,
      onLost: () => {
        publish({ kind: 'connection', state: 'lost', receivedAt: clock.now() })
        reception.interrupt()
      },
      onRestored: () => {
        publish({ kind: 'connection', state: 'restored', receivedAt: clock.now() })
        reception.catchUp()
      },
      onFloodWait: (method, ms) => publish({ kind: 'flood-wait', method, ms, receivedAt: clock.now() }),
      onFlood: (ms) => this.#options.onFlood?.(ms),
    })
    const peers = new Peers(library)
    const history = (peerId: string) => this.history(peerId, { limit: PAGE })
    const reception = new Reception({ library, uplink, peers, feed, clock, signal, history })
    return { library, uplink, peers, reception }
  }

  #endpoint(): Endpoint | undefined {
    const { endpoint, session } = this.#options
    return endpoint ?? (typeof session === 'string' ? undefined : { host: session.host, port: session.port })
  }

  /** An earlier message that has to wait must not be overtaken. */
  #inTurn(peerId: string, send: () => Promise<Message>): Promise<Message> {
    return this.#lanes.run(peerId, async () => this.#open().reception.whileSending(send))
  }

  async #sendMedia(
    peerId: string,
    file: OutgoingFile,
    mediaOf: ToInputMedia,
    { caption = '', replyTo }: MediaOptions,
  ): Promise<Message> {
    const { library, uplink } = this.#open()
    const peer = await this.#inputPeer(peerId)
    const uploaded = await upload(library, (request) => uplink.call(request, file.name), file)
    const request = new library.Api.messages.SendMedia({
      peer,
      media: mediaOf(library, uploaded, file),
      message: caption,
      randomId: library.randomLong(),
      replyTo: inputReply(library, replyTo),
    })
    try {
      return await this.#confirmed(request, `peer ${peerId}`)
    } catch (error) {
      if (refusalType(error) !== 'RANDOM_ID_DUPLICATE') throw error
      return this.#findSent(peerId, caption, error)
    }
  }

  /** Makes a call whose answer holds the new message in full. */
  async #confirmed(request: Api.messages.SendMedia | Api.messages.ForwardMessages, subject: string): Promise<Message> {
    const { uplink, reception } = this.#open()
    const answer = await uplink.call(request, subject)
    const id = reception.confirm(answer)
    const message = createdMessage(answer)
    if (id !== undefined && message) return { ...message, id, sentAt: this.#options.clock.now() }
    throw new ChannelError(`Telegram took a message (${subject}) and did not say which one it has become.`)
  }

  async #send(peerId: string, text: string, replyTo: number | undefined): Promise<Message> {
    const { library, uplink, reception } = this.#open()
    const request = new library.Api.messages.SendMessage({
      peer: await this.#inputPeer(peerId),
      message: text,
      noWebpage: true,
      // what makes it safe to ask twice; not from a seed, which would repeat the numbers of an earlier run
      randomId: library.randomLong(),
      replyTo: inputReply(library, replyTo),
    })
    try {
      const id = reception.confirm(await uplink.call(request, `peer ${peerId}`))
      const sentAt = this.#options.clock.now()
      if (id === undefined) throw new ChannelError(`Telegram took a message to peer ${peerId} and gave it no id.`)
      return { id, text, outgoing: true, ...(replyTo === undefined ? {} : { replyTo }), sentAt }
    } catch (error) {
      if (refusalType(error) !== 'RANDOM_ID_DUPLICATE') throw error
      return this.#findSent(peerId, text, error)
    }
  }

  /** The message of a first attempt whose answer was lost: the newest of ours with that text. */
  async #findSent(peerId: string, text: string, duplicate: unknown): Promise<Message> {
    const newest = await this.history(peerId, { limit: PAGE })
    const sent = newest.findLast((message) => message.outgoing && message.text === text)
    if (!sent) throw duplicate
    return sent
  }

  async #historyPage(
    peerId: string,
    range: { offsetId: number; minId: number; limit: number },
  ): Promise<Api.TypeMessage[]> {
    const { library, uplink, peers } = this.#open()
    const [peer, hash] = [await this.#inputPeer(peerId), library.long(0)]
    const rest = { offsetDate: 0, addOffset: 0, maxId: 0, hash }
    const page = await uplink.call(new library.Api.messages.GetHistory({ peer, ...rest, ...range }), `peer ${peerId}`)
    if (!('messages' in page)) return []
    peers.learn(page.users)
    return page.messages
  }

  /** How Telegram wants the peer to be addressed, from what we know or from the list of our chats. */
  async #inputPeer(peerId: string): Promise<Api.InputPeerUser> {
    const { library, uplink, peers } = this.#open()
    const known = peers.input(peerId)
    if (known) return known
    const { Api, long } = library
    const start = { offsetDate: 0, offsetId: 0, offsetPeer: new Api.InputPeerEmpty(), limit: PAGE, hash: long(0) }
    const dialogs = await uplink.call(new Api.messages.GetDialogs(start))
    if ('users' in dialogs) peers.learn(dialogs.users)
    const found = peers.input(peerId)
    if (found) return found
    throw new ChannelError(`This account has never met the peer ${peerId}.`, { remedy: 'Resolve the username first.' })
  }

  #open(): Line {
    this.#closing.signal.throwIfAborted()
    if (this.#line) return this.#line
    throw new ChannelError('The messenger is not connected.', { remedy: 'Call connect() first.' })
  }
}

function inputReply({ Api }: ClientLibrary, replyTo: number | undefined): Api.InputReplyToMessage | undefined {
  return replyTo === undefined ? undefined : new Api.InputReplyToMessage({ replyToMsgId: replyTo })
}
