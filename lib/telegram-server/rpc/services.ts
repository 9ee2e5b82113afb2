import type { Clock } from '../../core/clock.ts'
import type { Random } from '../../core/random.ts'
import type { TlObject } from '../tl/value.ts'
import type { Account } from '../world/account.ts'
import type { World } from '../world/world.ts'
import { FileStore } from './file-store.ts'
import { LoginCodes } from './login-codes.ts'
import { LoginTokens } from './login-tokens.ts'
import { Passwords } from './passwords.ts'
import { Peers } from './peers.ts'
import { SignIns } from './sign-ins.ts'
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
  /** Whether an application may log users in: its api_id and api_hash belong together. */
  readonly knowsApp: (apiId: number, apiHash: string) => boolean
  /** Sends updates to the holder of an auth key, signed in or not. */
  readonly pushToKey: (authKeyId: bigint, updates: TlObject) => void
  readonly secureRandom: (length: number) => Uint8Array
  readonly log: (line: string) => void
}

/** What the methods work with. */
export interface Services extends ServicesOptions {
  readonly peers: Peers
  readonly views: Views
  readonly files: FileStore
  readonly codes: LoginCodes
  readonly passwords: Passwords
  readonly tokens: LoginTokens
  readonly signIns: SignIns
}

export function createServices(options: ServicesOptions): Services {
  const { world, clock, random, secureRandom } = options
  const draws = random.fork('telegram')
  const newId = () => (BigInt(draws.integer(0, 0x7fffffff)) << 32n) | BigInt(draws.integer(0, 0x7fffffff))
  const peers = new Peers(world, String(newId()))
  const views = new Views(world, peers, () => clock.now())
  const passwords = new Passwords({ clock, secureRandom })
  return {
    ...options,
    peers,
    views,
    passwords,
    files: new FileStore(newId),
    codes: new LoginCodes(clock, draws),
    tokens: new LoginTokens(clock, secureRandom),
    signIns: new SignIns({ world, views, passwords }),
  }
}
