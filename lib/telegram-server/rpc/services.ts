import type { Clock } from '../../core/clock.ts'
import type { Random } from '../../core/random.ts'
import type { Account } from '../world/account.ts'
import type { World } from '../world/world.ts'
import { FileStore } from './file-store.ts'
import { LoginCodes } from './login-codes.ts'
import { Peers } from './peers.ts'
import { Views } from './views.ts'

/** What the methods get from outside. */
export interface ServicesOptions {
  readonly world: World
  readonly clock: Pick<Clock, 'now'>
  readonly random: Random
  /** Where clients find this server, for help.getConfig. */
  readonly address: () => { host: string; port: number; dcId: number }
  /** Shows a login code where the owner of the account can read it. */
  readonly announceCode: (account: Account, code: string) => void
  readonly secureRandom: (length: number) => Uint8Array
  readonly log: (line: string) => void
}

/** What the methods work with. */
export interface Services extends ServicesOptions {
  readonly peers: Peers
  readonly views: Views
  readonly files: FileStore
  readonly codes: LoginCodes
}

export function createServices(options: ServicesOptions): Services {
  const { world, clock, random } = options
  const draws = random.fork('telegram')
  const newId = () => (BigInt(draws.integer(0, 0x7fffffff)) << 32n) | BigInt(draws.integer(0, 0x7fffffff))
  const peers = new Peers(world, String(newId()))
  return {
    ...options,
    peers,
    views: new Views(world, peers, () => clock.now()),
    files: new FileStore(newId),
    codes: new LoginCodes(clock, draws),
  }
}
