import { randomBytes } from 'node:crypto'
import { createRandom } from '../../core/random.ts'
import type { TlObject, TlValue } from '../tl/value.ts'
import type { Account } from '../world/account.ts'
import { World } from '../world/world.ts'
import type { RpcSession } from './call.ts'
import { Dispatcher } from './dispatcher.ts'
import { registerMethods } from './methods.ts'
import { pushWorldEvents } from './pushing.ts'
import { createServices, type Services } from './services.ts'

/** For tests: the methods without a wire, on a clock that the test sets. */
export class TestExchange {
  now = 1_700_000_000_000
  readonly world = new World({ now: () => this.now })
  readonly log: string[] = []
  readonly codes: string[] = []
  readonly services: Services
  readonly dispatcher: Dispatcher
  readonly #clients: TestClient[] = []

  constructor() {
    const note = (line: string) => this.log.push(line)
    this.services = createServices({
      world: this.world,
      clock: { now: () => this.now },
      random: createRandom(1),
      address: () => ({ host: '127.0.0.1', port: 4430, dcId: 2 }),
      announceCode: (_account, code) => this.codes.push(code),
      knowsApp: (apiId) => apiId > 0,
      pushToKey: (authKeyId, updates) => {
        for (const client of this.#clients) if (client.authKeyId === authKeyId) client.pushed.push(updates)
      },
      secureRandom: (length) => randomBytes(length),
      log: note,
    })
    this.dispatcher = registerMethods(new Dispatcher(note), this.services)
    const push = (userId: bigint, updates: TlObject, except?: bigint) => {
      for (const client of this.#clients) {
        if (client.userId === userId && client.sessionId !== except) client.pushed.push(updates)
      }
    }
    pushWorldEvents(this.services, push)
  }

  account(username: string): Account {
    return this.world.createAccount({ username, firstName: username })
  }

  /** A session, signed in when an account is given. */
  client(account?: Account): TestClient {
    const client = new TestClient(this.dispatcher, BigInt(this.#clients.length + 1), account?.id)
    this.#clients.push(client)
    return client
  }
}

export class TestClient implements RpcSession {
  readonly authKeyId: bigint
  readonly layer = 214
  readonly isRevoked = false
  readonly sessionId: bigint
  readonly pushed: TlObject[] = []
  userId: bigint | undefined
  readonly #dispatcher: Dispatcher

  constructor(dispatcher: Dispatcher, sessionId: bigint, userId: bigint | undefined) {
    this.#dispatcher = dispatcher
    this.sessionId = sessionId
    this.authKeyId = sessionId
    this.userId = userId
  }

  signIn(userId: bigint): void {
    this.userId = userId
  }

  signOut(): void {
    this.userId = undefined
  }

  call(method: string, params: Record<string, TlValue> = {}): TlObject {
    return this.dispatch({ _: method, ...params }) as TlObject
  }

  dispatch(call: TlObject): TlValue {
    return this.#dispatcher.answer(call, this)
  }

  /** All updates that were pushed to this client, unpacked. */
  updates(): TlObject[] {
    return this.pushed.flatMap(({ updates }) => updates as TlObject[])
  }

  /** The InputPeer for a user, with the access hash that a resolved username gives. */
  peer(username: string): TlObject {
    const { users } = this.call('contacts.resolveUsername', { username })
    const { id, access_hash } = (users as TlObject[])[0] as TlObject
    return { _: 'inputPeerUser', user_id: id, access_hash }
  }

  send(username: string, message: string, params: Record<string, TlValue> = {}): TlObject {
    const random_id = (params.random_id as bigint | undefined) ?? nextRandomId()
    return this.call('messages.sendMessage', { peer: this.peer(username), message, ...params, random_id })
  }

  /** The whole chat, newest first. */
  history(username: string, params: Record<string, TlValue> = {}): TlObject[] {
    const page = { offset_id: 0, offset_date: 0, add_offset: 0, limit: 100, max_id: 0, min_id: 0, hash: 0n, ...params }
    return this.call('messages.getHistory', { peer: this.peer(username), ...page }).messages as TlObject[]
  }
}

let randomIds = 0n
function nextRandomId(): bigint {
  randomIds += 1n
  return randomIds
}
