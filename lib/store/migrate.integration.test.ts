import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from './connect.ts'
import { migrate } from './migrate.ts'
import { migration, readMigrations } from './migrations.ts'
import { runScript } from './testing/run-script.ts'
import { type ScratchStore, scratchStore } from './testing/scratch-store.ts'

let scratch: ScratchStore
beforeAll(async () => {
  scratch = await scratchStore()
})
afterAll(() => scratch?.[Symbol.asyncDispose]())

/** Runs `use` with the name of a schema that does not exist yet; drops it afterwards. */
async function inNewSchema(use: (schema: string) => Promise<void>) {
  const schema = `scratch_${randomUUID().replaceAll('-', '')}`
  try {
    await use(schema)
  } finally {
    await scratch.sql`drop schema if exists ${scratch.sql(schema)} cascade`
  }
}

const one = migration('001_one.sql', 'create table one (id integer);')
const two = migration('002_two.sql', 'create table two (id integer);')

/** The message of the failure, without what differs from run to run. */
async function failureOf(work: Promise<unknown>, schema: string) {
  const error: Error = await work.then(
    () => expect.unreachable(),
    (reason) => reason,
  )
  return error.message.replaceAll(schema, 'scratch').replace(/:\d+\//, ':PORT/')
}

test('a new schema gets every migration, an up-to-date one none', () =>
  inNewSchema(async (schema) => {
    const { url } = scratch
    const all = (await readMigrations()).map(({ name }) => name)
    expect(all).toContain('001_runs_and_results.sql')
    expect(await migrate({ url, schema })).toEqual(all)
    expect(await migrate({ url, schema })).toEqual([])
  }))

test('an older schema gets what it lacks', () =>
  inNewSchema(async (schema) => {
    const { url } = scratch
    expect(await migrate({ url, schema, migrations: [one] })).toEqual(['001_one.sql'])
    expect(await migrate({ url, schema, migrations: [one, two] })).toEqual(['002_two.sql'])
  }))

test('of six processes that migrate at once one applies, and five find it done', { timeout: 60_000 }, () =>
  inNewSchema(async (schema) => {
    const { url } = scratch
    const scripts = Array.from({ length: 6 }, () =>
      runScript(`
        import { migrate } from './lib/store/migrate.ts'
        process.send('ready')
        await new Promise((go) => process.once('message', go))
        process.send(await migrate(${JSON.stringify({ url, schema })}))
        process.disconnect()
      `),
    )
    await Promise.all(scripts.map((script) => script.message()))
    const applied = Promise.all(scripts.map((script) => script.message()))
    for (const { process } of scripts) process.send('go')
    const all = (await readMigrations()).map(({ name }) => name)
    expect((await applied).filter((names) => (names as string[]).length > 0)).toEqual([all])
    await Promise.all(scripts.map((script) => script.done()))
  }),
)

test('nothing of a migration that fails is left', () =>
  inNewSchema(async (schema) => {
    const { url, sql } = scratch
    const broken = migration('002_broken.sql', 'create table half (id integer);\ncreate table half (id integer);')
    expect(await failureOf(migrate({ url, schema, migrations: [one, broken] }), schema)).toMatchInlineSnapshot(`
      "The migration 002_broken.sql failed in schema "scratch": relation "half" already exists.
        Nothing of it was applied."
    `)
    const [left] =
      await sql`select to_regclass(${`${schema}.one`}) is not null as one, to_regclass(${`${schema}.half`}) as half`
    expect(left).toEqual({ one: true, half: null })
    expect(await migrate({ url, schema, migrations: [one, two] })).toEqual(['002_two.sql'])
  }))

test('a migration that was edited after it was applied is refused', () =>
  inNewSchema(async (schema) => {
    const { url } = scratch
    await migrate({ url, schema, migrations: [one] })
    const edited = migration(one.name, `${one.sql} -- a comment`)
    expect(await failureOf(migrate({ url, schema, migrations: [edited] }), schema)).toMatchInlineSnapshot(`
      "The migration 001_one.sql was changed after it had been applied to schema "scratch": its sha-256 is a70086827204..., and a5240b673120... was applied.
        Undo the change and put it into a new file with the next number."
    `)
  }))

test('line ends of a checkout are no edit', () => {
  expect(migration('001_a.sql', 'a\r\nb\r\n').sha256).toBe(migration('001_a.sql', 'a\nb\n').sha256)
})

test('a database that is newer than the code is refused', () =>
  inNewSchema(async (schema) => {
    const { url } = scratch
    await migrate({ url, schema, migrations: [one, two] })
    expect(await failureOf(migrate({ url, schema, migrations: [one] }), schema)).toMatchInlineSnapshot(`
      "The database is newer than this vitest-stress: schema "scratch" has the migration 002_two.sql, and the latest one here is 001_one.sql.
        Update vitest-stress, or use another schema or database."
    `)
  }))

test('a user who may not create a schema is told so', () =>
  inNewSchema(async (schema) => {
    const { sql } = scratch
    const role = `guest_${schema.slice(-12)}`
    await sql.unsafe(`create role ${role} login password 'guest'`)
    const url = scratch.url.replace(/\/\/[^@]+@/, `//${role}:guest@`)
    try {
      const message = await failureOf(migrate({ url, schema }), schema)
      expect(message.replaceAll(role, 'guest')).toMatchInlineSnapshot(`
        "The schema "scratch" could not be prepared: permission denied for database stress.
          The database is postgres://guest:***@127.0.0.1:PORT/stress. Its user must be allowed to create a schema in it, or to create tables in that one."
      `)

      await sql.unsafe(`create schema ${schema} authorization ${role}`)
      expect(await migrate({ url, schema })).toContain('001_runs_and_results.sql')
    } finally {
      await sql.unsafe(`drop owned by ${role} cascade; drop role ${role}`)
    }
  }))

test.each(['', 'Stress', 'a-b', 'x"; drop table y; --', 'pg_catalog', 'information_schema', 'x'.repeat(64)])(
  'a schema cannot be called %j',
  async (schema) => {
    await expect(migrate({ url: scratch.url, schema })).rejects.toThrow(/cannot be the name of the database schema/)
  },
)

test('every table is in the schema and nowhere else', async () => {
  const sql = connect(scratch.url, { max: 1 })
  const rows =
    await sql`select relname from pg_class where relkind = 'r' and relnamespace = ${scratch.schema}::regnamespace`
  const strays =
    await sql`select relname from pg_class where relname ~ '^test_' and relnamespace = 'public'::regnamespace`
  await sql.end()
  expect(rows.map(({ relname }) => relname).sort()).toEqual([
    'absorbed_runs',
    'baselines',
    'identity',
    'lease_keys',
    'leases',
    'migrations',
    'test_assessments',
    'test_messages',
    'test_results',
    'test_runs',
  ])
  expect(Array.from(strays)).toEqual([])
})
