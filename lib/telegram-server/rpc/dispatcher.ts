import type { TlObject, TlValue } from '../tl/value.ts'
import { Refusal } from '../world/refusal.ts'
import { RpcError, type RpcSession } from './call.ts'

/** Who calls: a session with a signed-in user. */
export interface Caller {
  readonly userId: bigint
  readonly session: RpcSession
}

/** Answers to methods by their names, for sessions with and without a user. */
export type OpenMethods = Record<string, (call: TlObject, session: RpcSession) => TlValue>

/** Answers to methods by their names, for signed-in users only. */
export type UserMethods = Record<string, (call: TlObject, caller: Caller) => TlValue>

/** Reasons that Telegram does not answer with code 400. */
const CODES: Record<string, number> = { MESSAGE_AUTHOR_REQUIRED: 403, RANDOM_ID_DUPLICATE: 500 }

/** Finds the handler of a method. A method that nobody registered is refused, and named in the log. */
export class Dispatcher {
  readonly #handlers = new Map<string, (call: TlObject, session: RpcSession) => TlValue>()
  readonly #log: (line: string) => void

  constructor(log: (line: string) => void) {
    this.#log = log
  }

  /** The names of all methods, sorted. */
  get methods(): string[] {
    return [...this.#handlers.keys()].sort()
  }

  forAnybody(methods: OpenMethods): this {
    for (const [name, handler] of Object.entries(methods)) this.#handlers.set(name, handler)
    return this
  }

  forUsers(methods: UserMethods): this {
    for (const [name, handler] of Object.entries(methods)) {
      this.#handlers.set(name, (call, session) => {
        if (session.userId === undefined)
          throw new RpcError(401, session.isRevoked ? 'SESSION_REVOKED' : 'AUTH_KEY_UNREGISTERED')
        return handler(call, { userId: session.userId, session })
      })
    }
    return this
  }

  /** An {@link import('./call.ts').AnswerCall}: throws an RpcError for everything that the client did wrong. */
  readonly answer = (call: TlObject, session: RpcSession): TlValue => {
    try {
      return this.#handler(call._)(call, session)
    } catch (error) {
      throw error instanceof Refusal ? new RpcError(CODES[error.reason] ?? 400, error.reason) : error
    }
  }

  #handler(method: string): (call: TlObject, session: RpcSession) => TlValue {
    const handler = this.#handlers.get(method)
    if (handler !== undefined) return handler
    this.#log(`A client called ${method}, which the local Telegram does not have: answered 400 INPUT_METHOD_INVALID.`)
    throw new RpcError(400, 'INPUT_METHOD_INVALID')
  }
}
