import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ScratchStore, scratchStore } from '../../store/testing/scratch-store.ts'
import { PostgresActions } from './postgres-actions.ts'
import { testScheduledActions } from './scheduled-actions-contract.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')
let scratch: ScratchStore
beforeAll(async () => {
  scratch = await scratchStore()
})
afterAll(async () => {
  await scratch.sql`drop schema if exists ${scratch.sql(`${scratch.schema}_new`)} cascade`
  await scratch[Symbol.asyncDispose]()
})

function open(schema = scratch.schema): PostgresActions {
  return new PostgresActions(postgres(scratch.url, { max: 2, onnotice: () => {}, fetch_types: false }), schema)
}

testScheduledActions('PostgresActions', async () => open())

test('writes rows of the shape that agents in production write', async () => {
  const actions = open()
  await actions.prepare('9000000001')
  const meeting = { prospectId: '7000000099', at: NOW + 3_600_000, zoomUrl: 'https://zoom.us/j/1', email: 'a@b.co' }
  const id = await actions.book(meeting, NOW)
  const [row] = await scratch.sql`select * from ${scratch.sql(`${scratch.schema}.scheduled_actions`)} where id = ${id}`
  expect(row).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    prospect_id: '7000000099',
    action_type: 'pre_meeting_reminder',
    scheduled_for: new Date('2026-11-23T13:00:00Z'),
    status: 'pending',
    payload: {
      meeting_time: '2026-11-23T13:00:00.000Z',
      zoom_url: 'https://zoom.us/j/1',
      email: 'a@b.co',
      owner: '9000000001',
    },
    created_at: new Date(NOW),
    updated_at: new Date(NOW),
    executed_at: null,
    started_processing_at: null,
    cancelled_at: null,
    cancel_reason: null,
  })
  await actions.close()
})

test('calls and promises of the agents of other runs do not count', async () => {
  const [earlier, later] = [open(), open()]
  await Promise.all([earlier.prepare('9000000007'), later.prepare('9000000008')])
  const meeting = { prospectId: '7000000042', at: NOW + 3_600_000, zoomUrl: 'https://zoom.us/j/1', email: 'a@b.co' }
  await earlier.book(meeting, NOW)
  await earlier.promise({ prospectId: '7000000042', at: NOW + 60_000, intent: 'x' }, NOW)
  expect([await earlier.meetings(NOW), await later.meetings(NOW)]).toEqual([[meeting.at], []])
  expect(await earlier.openPromises()).toHaveLength(1)
  expect(await later.openPromises()).toEqual([])
  await Promise.all([earlier.close(), later.close()])
})

test('agents that start at once on an empty database all get their table', async () => {
  const agents = Array.from({ length: 4 }, () => open(`${scratch.schema}_new`))
  await Promise.all(agents.map((agent) => agent.prepare('9000000001')))
  await Promise.all(agents.map((agent) => agent.close()))
})

test('a database that cannot be reached is a StoreError that says what to do', async () => {
  const actions = new PostgresActions(postgres('postgres://nobody:secret@127.0.0.1:1/none', { max: 1 }), 'public')
  await expect(actions.prepare('9000000001')).rejects.toMatchObject({
    name: 'StoreError',
    message: expect.not.stringMatching('secret'),
  })
  await expect(actions.meetings(NOW)).rejects.toThrowErrorMatchingInlineSnapshot(`
    [StoreError: "public".scheduled_actions could not be read: connect ECONNREFUSED 127.0.0.1:1
      Check that DATABASE_URL leads to a PostgreSQL in which the agent may create its schema.]
  `)
  await actions.close()
})
