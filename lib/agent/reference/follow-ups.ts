import type { Clock } from '../../core/clock.ts'
import type { FollowUp, ScheduledActions } from './scheduled-actions.ts'

export interface FollowUpsOptions {
  actions: ScheduledActions
  clock: Clock
  /** Writes to the client; false when that was not possible or no longer wanted. */
  write(prospectId: string): Promise<boolean>
  log(line: string): void
}

/** The promises to write at a time, one per client: kept when the time has come, cancelled when the client writes first. */
export class FollowUps {
  readonly #options: FollowUpsOptions
  readonly #waiting = new Map<string, { followUp: FollowUp; abort: AbortController; done: Promise<void> }>()

  constructor(options: FollowUpsOptions) {
    this.#options = options
  }

  /** Takes up what was promised before this process began. */
  async resume(): Promise<void> {
    const { actions, clock } = this.#options
    for (const followUp of await clock.hold(actions.openPromises())) this.#arm(followUp)
  }

  async promise(promised: Omit<FollowUp, 'id'>): Promise<void> {
    const { actions, clock, log } = this.#options
    await this.cancel(promised.prospectId, 'superseded')
    const id = await clock.hold(actions.promise(promised, clock.now()))
    log(`promised ${promised.prospectId} to write at ${new Date(promised.at).toISOString()}`)
    this.#arm({ id, ...promised })
  }

  async cancel(prospectId: string, reason: string): Promise<void> {
    const waiting = this.#waiting.get(prospectId)
    if (!waiting) return
    const { actions, clock, log } = this.#options
    this.#waiting.delete(prospectId)
    waiting.abort.abort()
    await clock.hold(actions.cancel(waiting.followUp.id, reason, clock.now()))
    log(`the follow-up for ${prospectId} is cancelled: ${reason}`)
  }

  /** Stops waiting; what is open stays open in the record. */
  async stop(): Promise<void> {
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { abort } of waiting) abort.abort()
    await Promise.all(waiting.map(({ done }) => done))
  }

  #arm(followUp: FollowUp): void {
    const abort = new AbortController()
    const done = this.#keep(followUp, abort.signal)
    this.#waiting.set(followUp.prospectId, { followUp, abort, done })
  }

  async #keep(followUp: FollowUp, signal: AbortSignal): Promise<void> {
    const { actions, clock, write, log } = this.#options
    try {
      await clock.sleep(Math.max(0, followUp.at - clock.now()), signal)
      if (!(await write(followUp.prospectId)) || signal.aborted) return
      this.#waiting.delete(followUp.prospectId)
      await clock.hold(actions.keep(followUp.id, clock.now()))
    } catch (error) {
      if (!signal.aborted) log(`the follow-up for ${followUp.prospectId} failed: ${(error as Error).message}`)
    }
  }
}
