import type { TlObject } from '../tl/value.ts'
import type { Account, AccountId } from '../world/account.ts'
import type { World } from '../world/world.ts'
import { RpcError, type RpcSession } from './call.ts'
import type { Passwords } from './passwords.ts'
import type { Views } from './views.ts'

export interface SignInsOptions {
  world: World
  views: Views
  passwords: Passwords
}

/** The last step of every login: whoever has a password is asked for it, the others are in. */
export class SignIns {
  readonly #options: SignInsOptions
  /** By auth key: the account whose password is still to be proved. */
  readonly #waiting = new Map<bigint, AccountId>()

  constructor(options: SignInsOptions) {
    this.#options = options
  }

  /** The auth.Authorization of a session that has proved the first factor; 401 when there is a second one. */
  enter(session: RpcSession, account: Account): TlObject {
    if (!this.#options.passwords.has(account.id)) return this.finish(session, account)
    this.#waiting.set(session.authKeyId, account.id)
    throw new RpcError(401, 'SESSION_PASSWORD_NEEDED')
  }

  /** Signs the session in, whatever it still had to prove. */
  finish(session: RpcSession, account: Account): TlObject {
    this.forget(session)
    session.signIn(account.id)
    return { _: 'auth.authorization', user: this.#options.views.user(account.id, account.id) }
  }

  /** The account that the session is about to be, once it has proved the password. */
  waiting(session: RpcSession): Account | undefined {
    const id = this.#waiting.get(session.authKeyId)
    return id === undefined ? undefined : this.#options.world.accounts.byId(id)
  }

  forget(session: RpcSession): void {
    this.#waiting.delete(session.authKeyId)
  }
}
