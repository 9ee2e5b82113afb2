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
  readonly #signedIn = new SignedIn()

  constructor(random: RandomBytes) {
    this.#random = random
  }

  get(id: bigint): Authorization | undefined {
    return this.#byId.get(id)
  }

  /** Accepts `key`; with `userId` whoever holds it is signed in already. */
  add(bytes: Uint8Array, userId?: bigint): Authorization {
    const key = new AuthKey(bytes)
    const authorization = new KnownKey(key, this.#newSalt(), this.#signedIn)
    authorization.userId = userId
    this.#byId.set(key.id, authorization)
    return authorization
  }

  /** The keys that the user is signed in with: among many users a push must not look at everybody's. */
  of(userId: bigint): readonly Authorization[] {
    return this.#signedIn.as(userId)
  }

  /** Logs out everybody who is signed in as the user. */
  revoke(userId: bigint): void {
    for (const authorization of this.of(userId)) {
      authorization.userId = undefined
      authorization.revoked = true
    }
  }

  remove(id: bigint): boolean {
    const authorization = this.#byId.get(id)
    if (authorization) authorization.userId = undefined
    return this.#byId.delete(id)
  }

  /** Clients begin with salt 0, which must be wrong. */
  #newSalt(): bigint {
    return Buffer.from(this.#random(8)).readBigInt64LE() | 1n
  }
}

/** Who is signed in, found by user. */
class SignedIn {
  readonly #byUser = new Map<bigint, Set<Authorization>>()

  as(userId: bigint): Authorization[] {
    return [...(this.#byUser.get(userId) ?? [])]
  }

  move(authorization: Authorization, from: bigint | undefined, to: bigint | undefined): void {
    if (from !== undefined) this.#byUser.get(from)?.delete(authorization)
    if (to !== undefined) this.#byUser.set(to, (this.#byUser.get(to) ?? new Set()).add(authorization))
  }
}

class KnownKey implements Authorization {
  readonly key: AuthKey
  readonly salt: bigint
  layer: number | undefined
  revoked = false
  readonly #signedIn: SignedIn
  #userId: bigint | undefined

  constructor(key: AuthKey, salt: bigint, signedIn: SignedIn) {
    this.key = key
    this.salt = salt
    this.#signedIn = signedIn
  }

  get userId(): bigint | undefined {
    return this.#userId
  }

  set userId(userId: bigint | undefined) {
    this.#signedIn.move(this, this.#userId, userId)
    this.#userId = userId
  }
}
