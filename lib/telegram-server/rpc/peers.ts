import { createHash } from 'node:crypto'
import type { TlObject } from '../tl/value.ts'
import type { Account, AccountId } from '../world/account.ts'
import type { World } from '../world/world.ts'
import { RpcError } from './call.ts'
import { fields } from './fields.ts'

/**
 * Which users a client may name, and how: each user sees every other one under an access hash of its own, so that a
 * client cannot borrow another account's.
 *
 * @see https://core.telegram.org/api/peers#access-hash
 */
export class Peers {
  readonly #world: World
  readonly #salt: string

  /** @param salt the same salt gives the same hashes. */
  constructor(world: World, salt: string) {
    this.#world = world
    this.#salt = salt
  }

  accessHash(viewer: AccountId, target: AccountId): bigint {
    const digest = createHash('sha256').update(`${this.#salt}/${viewer}/${target}`).digest()
    return digest.readBigInt64LE()
  }

  /** The user that an InputPeer means. Groups and channels do not exist here. */
  inputPeer(input: TlObject, viewer: AccountId): AccountId {
    if (input._ === 'inputPeerSelf') return viewer
    const account = input._ === 'inputPeerUser' ? this.#named(input, viewer) : undefined
    if (account === undefined) throw new RpcError(400, 'PEER_ID_INVALID')
    return account.id
  }

  /** The user that an InputUser means; undefined when there is none or the access hash is wrong. */
  inputUser(input: TlObject, viewer: AccountId): AccountId | undefined {
    if (input._ === 'inputUserSelf') return viewer
    return input._ === 'inputUser' ? this.#named(input, viewer)?.id : undefined
  }

  #named(input: TlObject, viewer: AccountId): Account | undefined {
    const [id, hash] = [fields.long(input, 'user_id'), fields.long(input, 'access_hash')]
    const account = this.#world.accounts.byId(id)
    const known = id === viewer || this.#world.accounts.byId(viewer)?.contacts.has(id)
    return known || hash === this.accessHash(viewer, id) ? account : undefined
  }
}
