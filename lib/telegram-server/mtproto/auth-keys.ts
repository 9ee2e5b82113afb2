import { AuthKey } from './auth-key.ts'
import type { RandomBytes } from './random-bytes.ts'

/** What the server remembers about an auth key: it outlives connections and sessions. */
export interface Authorization {
  readonly key: AuthKey
  /** The one salt that is valid for this key. */
  readonly salt: bigint
  /** The signed-in user. */
  userId: bigint | undefined
  /** What the client said with invokeWithLayer; it does not say it again after a reconnect. */
  layer: number | undefined
  /** True from when it was logged out by somebody else until it signs in again. */
  revoked: boolean
}

/** Every auth key that the server accepts. Holding it outside the server lets keys survive a restart of it. */
export class AuthKeys {
  readonly #random: RandomBytes
  readonly #byId = new Map<bigint, Authorization>()

  constructor(random: RandomBytes) {
    this.#random = random
  }

  get(id: bigint): Authorization | undefined {
    return this.#byId.get(id)
  }

  /** Accepts `key`; with `userId` whoever holds it is signed in already. */
  add(bytes: Uint8Array, userId?: bigint): Authorization {
    const key = new AuthKey(bytes)
    const authorization = { key, salt: this.#newSalt(), userId, layer: undefined, revoked: false }
    this.#byId.set(key.id, authorization)
    return authorization
  }

  /** Logs out everybody who is signed in as the user. */
  revoke(userId: bigint): void {
    for (const authorization of this.#byId.values()) {
      if (authorization.userId !== userId) continue
      authorization.userId = undefined
      authorization.revoked = true
    }
  }

  remove(id: bigint): boolean {
    return this.#byId.delete(id)
  }

  /** Clients begin with salt 0, which must be wrong. */
  #newSalt(): bigint {
    return Buffer.from(this.#random(8)).readBigInt64LE() | 1n
  }
}
