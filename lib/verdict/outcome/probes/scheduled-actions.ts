import type postgres from 'postgres'
import { z } from 'zod'
import type { Clock } from '../../../core/clock.ts'
import type { StoredEmail } from '../../../core/email-collection.ts'
import { StoreError } from '../../../core/errors.ts'
import type { BookingRecord } from '../../../core/scheduling.ts'
import type { SchedulingProbe } from './probe.ts'

export interface ScheduledActionsOptions {
  sql: postgres.Sql
  clock: Clock
  /** Numeric Telegram id of the prospect. */
  prospectId: string
  /** Schema of the agent's table; without it the connection's search path decides. */
  schema?: string
  /** `scheduled_actions` when absent. */
  table?: string
  /** `pre_meeting_reminder` when absent. */
  actionType?: string
}

const Row = z.object({
  id: z.string(),
  status: z.string(),
  scheduled_for: z.date(),
  payload: z.unknown(),
})
type Row = z.infer<typeof Row>

const UNDEFINED_TABLE = '42P01'
const INVALID_SCHEMA = '3F000'

/**
 * Bookings in the agent's table `scheduled_actions`: rows of this prospect and type that are not cancelled, lie in the
 * future, and are new or changed since the baseline. Compared by content, never by the clocks of two machines.
 *
 * A table that is missing before the conversation may still be created by the agent. One that is missing afterwards
 * as well is an answer too: an agent without a table has booked nothing in it. One that was there and is gone is not.
 */
export class ScheduledActionsProbe implements SchedulingProbe {
  readonly name: string
  readonly #options: ScheduledActionsOptions
  #before: ReadonlyMap<string, string> | undefined
  /** The table was there once: where it is no more, it is unknown what it held. */
  #seen = false

  constructor(options: ScheduledActionsOptions) {
    this.name = options.table ?? 'scheduled_actions'
    this.#options = options
  }

  async baseline(): Promise<void> {
    this.#before = new Map((await this.#rows()).map((row) => [row.id, contentOf(row)]))
  }

  async emails(): Promise<StoredEmail[]> {
    return (await this.#booked()).flatMap(({ payload }) => {
      const addresses = addressesIn(payload)
      return addresses === null ? [] : [{ source: this.name, addresses }]
    })
  }

  async read(): Promise<BookingRecord[]> {
    return (await this.#booked()).map((row) => ({
      actionId: row.id,
      source: this.name,
      scheduledTime: row.scheduled_for.toISOString(),
      zoomUrl: zoomUrlOf(row.payload),
    }))
  }

  async #booked(): Promise<Row[]> {
    const before = this.#before
    if (!before)
      throw new StoreError(`The bookings in ${this.name} were read without a baseline() before the conversation.`)
    const now = this.#options.clock.now()
    return (await this.#rows()).filter(
      (row) => row.status !== 'cancelled' && row.scheduled_for.getTime() > now && before.get(row.id) !== contentOf(row),
    )
  }

  async #rows(): Promise<Row[]> {
    const { sql, clock, prospectId, schema, actionType = 'pre_meeting_reminder' } = this.#options
    const table = schema === undefined ? sql(this.name) : sql`${sql(schema)}.${sql(this.name)}`
    try {
      const rows = await clock.hold(
        sql`select id::text as id, status, scheduled_for, payload from ${table}
            where prospect_id::text = ${prospectId} and action_type = ${actionType} order by scheduled_for, id`.execute(),
      )
      this.#seen = true
      return z.array(Row).parse([...rows])
    } catch (error) {
      if (isMissingTable(error) && !this.#seen) return []
      throw new StoreError(
        `The bookings of prospect ${prospectId} could not be read from ${this.name}: ${reasonOf(error)}.`,
        {
          remedy: 'Whether a call was booked is unknown. Check DATABASE_URL, and the table and schema of the probe.',
          cause: error,
        },
      )
    }
  }
}

function isMissingTable(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return code === UNDEFINED_TABLE || code === INVALID_SCHEMA
}

function reasonOf(error: unknown): string {
  return error instanceof z.ZodError
    ? `a row has an unexpected shape (${z.prettifyError(error)})`
    : String((error as Error)?.message || error)
}

function contentOf({ status, scheduled_for, payload }: Row): string {
  return JSON.stringify([status, scheduled_for.toISOString(), payload])
}

function zoomUrlOf(payload: unknown): string | null {
  const url = z.object({ zoom_url: z.string() }).safeParse(contentsOf(payload))
  return url.success ? url.data.zoom_url : null
}

const Invitee = z.union([z.string(), z.object({ email: z.string() }).transform(({ email }) => email)])
const Invited = z.object({
  email: z.string().nullish(),
  invitees: z.array(Invitee).nullish(),
  attendees: z.array(Invitee).nullish(),
})

/** Whom the invitation goes to; null where the payload has no place for that. */
function addressesIn(payload: unknown): string[] | null {
  const invited = Invited.safeParse(contentsOf(payload))
  if (!invited.success || Object.values(invited.data).every((value) => value === undefined)) return null
  const { email, invitees, attendees } = invited.data
  return [...(email ? [email] : []), ...(invitees ?? []), ...(attendees ?? [])]
}

/** The payload is jsonb, or jsonb that holds a text of JSON, as some agents write it. */
function contentsOf(payload: unknown): unknown {
  return typeof payload === 'string' ? parsed(payload) : payload
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // no JSON, so no address in it: the row counts without one
  }
}
