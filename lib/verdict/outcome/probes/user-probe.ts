import { basename } from 'node:path'
import pTimeout, { TimeoutError } from 'p-timeout'
import type { Clock, Millis } from '../../../core/clock.ts'
import { formatMillis } from '../../../core/duration.ts'
import type { StoredEmail } from '../../../core/email-collection.ts'
import { StoreError } from '../../../core/errors.ts'
import type { BookingRecord } from '../../../core/scheduling.ts'
import type { SchedulingProbe } from './probe.ts'
import { type Booking, checkedBookings, loadProbe, type Probe, type ProbeContext } from './probe-module.ts'

export interface UserProbeOptions {
  /** Absolute path of the module. */
  path: string
  context: ProbeContext
  clock: Clock
  /** How long it may take to answer, in real time; 10 s when absent. */
  timeout?: Millis
  /** Takes secrets out of what its errors say; it was given some. */
  conceal?: (text: string) => string
}

/** A function of the user's that knows a system of record of theirs. Whatever goes wrong in it is told as unknown. */
export class UserProbe implements SchedulingProbe {
  readonly name: string
  readonly #options: UserProbeOptions
  #probe: Probe | undefined
  #before: ReadonlyMap<string, string> = new Map()

  constructor(options: UserProbeOptions) {
    this.name = basename(options.path)
    this.#options = options
  }

  async baseline(): Promise<void> {
    this.#probe = await loadProbe(this.#options.path)
    this.#before = new Map((await this.#bookings()).map((booking) => [booking.id, JSON.stringify(booking)]))
  }

  async read(): Promise<BookingRecord[]> {
    return (await this.#fresh()).map(({ id, time, zoomUrl = null }) => ({
      actionId: id,
      source: this.name,
      scheduledTime: time ? new Date(time).toISOString() : null,
      zoomUrl,
    }))
  }

  async emails(): Promise<StoredEmail[]> {
    return (await this.#fresh()).flatMap(({ email }) =>
      email === undefined ? [] : [{ source: this.name, addresses: email ? [email] : [] }],
    )
  }

  /** What is new or changed since the baseline. */
  async #fresh(): Promise<Booking[]> {
    return (await this.#bookings()).filter((booking) => this.#before.get(booking.id) !== JSON.stringify(booking))
  }

  async #bookings(): Promise<Booking[]> {
    const { path, clock, timeout = 10_000, conceal = (text) => text } = this.#options
    return checkedBookings(
      await clock.hold(pTimeout(this.#ask(), { milliseconds: timeout })).catch(this.#explain),
      path,
      conceal,
    )
  }

  async #ask(): Promise<unknown> {
    if (!this.#probe) throw new StoreError(`${this.name} was read without a baseline() before the conversation.`)
    return this.#probe(this.#options.context)
  }

  readonly #explain = (cause: unknown): never => {
    const { path, timeout = 10_000, conceal = (text) => text } = this.#options
    if (cause instanceof StoreError) throw cause
    const late = cause instanceof TimeoutError
    const what = late
      ? `did not answer within ${formatMillis(timeout)}`
      : `failed: ${(cause as Error)?.message ?? cause}`
    throw new StoreError(`The probe ${this.name} ${conceal(what)}.`, {
      remedy: `Whether a call was booked is unknown. The probe is ${path}: see stress({ probe }) in vitest.config.ts.`,
      cause,
    })
  }
}
