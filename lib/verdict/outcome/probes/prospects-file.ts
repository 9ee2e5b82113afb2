import { type FSWatcher, watch } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import type { Clock } from '../../../core/clock.ts'
import type { StoredEmail } from '../../../core/email-collection.ts'
import { StoreError } from '../../../core/errors.ts'
import type { BookingRecord } from '../../../core/scheduling.ts'
import type { SchedulingProbe } from './probe.ts'

export interface ProspectsFileOptions {
  path: string
  clock: Clock
  /** Numeric Telegram id of the prospect. */
  prospectId: string
}

const ProspectsFile = z.object({
  prospects: z.array(
    z.looseObject({
      telegram_id: z.unknown(),
      status: z.string().optional(),
      email: z.string().nullish(),
      human_active: z.boolean().nullish(),
    }),
  ),
})

/** The prospect's own entry. */
interface Own {
  status: string | null
  /** Null where its field is empty, undefined where there is no such field. */
  email: string | null | undefined
  /** A person has taken the conversation over. */
  escalated: boolean
}

const NOBODY: Own = { status: null, email: undefined, escalated: false }
const BOOKED = 'zoom_scheduled'
const SOURCE = 'prospects.json'
/** A file that is being written is whole again soon; in the prospect's time. */
const REREAD_AFTER = 500
const REREADS = 10

/**
 * The agent's own `prospects.json`: a transition of the prospect to `zoom_scheduled` after the baseline.
 *
 * The file is watched while the conversation runs, because some agents overwrite the status with the next message; what
 * was seen once stays seen. A file that does not exist holds no prospects.
 */
export class ProspectsFileProbe implements SchedulingProbe {
  readonly name = SOURCE
  readonly #options: ProspectsFileOptions
  #watcher: FSWatcher | undefined
  #status: string | null | undefined
  #booked = false
  #escalated = { before: false, since: false }
  #pending: Promise<unknown> = Promise.resolve()

  constructor(options: ProspectsFileOptions) {
    this.#options = options
  }

  async baseline(): Promise<void> {
    const own = await this.#readOwn()
    this.#booked = false
    this.#status = own.status
    this.#escalated = { before: own.escalated, since: false }
    this.#watcher?.close()
    this.#watcher = this.#watch()
  }

  async read(): Promise<BookingRecord[]> {
    if (this.#status === undefined) {
      throw new StoreError(`${this.#options.path} was read without a baseline() before the conversation.`)
    }
    await this.#pending
    this.#notice(await this.#readOwn())
    return this.#booked
      ? [{ actionId: this.#options.prospectId, source: SOURCE, scheduledTime: null, zoomUrl: null }]
      : []
  }

  async emails(): Promise<StoredEmail[]> {
    const { email } = await this.#readOwn()
    return email === undefined ? [] : [{ source: SOURCE, addresses: email ? [email] : [] }]
  }

  /** `human_active` was set during the conversation. */
  async escalated(): Promise<boolean> {
    await this.#pending
    this.#notice(await this.#readOwn())
    return this.#escalated.since
  }

  async close(): Promise<void> {
    this.#watcher?.close()
    await this.#pending
  }

  /** The folder is watched, because agents that write safely replace the file, and a watch on a file is lost then. */
  #watch(): FSWatcher {
    const { path } = this.#options
    try {
      const watcher = watch(dirname(path), { persistent: false }, (_, name) => {
        if (name === null || name === basename(path)) this.#pending = this.#pending.then(() => this.#look())
      })
      // without the watch the last state is still read at the end
      return watcher.on('error', () => watcher.close())
    } catch (error) {
      throw this.#unreadable(error)
    }
  }

  /** Looks in between; a failure shows at the end, in `read()`, if it lasts. */
  async #look(): Promise<void> {
    const state = await this.#readOnce()
    if (state.kind === 'whole') this.#notice(state.own)
  }

  #notice({ status, escalated }: Own): void {
    this.#escalated.since ||= escalated && !this.#escalated.before
    this.#booked ||= status === BOOKED && this.#status !== BOOKED
    this.#status = status
  }

  async #readOwn(): Promise<Own> {
    let state = await this.#readOnce()
    for (let again = 0; state.kind === 'torn' && again < REREADS; again++) {
      await this.#options.clock.sleep(REREAD_AFTER)
      state = await this.#readOnce()
    }
    if (state.kind === 'torn') throw this.#unreadable(state.error)
    return state.own
  }

  async #readOnce(): Promise<{ kind: 'whole'; own: Own } | { kind: 'torn'; error: unknown }> {
    try {
      const text = await this.#options.clock.hold(readFile(this.#options.path, 'utf8'))
      const { prospects } = ProspectsFile.parse(JSON.parse(text))
      const own = prospects.find(({ telegram_id }) => String(telegram_id) === this.#options.prospectId)
      return {
        kind: 'whole',
        own: { status: own?.status ?? null, email: own?.email, escalated: own?.human_active ?? false },
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'whole', own: NOBODY }
      return { kind: 'torn', error }
    }
  }

  #unreadable(error: unknown): StoreError {
    return new StoreError(`${this.#options.path} could not be read: ${(error as Error).message}.`, {
      remedy:
        'Whether a call was booked is unknown. Check the path and that the agent writes {"prospects": [...]} there.',
      cause: error,
    })
  }
}
