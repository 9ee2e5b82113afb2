import type { Authorization } from './auth-keys.ts'
import { MessageIds } from './message-ids.ts'
import { Session, type Updates } from './session.ts'

/** A client that reconnects with new session ids leaves old ones behind; this many are kept for each auth key. */
const KEPT_DISCONNECTED = 16

/** The sessions of every auth key. */
export class Sessions {
  readonly #now: () => number
  readonly #byKey = new Map<bigint, Map<bigint, Session>>()

  constructor(now: () => number) {
    this.#now = now
  }

  get(authKeyId: bigint, sessionId: bigint): Session | undefined {
    return this.#byKey.get(authKeyId)?.get(sessionId)
  }

  open(authorization: Authorization, sessionId: bigint): Session {
    const session = new Session(authorization, sessionId, new MessageIds(this.#now))
    const ofKey = this.#byKey.get(authorization.key.id) ?? new Map<bigint, Session>()
    this.#byKey.set(authorization.key.id, ofKey.set(sessionId, session))
    forgetDisconnected(ofKey)
    return session
  }

  close(authKeyId: bigint, sessionId: bigint): boolean {
    return this.#byKey.get(authKeyId)?.delete(sessionId) ?? false
  }

  /** Forgets them all, as a server that starts anew does. */
  clear(): void {
    this.#byKey.clear()
  }

  /** The same for one user. */
  forget(userId: bigint): void {
    for (const ofKey of this.#byKey.values()) {
      for (const [sessionId, session] of ofKey) if (session.userId === userId) ofKey.delete(sessionId)
    }
  }

  /** The sessions of an auth key that are told of updates: those that are connected, or else those that may come back. */
  listeningWith(authKeyId: bigint): Session[] {
    const listening = [...(this.#byKey.get(authKeyId)?.values() ?? [])].filter((each) => each.wantsUpdates)
    const connected = listening.filter((each) => each.isConnected)
    return connected.length > 0 ? connected : listening
  }

  /**
   * What the lost sessions of its auth key would have told their user, each once: most clients come back with a new
   * session id.
   */
  leftTo(heir: Session): Updates[] {
    const lost = [...(this.#byKey.get(heir.authKeyId)?.values() ?? [])].filter((each) => !each.isConnected)
    const left = new Map(lost.flatMap((each) => each.giveUpUntold()).map((updates) => [updates.object, updates]))
    return [...left.values()].filter(({ userId }) => userId === heir.userId)
  }
}

function forgetDisconnected(sessions: Map<bigint, Session>): void {
  const disconnected = [...sessions.values()].filter((session) => !session.isConnected)
  // The newest is the one just opened, which is about to be connected.
  for (const session of disconnected.slice(0, -KEPT_DISCONNECTED)) sessions.delete(session.sessionId)
}
