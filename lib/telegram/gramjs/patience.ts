import type { Millis } from '../../core/clock.ts'
import { ChannelError } from '../../core/errors.ts'
import { isServerTrouble, readRefusal } from './errors.ts'

/** Why a call is tried again, and after how long. */
export interface Retry {
  reason: 'flood-wait' | 'server-trouble' | 'connection-lost'
  ms: Millis
}

/** So often a call is made again: a network that comes and goes deserves more of it than a server in trouble. */
const REPEATS = { 'server-trouble': 3, 'connection-lost': 10 }

/** Decides, for one call, whether it is tried again; bounded in number and, for flood waits, in total time. */
export class Patience {
  readonly #maxFloodWait: Millis
  #floodWaited: Millis = 0
  readonly #repeats = { 'server-trouble': 0, 'connection-lost': 0 }

  constructor(maxFloodWait: Millis) {
    this.#maxFloodWait = maxFloodWait
  }

  /** Undefined when the error is final. */
  after(error: unknown): Retry | undefined {
    const refusal = readRefusal(error)
    if (refusal?.type === 'FLOOD_WAIT') return this.#afterFlood((refusal.argument ?? 0) * 1000)
    if (refusal) return isServerTrouble(refusal) ? this.#again('server-trouble', 250) : undefined
    return error instanceof ConnectionLost ? this.#again('connection-lost', 0) : undefined
  }

  #afterFlood(ms: Millis): Retry | undefined {
    this.#floodWaited += ms
    if (this.#floodWaited > this.#maxFloodWait) return undefined
    return { reason: 'flood-wait', ms }
  }

  #again(reason: keyof typeof REPEATS, firstPause: Millis): Retry | undefined {
    const repeat = this.#repeats[reason]++
    return repeat >= REPEATS[reason] ? undefined : { reason, ms: firstPause * 2 ** repeat }
  }
}

/** The connection went away under a call, which may be made again on the next one. */
export class ConnectionLost extends ChannelError {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, { ...options, retryable: true })
  }
}
