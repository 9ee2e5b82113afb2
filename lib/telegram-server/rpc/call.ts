import type { TlObject, TlValue } from '../tl/value.ts'

/** One client session as the methods see it. The authorization belongs to the auth key and outlives the session. */
export interface RpcSession {
  readonly sessionId: bigint
  readonly authKeyId: bigint
  /** The schema layer that the client speaks. */
  readonly layer: number
  /** Numeric id of the signed-in user; undefined before sign-in. */
  readonly userId: bigint | undefined
  /** Somebody else has logged it out. */
  readonly isRevoked: boolean
  signIn(userId: bigint): void
  signOut(): void
}

/**
 * Answers one method call, already unwrapped of invokeWithLayer and its like.
 *
 * The result is encoded in the session's layer by field name. An {@link RpcError} becomes an rpc_error; any other
 * error becomes 500 INTERNAL and a log line.
 */
export type AnswerCall = (call: TlObject, session: RpcSession) => TlValue | Promise<TlValue>

/**
 * Sends updates to every connected session of a user except `exceptSessionId`.
 *
 * `updates` is a TL Updates object. A client that has lost its connection is told when it is back, unless the server
 * has forgotten its session: then it catches up with updates.getDifference.
 */
export type PushUpdates = (userId: bigint, updates: TlObject, exceptSessionId?: bigint) => void

/** An error that the client is told, for example 400 USERNAME_NOT_OCCUPIED or 420 FLOOD_WAIT_30. */
export class RpcError extends Error {
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.name = 'RpcError'
    this.code = code
  }
}
