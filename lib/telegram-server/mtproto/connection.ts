import type { Socket } from 'node:net'
import type { Clock } from '../../core/clock.ts'
import { decodeObject } from '../tl/decode.ts'
import { encodeObject } from '../tl/encode.ts'
import { TlError } from '../tl/error.ts'
import { loadSchema, NEWEST_LAYER } from '../tl/schemas.ts'
import type { AuthKeys, Authorization } from './auth-keys.ts'
import { type CallContext, Calls } from './calls.ts'
import { seal } from './envelope.ts'
import { Inbox } from './inbox.ts'
import { KeyExchange } from './key-exchange.ts'
import { type Message, serializeEnvelope } from './message.ts'
import { MessageIds } from './message-ids.ts'
import { parsePlain, serializePlain } from './plain-message.ts'
import { ProtocolError } from './protocol-error.ts'
import type { RandomBytes } from './random-bytes.ts'
import type { RsaKey } from './rsa-key.ts'
import type { Session } from './session.ts'
import type { Sessions } from './sessions.ts'
import { Transport } from './transport/transport.ts'

/** What the connections of a server share. */
export interface ConnectionContext extends CallContext {
  /** Real time: clients compare the times in message ids with their own. */
  clock: Clock
  random: RandomBytes
  authKeys: AuthKeys
  sessions: Sessions
  lag: (userId: bigint | undefined) => Promise<void> | undefined
  /** True while the server is not there for the user. */
  isAwayFor: (userId: bigint) => boolean
  proxySecrets: readonly Uint8Array[]
  rsaKey: () => RsaKey
}

/** What Telegram answers to an auth key that it does not know. */
const AUTH_KEY_NOT_FOUND = -404
/** A client that lets this much wait is not reading any more. */
const MAX_WAITING_BYTES = 16 << 20
const MAX_PING_DELAY_SECONDS = 24 * 60 * 60

/** One TCP connection, from its first byte to its end. */
export class Connection {
  readonly number: number
  readonly #socket: Socket
  readonly #context: ConnectionContext
  readonly #transport: Transport
  readonly #inbox: Inbox
  readonly #messageIds: MessageIds
  #keyExchange: KeyExchange | undefined
  #pingDeadline: AbortController | undefined
  #reason: string | undefined
  /** What is still on its way to the client; undefined when nothing is. */
  #onItsWay: Promise<void> | undefined

  constructor(number: number, socket: Socket, context: ConnectionContext) {
    const { clock, random, authKeys, sessions } = context
    const now = () => clock.now()
    this.number = number
    this.#socket = socket
    this.#context = context
    this.#transport = new Transport(random, context.proxySecrets)
    this.#messageIds = new MessageIds(now)
    const inboxContext = {
      now,
      authKeys,
      sessions,
      calls: new Calls(context),
      nextUniqueId: () => Buffer.from(random(8)).readBigInt64LE(),
      expectPingWithin: (seconds: number) => this.#expectPingWithin(seconds),
    }
    this.#inbox = new Inbox(inboxContext, (session, message) => this.#deliver(session, message))
    this.#listen()
  }

  /** True when a session of the user is on this connection. */
  isOf(userId: bigint): boolean {
    return this.#inbox.isOf(userId)
  }

  /** Ends the connection at once; `reason` is for the journal. */
  close(reason: string): void {
    this.#reason ??= reason
    // at once: what is sent from now on is for the next connection
    this.#inbox.detach()
    this.#socket.destroy()
  }

  #listen(): void {
    const { observe } = this.#context
    observe({ kind: 'connected', connection: this.number })
    this.#socket.setNoDelay(true)
    this.#socket.on('data', (chunk) => this.#receive(chunk))
    this.#socket.on('error', (error) => this.close(`the socket failed: ${error.message}`))
    this.#socket.on('close', () => {
      this.#pingDeadline?.abort()
      this.#inbox.detach()
      observe({ kind: 'disconnected', connection: this.number, reason: this.#reason ?? 'the client closed it' })
    })
  }

  #receive(chunk: Uint8Array): void {
    try {
      for (const packet of this.#transport.receive(chunk)) {
        if (!this.#socket.destroyed) this.#handle(packet)
      }
    } catch (error) {
      if (!(error instanceof ProtocolError || error instanceof TlError)) throw error
      this.#context.log(
        `Connection ${this.number} is closed, because the client sent something wrong: ${error.message}.`,
      )
      this.close(`the client sent something wrong: ${error.message}`)
    }
  }

  #handle(packet: Buffer): void {
    if (packet.length < 8) throw new ProtocolError(`a packet of ${packet.length} bytes`)
    const authKeyId = packet.readBigInt64LE()
    const authorization = this.#context.authKeys.get(authKeyId)
    if (authKeyId === 0n) this.#exchangeKeys(packet)
    else if (!authorization) this.#refuseKey()
    else if (this.#isAwayFor(authorization)) this.close('the server is away for its user')
    else this.#inbox.receive(authorization, packet)
  }

  #isAwayFor({ userId }: Authorization): boolean {
    return userId !== undefined && this.#context.isAwayFor(userId)
  }

  #refuseKey(): void {
    const error = Buffer.alloc(4)
    error.writeInt32LE(AUTH_KEY_NOT_FOUND)
    this.#write(error)
    this.#reason = 'its auth key is unknown'
    this.#context.log(`Connection ${this.number} is answered with 404 and closed, because ${this.#reason}.`)
    this.#socket.end()
  }

  #exchangeKeys(packet: Buffer): void {
    const { authKeys, random, rsaKey, clock } = this.#context
    const now = () => Math.floor(clock.now() / 1000)
    this.#keyExchange ??= new KeyExchange({ authKeys, rsaKey: rsaKey(), random, now })
    const schema = loadSchema(NEWEST_LAYER)
    const request = decodeObject(schema, parsePlain(packet))
    // Some clients acknowledge the steps of the exchange, which needs no answer.
    if (request._ === 'msgs_ack') return
    const answer = this.#keyExchange.answer(request)
    this.#write(serializePlain(this.#messageIds.next(true), encodeObject(schema, answer)))
  }

  #deliver(session: Session, message: Message): void {
    const { authorization, sessionId } = session
    const send = () => {
      if (!this.#socket.writable) return
      const plain = serializeEnvelope({ salt: authorization.salt, sessionId, message })
      this.#write(seal(authorization.key, plain, 'server', this.#context.random))
      session.written(message.id)
    }
    const lag = this.#context.lag(authorization.userId)
    if (lag === undefined && this.#onItsWay === undefined) {
      send()
      return
    }
    // however long each takes, none overtakes another
    const sent = Promise.all([this.#onItsWay, lag]).then(() => {
      if (this.#onItsWay === sent) this.#onItsWay = undefined
      send()
    })
    this.#onItsWay = sent
  }

  #write(packet: Uint8Array): void {
    if (!this.#socket.writable) return
    this.#socket.write(this.#transport.send(packet))
    if (this.#socket.writableLength > MAX_WAITING_BYTES) this.close('the client does not read what it is sent')
  }

  /** @see https://core.telegram.org/mtproto/service_messages#deferred-connection-closure-ping */
  #expectPingWithin(seconds: number): void {
    this.#pingDeadline?.abort()
    const deadline = new AbortController()
    this.#pingDeadline = deadline
    const delay = Math.min(Math.max(seconds, 0), MAX_PING_DELAY_SECONDS)
    this.#context.clock.sleep(delay * 1000, deadline.signal).then(
      () => this.close(`no ping came within ${delay} s`),
      // Only an abort rejects: another ping came, or the connection has ended.
      () => undefined,
    )
  }
}
