import type { Clock } from '../../../core/clock.ts'
import { createRandom } from '../../../core/random.ts'
import { type LocalTelegram, type ProvisionedSession, startLocalTelegram } from '../../../telegram-server/index.ts'
import { ScaledClock } from '../../../time/index.ts'
import type { MessengerHouse } from '../../contract.ts'
import { GramjsMessenger, type GramjsMessengerOptions } from '../messenger.ts'
import { Relay } from './relay.ts'

/** A local Telegram of the test's own; each account's way to it leads over a relay that can be cut. */
export class LocalHouse implements MessengerHouse {
  readonly telegram: LocalTelegram
  readonly clock: Clock
  readonly #options: Partial<GramjsMessengerOptions>
  readonly #relays = new Map<string, Relay>()

  private constructor(telegram: LocalTelegram, clock: Clock, options: Partial<GramjsMessengerOptions>) {
    this.telegram = telegram
    this.clock = clock
    this.#options = options
  }

  /** @param options what the messengers get besides or instead of the defaults */
  static async start(options: Partial<GramjsMessengerOptions> = {}, seed = 1): Promise<LocalHouse> {
    const wallClock = new ScaledClock({ scale: 1, origin: Date.now() })
    const clock = options.clock ?? wallClock
    const telegram = await startLocalTelegram({ clock, wallClock, random: createRandom(seed), log: () => {} })
    return new LocalHouse(telegram, clock, options)
  }

  async account(username: string, name: string): Promise<GramjsMessenger> {
    const { session } = this.telegram.provision({ username, firstName: name })
    this.#relays.set(username, await Relay.start(this.telegram))
    return this.#messenger(username, session)
  }

  secondDevice(username: string): GramjsMessenger {
    return this.#messenger(username, this.telegram.addSession(username).session)
  }

  async cut(username: string): Promise<() => Promise<void>> {
    const relay = this.relay(username)
    await relay.cut()
    return async () => relay.restore()
  }

  relay(username: string): Relay {
    const relay = this.#relays.get(username)
    if (!relay) throw new Error(`no account ${username} in this house`)
    return relay
  }

  async close(): Promise<void> {
    await Promise.all([...this.#relays.values()].map((relay) => relay.stop()))
    await this.telegram.stop()
  }

  #messenger(username: string, session: ProvisionedSession): GramjsMessenger {
    const { endpoint } = this.relay(username)
    return new GramjsMessenger({ session, apiId: 1, apiHash: 'local', endpoint, clock: this.clock, ...this.#options })
  }
}
