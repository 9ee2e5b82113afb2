import type { Clock, Millis } from '../../core/clock.ts'
import type { Random } from '../../core/random.ts'
import { type AnswerCall, type PushUpdates, RpcError } from '../rpc/call.ts'
import type { TlObject } from '../tl/value.ts'
import type { AccountId } from '../world/account.ts'
import type { World } from '../world/world.ts'
import { type CallSite, FloodWait, peerFlood, privacy, type Refusals } from './refusals.ts'
import type { FaultOf, FaultRequest } from './request.ts'
import { Shuffle } from './shuffle.ts'

/** What a fault does that does not lie between wire and methods. */
export interface FaultLevers {
  disconnect(accountId: AccountId | undefined): void
  revoke(accountId: AccountId): void
  /** Stops the server, and starts it again after `ms` or at once on `signal`; as one account sees it, where one is named. */
  restart(ms: Millis, accountId: AccountId | undefined, signal: AbortSignal): Promise<void>
}

export interface FaultsOptions {
  world: World
  clock: Clock
  random: Random
  levers: FaultLevers
  /** Told when a fault begins and ends; one of the moment only begins. */
  note(state: 'begun' | 'ended', request: FaultRequest): void
}

/** A fault that lasts. */
interface Active {
  readonly request: FaultRequest
  readonly refusals?: Refusals
  readonly shuffles?: Map<AccountId, Shuffle<Parameters<PushUpdates>>>
  readonly over: AbortController
}

type PushFault = 'drop-updates' | 'duplicate' | 'reorder' | 'delay'

/** Everything that goes wrong on the local Telegram at the moment, on purpose. */
export class Faults {
  readonly #options: FaultsOptions
  readonly #active = new Map<string, Active>()
  #count = 0

  constructor(options: FaultsOptions) {
    this.#options = options
  }

  /** Begins a fault whose account exists; returns what it is ended by. */
  async begin(request: FaultRequest): Promise<string> {
    const id = ('id' in request ? request.id : undefined) ?? String(++this.#count)
    this.#options.note('begun', request)
    if (this.#happen(request)) return id
    const active: Active = { request, ...this.#parts(request), over: new AbortController() }
    this.#active.set(id, active)
    if (request.kind === 'restart') await this.#restart(id, active, request)
    else if ('for' in request && request.for !== undefined) void this.#endAfter(id, active, request.for)
    return id
  }

  /** Ends one fault; nothing happens if it is over. */
  end(id: string): void {
    const active = this.#active.get(id)
    if (active === undefined) return
    this.#active.delete(id)
    active.over.abort()
    for (const shuffle of active.shuffles?.values() ?? []) shuffle.flush()
    const account = this.#account(active.request)
    if (active.request.kind === 'ban' && account) account.banned = false
    this.#options.note('ended', active.request)
  }

  /** Ends all of them. */
  clear(): void {
    for (const id of [...this.#active.keys()]) this.end(id)
  }

  /** The answer of the methods, unless a fault has another one. */
  answering(answer: AnswerCall): AnswerCall {
    return (call, session) => {
      const account = session.userId === undefined ? undefined : this.#options.world.accounts.byId(session.userId)
      if (account?.banned) throw new RpcError(401, 'USER_DEACTIVATED_BAN')
      const site: CallSite = { caller: account?.username ?? this.#byPhone(call), recipient: this.#recipient(call) }
      for (const [id, { refusals }] of this.#active) {
        const error = refusals?.refuse(call, site)
        if (refusals?.isOver) this.end(id)
        if (error !== undefined) throw error
      }
      return answer(call, session)
    }
  }

  /** The pushing of the wire, as faults let it be. */
  pushing(push: PushUpdates): PushUpdates {
    return (...update) => {
      const [accountId] = update
      if (this.#of('drop-updates', accountId)) return
      const deliver = (each: Parameters<PushUpdates>) => {
        push(...each)
        if (this.#of('duplicate', accountId)) push(...each)
      }
      const reorder = this.#of('reorder', accountId)
      if (reorder) this.#shuffle(reorder, accountId, deliver).push(update)
      else deliver(update)
    }
  }

  /** What stands between now and the arrival of something that is sent now; it never rejects. */
  lag(accountId: AccountId | undefined): Promise<void> | undefined {
    const active = this.#of('delay', accountId)
    if (active === undefined) return undefined
    const { min, max } = active.request as FaultOf<'delay'>
    return this.#sleep(this.#options.random.between(min, max), active.over.signal)
  }

  /** Does what is done in a moment; false for a fault that lasts. */
  #happen(request: FaultRequest): boolean {
    const { levers } = this.#options
    const account = this.#account(request)
    switch (request.kind) {
      case 'disconnect':
        levers.disconnect(account?.id)
        return true
      case 'revoke-session':
        if (account) levers.revoke(account.id)
        return true
      case 'ban':
        if (account) account.banned = true
        levers.disconnect(account?.id)
        return false
      default:
        return false
    }
  }

  async #restart(id: string, { over }: Active, request: FaultOf<'restart'>): Promise<void> {
    await this.#options.levers.restart(request.for ?? 0, this.#account(request)?.id, over.signal)
    this.end(id)
  }

  #parts(request: FaultRequest): Pick<Active, 'refusals' | 'shuffles'> {
    switch (request.kind) {
      case 'flood-wait':
        return { refusals: new FloodWait(request, this.#options.clock) }
      case 'peer-flood':
        return { refusals: peerFlood(request) }
      case 'privacy':
        return { refusals: privacy(request) }
      case 'reorder':
        return { shuffles: new Map() }
      default:
        return {}
    }
  }

  #shuffle({ shuffles, over }: Active, accountId: AccountId, deliver: (update: Parameters<PushUpdates>) => void) {
    let shuffle = shuffles?.get(accountId)
    if (shuffle === undefined) {
      const { random } = this.#options
      shuffle = new Shuffle({ deliver, random, sleep: (ms) => this.#sleep(ms, over.signal) })
      shuffles?.set(accountId, shuffle)
    }
    return shuffle
  }

  /** The newest fault of a kind that concerns an account. */
  #of(kind: PushFault, accountId: AccountId | undefined): Active | undefined {
    return [...this.#active.values()].findLast(({ request }) => {
      if (request.kind !== kind) return false
      return request.account === undefined || this.#account(request)?.id === accountId
    })
  }

  async #endAfter(id: string, { over }: Active, ms: Millis): Promise<void> {
    await this.#sleep(ms, over.signal)
    this.end(id)
  }

  async #sleep(ms: Millis, signal: AbortSignal): Promise<void> {
    // only an abort rejects: the fault is over, and nothing has to wait for it
    await this.#options.clock.sleep(ms, signal).catch(() => undefined)
  }

  #account(request: FaultRequest) {
    const name = 'account' in request ? request.account : undefined
    return name === undefined ? undefined : this.#options.world.accounts.byUsername(name)
  }

  #byPhone({ phone_number: phone }: TlObject): string | undefined {
    return typeof phone === 'string' ? this.#options.world.accounts.byPhone(phone)?.username : undefined
  }

  #recipient(call: TlObject): string | undefined {
    const peer = (call.to_peer ?? call.peer) as TlObject | undefined
    const id = peer?.user_id
    return typeof id === 'bigint' ? this.#options.world.accounts.byId(id)?.username : undefined
  }
}
