import type { JSONValue, Sql } from 'postgres'
import type { Instant } from '../../core/clock.ts'
import { StoreError } from '../../core/errors.ts'
import type { FollowUp, Meeting, ScheduledActions } from './scheduled-actions.ts'

/** The sample agent keeps to a schema of its own, so that it never touches the table of a real agent. */
export const DEFAULT_SCHEMA = 'reference_agent'

interface Row {
  id: string
  prospect_id: string
  scheduled_for: Date
  payload: { follow_up_intent?: string }
}

/** The table `scheduled_actions`, of the same shape as that of agents in production. */
export class PostgresActions implements ScheduledActions {
  readonly #sql: Sql
  readonly #schema: string
  #owner = ''

  /** Takes over the connections: `close()` ends them. */
  constructor(sql: Sql, schema: string = DEFAULT_SCHEMA) {
    this.#sql = sql
    this.#schema = schema
  }

  async prepare(owner: string): Promise<void> {
    this.#owner = owner
    await this.#run('prepared', async (sql) => {
      // two agents that start at once would both create, and one would fail
      await sql`select pg_advisory_xact_lock(hashtext(${`vitest-stress ${this.#schema}`}))`
      const [found] = await sql`select to_regclass(${`"${this.#schema}".scheduled_actions`}) as name`
      if (found?.name) return
      await sql`create schema if not exists ${sql(this.#schema)}`
      await sql`
        create table if not exists ${this.#table(sql)} (
          id uuid primary key default gen_random_uuid(),
          prospect_id varchar(255) not null,
          action_type varchar(50) not null,
          scheduled_for timestamptz not null,
          status varchar(20) not null default 'pending',
          payload jsonb not null default '{}',
          created_at timestamptz not null,
          updated_at timestamptz not null,
          executed_at timestamptz,
          started_processing_at timestamptz,
          cancelled_at timestamptz,
          cancel_reason varchar(255)
        )`
      await sql`create index if not exists scheduled_actions_prospect on ${this.#table(sql)} (prospect_id, status)`
    })
  }

  async book({ prospectId, at, zoomUrl, email, beside = false }: Meeting, now: Instant): Promise<string> {
    return this.#run('written to', async (sql) => {
      if (!beside) await this.#cancelCalls(sql, prospectId, now)
      const payload = { meeting_time: time(at), zoom_url: zoomUrl, email }
      return this.#insert(sql, prospectId, 'pre_meeting_reminder', at, payload, now)
    })
  }

  async meetings(now: Instant): Promise<Instant[]> {
    const rows = await this.#run(
      'read',
      (sql) => sql<Row[]>`
        select scheduled_for from ${this.#table(sql)}
        where action_type = 'pre_meeting_reminder' and status = 'pending' and scheduled_for > ${time(now)}
          and payload ->> 'owner' = ${this.#owner}
        order by scheduled_for`,
    )
    return rows.map((row) => row.scheduled_for.getTime())
  }

  async promise({ prospectId, at, intent }: Omit<FollowUp, 'id'>, now: Instant): Promise<string> {
    const payload = { follow_up_intent: intent, reason: 'client_asked_to_wait' }
    return this.#run('written to', (sql) => this.#insert(sql, prospectId, 'follow_up', at, payload, now))
  }

  async openPromises(): Promise<FollowUp[]> {
    const rows = await this.#run(
      'read',
      (sql) => sql<Row[]>`
        select id, prospect_id, scheduled_for, payload from ${this.#table(sql)}
        where action_type = 'follow_up' and status = 'pending' and payload ->> 'owner' = ${this.#owner}
        order by scheduled_for`,
    )
    return rows.map(({ id, prospect_id, scheduled_for, payload }) => ({
      id,
      prospectId: prospect_id,
      at: scheduled_for.getTime(),
      intent: payload.follow_up_intent ?? '',
    }))
  }

  async keep(id: string, now: Instant): Promise<void> {
    await this.#run(
      'written to',
      (sql) => sql`
        update ${this.#table(sql)} set status = 'executed', executed_at = ${time(now)}, updated_at = ${time(now)}
        where id = ${id} and status = 'pending'`,
    )
  }

  async cancel(id: string, reason: string, now: Instant): Promise<void> {
    await this.#run(
      'written to',
      (sql) => sql`
        update ${this.#table(sql)}
        set status = 'cancelled', cancel_reason = ${reason}, cancelled_at = ${time(now)}, updated_at = ${time(now)}
        where id = ${id} and status = 'pending'`,
    )
  }

  async close(): Promise<void> {
    await this.#sql.end({ timeout: 5 })
  }

  async #cancelCalls(sql: Sql, prospectId: string, now: Instant): Promise<void> {
    await sql`
      update ${this.#table(sql)}
      set status = 'cancelled', cancel_reason = 'rescheduled', cancelled_at = ${time(now)}, updated_at = ${time(now)}
      where prospect_id = ${prospectId} and action_type = 'pre_meeting_reminder' and status = 'pending'`
  }

  async #insert(
    sql: Sql,
    prospectId: string,
    type: string,
    at: Instant,
    details: Record<string, JSONValue>,
    now: Instant,
  ) {
    const payload = { ...details, owner: this.#owner }
    const [row] = await sql<Row[]>`
      insert into ${this.#table(sql)} (prospect_id, action_type, scheduled_for, payload, created_at, updated_at)
      values (${prospectId}, ${type}, ${time(at)}, ${sql.json(payload)}, ${time(now)}, ${time(now)})
      returning id`
    return (row as Row).id
  }

  #table(sql: Sql) {
    return sql(`${this.#schema}.scheduled_actions`)
  }

  /** All statements of one operation hold or none does. */
  async #run<T>(what: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    try {
      return (await this.#sql.begin((sql) => work(sql as unknown as Sql))) as T
    } catch (error) {
      throw new StoreError(`"${this.#schema}".scheduled_actions could not be ${what}: ${(error as Error).message}`, {
        remedy: 'Check that DATABASE_URL leads to a PostgreSQL in which the agent may create its schema.',
        cause: error,
      })
    }
  }
}

function time(instant: Instant): string {
  return new Date(instant).toISOString()
}
