import type { Clock, Instant } from '../../core/clock.ts'
import { RpcError } from '../rpc/call.ts'
import type { TlObject } from '../tl/value.ts'
import { type FaultOf, SENDING } from './request.ts'

/** Who calls, by username; undefined for somebody who is not known yet. */
export interface CallSite {
  readonly caller: string | undefined
  /** To whom the call writes, by username. */
  readonly recipient: string | undefined
}

/** What Telegram answers instead of doing what it was asked. */
export interface Refusals {
  /** The error for a call; undefined lets it pass. */
  refuse(call: TlObject, site: CallSite): RpcError | undefined
  /** True once nothing will be refused any more. */
  readonly isOver: boolean
}

/** True for a call that writes to somebody. */
export function isSending({ _: method }: TlObject): boolean {
  return SENDING.has(method)
}

/** FLOOD_WAIT, which only time ends: who calls before it is over is told how much of it is left. */
export class FloodWait implements Refusals {
  readonly #request: FaultOf<'flood-wait'>
  readonly #clock: Pick<Clock, 'now'>
  readonly #until = new Map<string | undefined, Instant>()
  #left: number

  constructor(request: FaultOf<'flood-wait'>, clock: Pick<Clock, 'now'>) {
    this.#request = request
    this.#clock = clock
    this.#left = request.times ?? 1
  }

  get isOver(): boolean {
    return this.#left === 0 && [...this.#until.values()].every((until) => until <= this.#clock.now())
  }

  refuse(call: TlObject, { caller }: CallSite): RpcError | undefined {
    const { seconds, account, method } = this.#request
    if (method === undefined ? !isSending(call) : method !== call._) return undefined
    if (account !== undefined && account !== caller) return undefined
    const now = this.#clock.now()
    const until = this.#until.get(caller) ?? now
    if (now < until) return flood(Math.ceil((until - now) / 1000))
    if (this.#left === 0) return undefined
    this.#left -= 1
    this.#until.set(caller, now + seconds * 1000)
    return flood(seconds)
  }
}

function flood(seconds: number): RpcError {
  return new RpcError(420, `FLOOD_WAIT_${seconds}`)
}

/** A refusal that has nothing to do with time, for some calls or until it is ended. */
export class PlainRefusal implements Refusals {
  readonly #concerns: (call: TlObject, site: CallSite) => boolean
  readonly #error: () => RpcError
  #left: number

  constructor(concerns: (call: TlObject, site: CallSite) => boolean, error: () => RpcError, times?: number) {
    this.#concerns = concerns
    this.#error = error
    this.#left = times ?? Number.POSITIVE_INFINITY
  }

  get isOver(): boolean {
    return this.#left === 0
  }

  refuse(call: TlObject, site: CallSite): RpcError | undefined {
    if (this.#left === 0 || !this.#concerns(call, site)) return undefined
    this.#left -= 1
    return this.#error()
  }
}

export function peerFlood({ account, times }: FaultOf<'peer-flood'>): Refusals {
  const concerns = (call: TlObject, { caller }: CallSite) =>
    isSending(call) && (account === undefined || account === caller)
  return new PlainRefusal(concerns, () => new RpcError(400, 'PEER_FLOOD'), times)
}

export function privacy({ account, times }: FaultOf<'privacy'>): Refusals {
  const concerns = (call: TlObject, { caller, recipient }: CallSite) =>
    isSending(call) && recipient === account && caller !== account
  return new PlainRefusal(concerns, () => new RpcError(403, 'USER_PRIVACY_RESTRICTED'), times)
}
