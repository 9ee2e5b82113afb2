import { randomBytes } from 'node:crypto'
import type { Clock } from '../../../core/clock.ts'
import { createRandom } from '../../../core/random.ts'
import { MtprotoServer } from '../../../telegram-server/mtproto/server.ts'
import { createAuthKey } from '../../../telegram-server/provision.ts'
import type { PushUpdates } from '../../../telegram-server/rpc/call.ts'
import { Dispatcher } from '../../../telegram-server/rpc/dispatcher.ts'
import { registerMethods } from '../../../telegram-server/rpc/methods.ts'
import { pushWorldEvents } from '../../../telegram-server/rpc/pushing.ts'
import { createServices } from '../../../telegram-server/rpc/services.ts'
import type { TlObject, TlValue } from '../../../telegram-server/tl/value.ts'
import { World } from '../../../telegram-server/world/world.ts'
import type { SessionKey } from '../../sessions/session-key.ts'

/** Answers instead of the server, throws what the client is told, or returns undefined to let the call pass. */
export type Meddle = (call: TlObject, next: () => TlValue) => TlValue | Promise<TlValue> | undefined

/** The local Telegram with somebody between its wire and its methods, for everything that can go wrong there. */
export class TroubledTelegram {
  readonly world: World
  readonly wire: MtprotoServer
  /** The methods called so far, in order. */
  readonly calls: string[] = []
  /** The login codes that were sent. */
  readonly codes: string[] = []
  meddle: Meddle = () => undefined
  /** Pushes go through here; take it away and they are lost. */
  deliver: PushUpdates = (...push) => this.wire.push(...push)
  #address = { host: '127.0.0.1', port: 0, dcId: 2 }

  constructor(clock: Clock) {
    this.world = new World(clock)
    const services = createServices({
      world: this.world,
      clock,
      random: createRandom(1),
      address: () => this.#address,
      announceCode: (_account, code) => this.codes.push(code),
      knowsApp: () => true,
      pushToKey: (authKeyId, updates) => this.wire.pushToKey(authKeyId, updates),
      secureRandom: randomBytes,
      log: () => {},
    })
    const dispatcher = registerMethods(new Dispatcher(() => {}), services)
    this.wire = new MtprotoServer({
      answer: (call, session) => {
        this.calls.push(call._)
        const next = () => dispatcher.answer(call, session)
        return this.meddle(call, next) ?? next()
      },
      clock,
      random: randomBytes,
      log: () => {},
    })
    pushWorldEvents(services, (...push) => this.deliver(...push))
  }

  async start(): Promise<void> {
    this.#address = { ...this.#address, ...(await this.wire.listen(this.#address)) }
  }

  /** What a login has to be told of it. */
  get server() {
    const { publicPem: pem, fingerprint } = this.wire.rsaKey
    return { ...this.#address, publicKey: { pem, fingerprint } }
  }

  /** A session of a new account. */
  account(username: string): { id: bigint; session: SessionKey } {
    const { id } = this.world.createAccount({ username, firstName: username })
    const authKey = createAuthKey(randomBytes)
    this.wire.addAuthKey(authKey, id)
    return { id, session: { ...this.#address, authKey: Buffer.from(authKey).toString('hex') } }
  }

  async stop(): Promise<void> {
    await this.wire.close()
  }
}
