import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { StoreError } from '../../../core/errors.ts'
import { type ScratchStore, scratchStore } from '../../../store/testing/scratch-store.ts'
import { ScaledClock } from '../../../time/index.ts'
import { type ScheduledActionsOptions, ScheduledActionsProbe } from './scheduled-actions.ts'

const clock = new ScaledClock({ scale: 1, origin: Date.now() })
let store: ScratchStore
let schema: string

beforeAll(async () => {
  store = await scratchStore()
  schema = store.schema
}, 60_000)
afterAll(() => store[Symbol.asyncDispose]())
beforeEach(async () => {
  await store.sql`drop table if exists ${store.sql(schema)}.scheduled_actions`
})

const createTable = () => store.sql`
  create table ${store.sql(schema)}.scheduled_actions (
    id uuid primary key, prospect_id varchar not null, action_type varchar not null, scheduled_for timestamptz not null,
    status varchar not null default 'pending', payload jsonb
  )`
const probeFor = (over: Partial<ScheduledActionsOptions> = {}) =>
  new ScheduledActionsProbe({ sql: store.sql, clock, prospectId: '700001', schema, ...over })

interface Row {
  id?: string
  prospect?: string
  type?: string
  at?: number
  status?: string
  payload?: unknown
}
const HOUR = 3_600_000
async function insert({
  id = randomUUID(),
  prospect = '700001',
  type = 'pre_meeting_reminder',
  at = HOUR,
  status = 'pending',
  payload = { zoom_url: 'https://zoom.example/j/1' },
}: Row = {}) {
  const row = {
    id,
    prospect_id: prospect,
    action_type: type,
    scheduled_for: new Date(Date.now() + at),
    status,
    payload: store.sql.json(payload as never),
  }
  await store.sql`insert into ${store.sql(schema)}.scheduled_actions ${store.sql(row)}`
  return row
}

test('a new row of this prospect is a booking with its time and link', async () => {
  await createTable()
  const probe = probeFor()
  await probe.baseline()
  expect(await probe.read()).toEqual([])
  const row = await insert()
  expect(await probe.read()).toEqual([
    {
      actionId: row.id,
      source: 'scheduled_actions',
      scheduledTime: row.scheduled_for.toISOString(),
      zoomUrl: 'https://zoom.example/j/1',
    },
  ])
})

test.for<[string, Row]>([
  ['of another prospect', { prospect: '700002' }],
  ['of another type', { type: 'follow_up' }],
  ['that is cancelled', { status: 'cancelled' }],
  ['in the past', { at: -HOUR }],
])('a row %s is none', async ([, row]) => {
  await createTable()
  const probe = probeFor()
  await probe.baseline()
  await insert(row)
  expect(await probe.read()).toEqual([])
})

test('a row from before the conversation counts only when it was changed', async () => {
  await createTable()
  const { id } = await insert()
  const probe = probeFor()
  await probe.baseline()
  expect(await probe.read()).toEqual([])
  await store.sql`update ${store.sql(schema)}.scheduled_actions set scheduled_for = scheduled_for + interval '1 hour' where id = ${id}`
  expect(await probe.read()).toMatchObject([{ actionId: id }])
})

test('action type and table are settings', async () => {
  await createTable()
  const probe = probeFor({ actionType: 'follow_up' })
  await probe.baseline()
  await insert({ type: 'follow_up' })
  expect(await probe.read()).toHaveLength(1)
  expect(probeFor({ table: 'meetings' }).name).toBe('meetings')
})

test('a table that appears during the conversation is read, one that never does holds no booking', async () => {
  const probe = probeFor()
  await probe.baseline()
  expect(await probe.read()).toEqual([])
  await createTable()
  await insert()
  expect(await probe.read()).toHaveLength(1)
})

test('a table that was there and is gone is unknown', async () => {
  await createTable()
  const probe = probeFor()
  await probe.baseline()
  await store.sql`drop table ${store.sql(schema)}.scheduled_actions`
  await expect(probe.read()).rejects.toThrow(/could not be read from scheduled_actions: relation .* does not exist/)
})

test.for<[unknown, { addresses: string[] }[]]>([
  [{ email: 'anna@example.com' }, [{ addresses: ['anna@example.com'] }]],
  [
    { invitees: ['anna@example.com', { email: 'expert@example.com' }] },
    [{ addresses: ['anna@example.com', 'expert@example.com'] }],
  ],
  [{ email: null }, [{ addresses: [] }]],
  ['{"attendees":["anna@example.com"]}', [{ addresses: ['anna@example.com'] }]],
  [{ zoom_url: 'https://zoom.example' }, []],
])('whom the invitation goes to is in the payload: %j', async ([payload, expected]) => {
  await createTable()
  const probe = probeFor()
  await probe.baseline()
  await insert({ payload })
  expect(await probe.emails()).toEqual(expected.map((one) => ({ source: 'scheduled_actions', ...one })))
})

test('a table of another shape is unknown, never "not scheduled"', async () => {
  await store.sql`create table ${store.sql(schema)}.scheduled_actions (id int, prospect_id varchar)`
  const reading = probeFor().baseline()
  await expect(reading).rejects.toBeInstanceOf(StoreError)
  await expect(reading).rejects.toThrow(/could not be read from scheduled_actions: column .* does not exist/)
})

test('a database that is gone is unknown', async () => {
  const sql = postgres('postgres://nobody@127.0.0.1:1/none', { connect_timeout: 2, onnotice: () => {} })
  const gone = probeFor({ sql })
  await expect(gone.baseline()).rejects.toBeInstanceOf(StoreError)
  await sql.end()
})
