import type { Millis } from '../../core/clock.ts'
import { type Duration, toMillis } from '../../core/duration.ts'
import type { MethodName } from '../rpc/method-names.ts'
import type { FaultRequest } from './request.ts'

/** Where faults are begun and ended: a local Telegram of this process, or the control of another one. */
export interface FaultPort {
  beginFault(request: FaultRequest): Promise<{ id: string }>
  /** Ends one fault, or all of them. */
  endFault(id?: string): Promise<void>
}

/** A fault that lasts until it is ended, or by itself. */
export interface Fault {
  /** Ends it; nothing happens if it is over. */
  end(): Promise<void>
}

/** Whom a fault concerns, by username; everybody unless told. */
export interface Whom {
  account?: string
}

export interface Lasting extends Whom {
  /** How long, in the prospect's time; until it is ended, unless told. */
  for?: Duration
}

/**
 * What can go wrong with Telegram, made to happen on the local one.
 *
 * Each call returns once the fault is in force, and the journal tells when it began and ended. Spans are the prospect's
 * time. An account that does not exist is a ConfigError.
 */
export class TelegramFaults {
  readonly #port: FaultPort

  constructor(port: FaultPort) {
    this.#port = port
  }

  /**
   * Answers the next calls, one unless `times` says how many, with FLOOD_WAIT, and whatever the account calls before
   * the wait is over as well. Calls that send messages are meant, unless `method` names another one.
   */
  async floodWait(seconds: number, options: Whom & { method?: MethodName; times?: number } = {}): Promise<Fault> {
    return this.#begin({ kind: 'flood-wait', seconds, ...options })
  }

  /** Answers the account's messages with PEER_FLOOD, until it is ended or `times` are over. */
  async peerFlood(options: Whom & { times?: number } = {}): Promise<Fault> {
    return this.#begin({ kind: 'peer-flood', ...options })
  }

  /** Answers messages to the account with USER_PRIVACY_RESTRICTED, until it is ended or `times` are over. */
  async privacy(account: string, options: { times?: number } = {}): Promise<Fault> {
    return this.#begin({ kind: 'privacy', account, ...options })
  }

  /** Lets everything that Telegram sends arrive so much later, in its order. */
  async delay(span: Duration | { min: Duration; max: Duration }, options: Lasting = {}): Promise<Fault> {
    const bounds = typeof span === 'object' ? span : { min: span, max: span }
    return this.#begin({ kind: 'delay', min: toMillis(bounds.min), max: toMillis(bounds.max), ...lasting(options) })
  }

  /** Pushes every update twice. */
  async duplicate(options: Lasting = {}): Promise<Fault> {
    return this.#begin({ kind: 'duplicate', ...lasting(options) })
  }

  /** Pushes updates in another order: up to four of them are kept back for up to 0.4 s. */
  async reorder(options: Lasting = {}): Promise<Fault> {
    return this.#begin({ kind: 'reorder', ...lasting(options) })
  }

  /** Pushes nothing; what happened meanwhile is told to a client that asks. */
  async dropUpdates(options: Lasting = {}): Promise<Fault> {
    return this.#begin({ kind: 'drop-updates', ...lasting(options) })
  }

  /** Bans the account: its calls end in USER_DEACTIVATED_BAN, a login in PHONE_NUMBER_BANNED. */
  async ban(account: string): Promise<Fault> {
    return this.#begin({ kind: 'ban', account })
  }

  /** Cuts the connections, which may be opened again at once. */
  async disconnect(options: Whom = {}): Promise<void> {
    await this.#begin({ kind: 'disconnect', ...options })
  }

  /** Logs out every session of the account for good: its calls end in SESSION_REVOKED. */
  async revokeSession(account: string): Promise<void> {
    await this.#begin({ kind: 'revoke-session', account })
  }

  /**
   * Stops the server and starts it again on its port after `for`; what it knew, it knows, sessions included. With an
   * account it is so for that one alone: its connections end, and each new one does until then.
   */
  async restart(options: Lasting = {}): Promise<void> {
    await this.#begin({ kind: 'restart', ...lasting(options) })
  }

  /** Ends every fault that lasts. */
  async clear(): Promise<void> {
    await this.#port.endFault()
  }

  async #begin(request: FaultRequest): Promise<Fault> {
    const { id } = await this.#port.beginFault(request)
    return { end: () => this.#port.endFault(id) }
  }
}

function lasting<T extends { for?: Duration }>(options: T): Omit<T, 'for'> & { for?: Millis } {
  const { for: span, ...rest } = options
  return { ...rest, ...(span === undefined ? {} : { for: toMillis(span) }) }
}
