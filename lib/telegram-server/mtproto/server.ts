import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import type { Clock } from '../../core/clock.ts'
import { ConfigError } from '../../core/errors.ts'
import type { AnswerCall } from '../rpc/call.ts'
import { encode } from '../tl/encode.ts'
import { TlError } from '../tl/error.ts'
import { Schemas } from '../tl/schemas.ts'
import type { TlObject } from '../tl/value.ts'
import { AuthKeys } from './auth-keys.ts'
import { describe } from './calls.ts'
import { Connection, type ConnectionContext } from './connection.ts'
import type { RandomBytes } from './random-bytes.ts'
import { RsaKey } from './rsa-key.ts'
import type { Session } from './session.ts'
import { Sessions } from './sessions.ts'
import type { ObserveWire } from './wire-event.ts'

export interface MtprotoServerOptions {
  answer: AnswerCall
  /** Real time, whatever the world's clock says: clients refuse messages whose time is far from their own. */
  clock: Clock
  random: RandomBytes
  /** Lines for whoever runs the server: what went wrong, and what clients asked for in vain. */
  log: (line: string) => void
  observe?: ObserveWire
  /** How long something for the user is still on its way; undefined for no time. It never rejects. */
  lag?: (userId: bigint | undefined) => Promise<void> | undefined
  /** Whether a client may name this api_id. */
  admitsApp?: (apiId: number) => boolean
  /** Keys that outlive this server. */
  authKeys?: AuthKeys
  /** Made when it is first needed, which takes a quarter of a second: provisioned sessions never need it. */
  rsaKey?: RsaKey
  /** Secrets for clients that take the server for an MTProxy: 32 hexadecimal digits, without the prefix dd. */
  proxySecrets?: readonly string[]
}

/** How many updates a session without a connection keeps; who missed more is told to ask. */
const KEPT_UPDATES = 100
const TOO_MANY: TlObject = { _: 'updatesTooLong' }

export interface Address {
  host: string
  port: number
}

/** Telegram's side of the wire: MTProto 2.0 over TCP. What calls mean is up to `answer`. */
export class MtprotoServer {
  readonly authKeys: AuthKeys
  readonly #options: MtprotoServerOptions
  readonly #sessions: Sessions
  readonly #schemas: Schemas
  readonly #connections = new Set<Connection>()
  /** For whom the server is not there; twice where two restarts overlap. */
  readonly #awayFor: bigint[] = []
  readonly #context: ConnectionContext
  #server: Server | undefined
  #address: Address | undefined
  #rsaKey: RsaKey | undefined
  #connectionCount = 0

  constructor(options: MtprotoServerOptions) {
    const { clock, random, log, answer, observe = () => {}, lag = () => undefined, proxySecrets = [] } = options
    this.#options = options
    this.authKeys = options.authKeys ?? new AuthKeys(random)
    this.#sessions = new Sessions(() => clock.now())
    this.#schemas = new Schemas(log)
    this.#rsaKey = options.rsaKey
    this.#context = {
      clock,
      random,
      log,
      answer,
      observe,
      lag,
      admitsApp: options.admitsApp ?? (() => true),
      authKeys: this.authKeys,
      sessions: this.#sessions,
      schemas: this.#schemas,
      proxySecrets: proxySecrets.map((secret) => Buffer.from(secret, 'hex')),
      isAwayFor: (userId) => this.#awayFor.includes(userId),
      rsaKey: () => this.rsaKey,
      beginUpdates: (session) => this.#beginUpdates(session),
    }
  }

  /** What clients need for a key exchange of their own. */
  get rsaKey(): RsaKey {
    this.#rsaKey ??= RsaKey.generate()
    return this.#rsaKey
  }

  /** Begins to accept connections; port 0 takes any free one. Throws {@link ConfigError} for a port that it cannot have. */
  async listen({ host, port }: Address): Promise<Address> {
    const server = createServer((socket) => this.#accept(socket))
    server.listen(port, host)
    try {
      await once(server, 'listening')
    } catch (cause) {
      throw portError(host, port, cause)
    }
    this.#server = server
    const address = server.address()
    this.#address = { host, port: typeof address === 'object' && address ? address.port : port }
    return this.#address
  }

  /** Accepts a key that was made outside of a key exchange: its holder is signed in as `userId`. */
  addAuthKey(key: Uint8Array, userId: bigint): void {
    this.authKeys.add(key, userId)
  }

  /**
   * Sends updates to the user's connected sessions, each in its own layer. An auth key without a connection is told when
   * its client comes back, in the old session or in a new one. A {@link PushUpdates}.
   */
  readonly push = (userId: bigint, updates: TlObject, exceptSessionId?: bigint): void => {
    for (const { key } of this.authKeys.of(userId)) {
      for (const session of this.#sessions.listeningWith(key.id)) {
        if (session.sessionId !== exceptSessionId) this.#pushTo(session, updates)
      }
    }
  }

  /** The same for the sessions of an auth key, whether it is signed in or not. */
  readonly pushToKey = (authKeyId: bigint, updates: TlObject): void => {
    for (const session of this.#sessions.listeningWith(authKeyId)) this.#pushTo(session, updates)
  }

  /** Drops the connections of a user, or all: a network failure, as clients see it. */
  disconnect(userId?: bigint): void {
    for (const connection of this.#connections) {
      if (userId === undefined || connection.isOf(userId)) connection.close('the server dropped it')
    }
  }

  /** Logs out all sessions of a user, and ends their connections. */
  revoke(userId: bigint): void {
    this.disconnect(userId)
    this.authKeys.revoke(userId)
  }

  /** Goes away for as long as `away` takes and comes back where it was: it remembers auth keys, and no session. */
  async restart(away: () => Promise<void>): Promise<void> {
    const address = this.#address
    if (address === undefined) return
    await this.close()
    this.#sessions.clear()
    await away()
    await this.listen(address)
  }

  /** The same as one user sees it: everybody else notices nothing. */
  async restartFor(userId: bigint, away: () => Promise<void>): Promise<void> {
    this.#awayFor.push(userId)
    this.disconnect(userId)
    this.#sessions.forget(userId)
    await away().finally(() => this.#awayFor.splice(this.#awayFor.indexOf(userId), 1))
  }

  /** Ends every connection and frees the port. */
  async close(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    if (!server) return
    const closed = once(server, 'close')
    server.close()
    for (const connection of this.#connections) connection.close('the server stopped')
    await closed
  }

  #accept(socket: Socket): void {
    const connection = new Connection(++this.#connectionCount, socket, this.#context)
    this.#connections.add(connection)
    socket.once('close', () => this.#connections.delete(connection))
  }

  /** The session is told from now on, beginning with what its client missed between two connections. */
  #beginUpdates(session: Session): void {
    session.wantsUpdates = true
    for (const { object } of this.#sessions.leftTo(session)) this.#pushTo(session, object)
  }

  #pushTo(session: Session, updates: TlObject): void {
    const { log } = this.#options
    const { isConnected } = session
    if (!isConnected && !isKept(updates)) return
    const object = isConnected || session.untold < KEPT_UPDATES ? updates : TOO_MANY
    try {
      const body = encode(this.#schemas.for(session.layer), { kind: 'boxed', name: 'Updates' }, object)
      if (object === TOO_MANY) session.giveUpUntold()
      session.push({ userId: session.userId, object }, body)
    } catch (error) {
      if (!(error instanceof TlError)) throw error
      log(`An update for user ${session.userId} cannot be written in layer ${session.layer}: ${error.message}.`)
      return
    }
    this.#context.observe({ kind: 'updates', ...describe(session), updates: object })
  }
}

/** What has no place in the message box is of the moment, such as who is typing: it is over when a client is back. */
function isKept({ updates }: TlObject): boolean {
  return Array.isArray(updates) && updates.some((update) => (update as TlObject).pts !== undefined)
}

function portError(host: string, port: number, cause: unknown): ConfigError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  const because: Record<string, string> = {
    EADDRINUSE: 'another program is listening there',
    EACCES: 'ports below 1024 need special rights',
    EADDRNOTAVAIL: 'this machine has no such address',
  }
  return new ConfigError(`The local Telegram cannot listen on ${host}:${port}: ${because[code] ?? code}.`, {
    remedy: `Choose another port, or 0 for any free one.${code === 'EADDRINUSE' ? `\nWho has it: lsof -i :${port}` : ''}`,
    cause,
  })
}
