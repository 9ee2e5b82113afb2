import type { RpcSession } from '../rpc/call.ts'
import { encodeObject } from '../tl/encode.ts'
import { loadSchema, NEWEST_LAYER } from '../tl/schemas.ts'
import type { TlObject } from '../tl/value.ts'
import type { Authorization } from './auth-keys.ts'
import type { Message } from './message.ts'
import type { MessageIds } from './message-ids.ts'

/** How many messages of either direction a session remembers. */
const MEMORY = 500

/** Updates for a user, in no client's layer yet. */
export interface Updates {
  readonly userId: bigint | undefined
  readonly object: TlObject
}

/** Puts one message of a session on the wire, and says so with {@link Session.written}. */
export type Deliver = (session: Session, message: Message) => void

/**
 * What the server knows of one client session: it survives the connection, so that a client that returns with the same
 * session id gets what it has not acknowledged.
 */
export class Session implements RpcSession {
  readonly authorization: Authorization
  readonly sessionId: bigint
  readonly #ids: MessageIds
  /** Our content-related messages that the client has not acknowledged. */
  readonly #unacknowledged = new Map<bigint, Message>()
  /** Those of them that are updates and that no connection has written yet. */
  readonly #untold = new Map<bigint, Updates>()
  /** The client's messages, with the id of our answer once there is one. */
  readonly #received = new Map<bigint, bigint | undefined>()
  readonly #dropped = new Set<bigint>()
  #contentRelated = 0
  #isAnnounced = false
  #deliver: Deliver | undefined
  /** False until the first call without invokeWithoutUpdates: file connections of a client want no updates. */
  wantsUpdates = false

  constructor(authorization: Authorization, sessionId: bigint, ids: MessageIds) {
    this.authorization = authorization
    this.sessionId = sessionId
    this.#ids = ids
  }

  get authKeyId(): bigint {
    return this.authorization.key.id
  }

  get layer(): number {
    return this.authorization.layer ?? NEWEST_LAYER
  }

  get userId(): bigint | undefined {
    return this.authorization.userId
  }

  get isRevoked(): boolean {
    return this.authorization.revoked
  }

  get isConnected(): boolean {
    return this.#deliver !== undefined
  }

  /** False until the client knows that the session is new to the server. */
  get isAnnounced(): boolean {
    return this.#isAnnounced
  }

  /** Tells the client that the session began with its message `firstId`: whatever it sent before is unknown here. */
  announce(firstId: bigint, uniqueId: bigint): void {
    this.#isAnnounced = true
    const { salt } = this.authorization
    const object = { _: 'new_session_created', first_msg_id: firstId, unique_id: uniqueId, server_salt: salt }
    this.send(encodeObject(loadSchema(NEWEST_LAYER), object))
  }

  signIn(userId: bigint): void {
    this.authorization.revoked = false
    this.authorization.userId = userId
  }

  signOut(): void {
    this.authorization.userId = undefined
  }

  /** How many updates wait for a connection. */
  get untold(): number {
    return this.#untold.size
  }

  /** Continues the session on a connection, beginning with what the client has not acknowledged. */
  attach(deliver: Deliver): void {
    if (this.#deliver === deliver) return
    this.#deliver = deliver
    for (const message of this.#unacknowledged.values()) deliver(this, message)
  }

  /** Ends what {@link attach} began, unless another connection has taken the session over. */
  detach(deliver: Deliver): void {
    if (this.#deliver === deliver) this.#deliver = undefined
  }

  /** Sends a message that the client acknowledges; kept until it does. */
  send(body: Buffer, { answers }: { answers?: bigint } = {}): void {
    if (answers !== undefined && this.#dropped.delete(answers)) return
    const message = this.#keep(body, answers !== undefined)
    if (answers !== undefined) this.#received.set(answers, message.id)
    this.#deliver?.(this, message)
  }

  /** Sends updates in the same way; `body` is what they are in the client's layer. */
  push(updates: Updates, body: Buffer): void {
    const message = this.#keep(body, false)
    this.#untold.set(message.id, updates)
    this.#deliver?.(this, message)
  }

  /** A connection has put the message on the wire. */
  written(messageId: bigint): void {
    this.#untold.delete(messageId)
  }

  /** Gives up the updates that no connection has written: somebody else will tell them. */
  giveUpUntold(): Updates[] {
    const untold = [...this.#untold.values()]
    this.acknowledge([...this.#untold.keys()])
    return untold
  }

  /** Sends a message of the protocol itself, which is neither acknowledged nor repeated. */
  notify(object: TlObject, { isResponse = false } = {}): void {
    const body = encodeObject(loadSchema(NEWEST_LAYER), object)
    this.#deliver?.(this, { id: this.#ids.next(isResponse), seqNo: this.#contentRelated * 2, body })
  }

  /** True for a message that is new; false for one that has come before, whose answer is repeated. */
  accept(messageId: bigint): boolean {
    if (this.#received.has(messageId)) {
      this.resend(this.#received.get(messageId))
      return false
    }
    this.#received.set(messageId, undefined)
    forgetOldest(this.#received)
    return true
  }

  hasReceived(messageId: bigint): boolean {
    return this.#received.has(messageId)
  }

  acknowledge(messageIds: readonly bigint[]): void {
    for (const id of messageIds) {
      this.#unacknowledged.delete(id)
      this.#untold.delete(id)
    }
  }

  /** Repeats one of our messages; false when it is acknowledged or forgotten. */
  resend(messageId: bigint | undefined): boolean {
    const message = messageId === undefined ? undefined : this.#unacknowledged.get(messageId)
    if (message) this.#deliver?.(this, message)
    return message !== undefined
  }

  /** Drops the answer to a call: the message if it was ready, `running` if it was not, undefined for an unknown call. */
  dropAnswer(callId: bigint): Message | 'running' | undefined {
    if (!this.#received.has(callId)) return undefined
    const answerId = this.#received.get(callId)
    if (answerId === undefined) {
      this.#dropped.add(callId)
      return 'running'
    }
    const message = this.#unacknowledged.get(answerId)
    this.#unacknowledged.delete(answerId)
    return message
  }

  #keep(body: Buffer, isResponse: boolean): Message {
    const message = { id: this.#ids.next(isResponse), seqNo: this.#contentRelated++ * 2 + 1, body }
    this.#unacknowledged.set(message.id, message)
    forgetOldest(this.#unacknowledged)
    return message
  }
}

function forgetOldest(map: Map<bigint, unknown>): void {
  for (const id of map.keys()) {
    if (map.size <= MEMORY) return
    map.delete(id)
  }
}
