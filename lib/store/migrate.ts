import type { ReservedSql } from 'postgres'
import { StoreError } from '../core/errors.ts'
import { connect } from './connect.ts'
import { maskUrl } from './mask-url.ts'
import { type Migration, readMigrations } from './migrations.ts'
import { schemaName } from './schema-name.ts'

export interface MigrateOptions {
  url: string
  schema: string
  migrations?: Migration[]
}

/** How long a process waits for another one that is migrating. */
const LOCK_TIMEOUT_SECONDS = 60

/**
 * Brings the schema up to date and tells the names of what it applied. Safe to call from several processes at once:
 * one applies, the others wait and find nothing to do. Throws a StoreError when the database has been migrated by
 * other files than ours.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const schema = schemaName(options.schema)
  const migrations = options.migrations ?? (await readMigrations())
  const sql = connect(options.url, { max: 1 })
  try {
    await sql`select 1` // reserve() on a pool that never connected hangs: github.com/porsager/postgres/issues/751
    const connection = await sql.reserve()
    return await migrateAlone(connection, schema, migrations).finally(() => connection.release())
  } catch (cause) {
    if (cause instanceof StoreError) throw cause
    throw new StoreError(`The schema "${schema}" could not be prepared: ${(cause as Error).message}.`, {
      remedy: `The database is ${maskUrl(options.url)}. Its user must be allowed to create a schema in it, or to create tables in that one.`,
      cause,
    })
  } finally {
    await sql.end({ timeout: 5 }) // ends the session, and with it the lock
  }
}

async function migrateAlone(sql: ReservedSql, schema: string, migrations: Migration[]): Promise<string[]> {
  await lock(sql, schema)
  await createLedger(sql, schema)
  const ledger = await sql<LedgerRow[]>`select name, sha256 from ${sql(schema)}.migrations order by name`
  checkLedger(schema, ledger, migrations)
  const known = new Set(ledger.map(({ name }) => name))
  const pending = migrations.filter(({ name }) => !known.has(name))
  for (const migration of pending) await apply(sql, schema, migration)
  return pending.map(({ name }) => name)
}

interface LedgerRow {
  name: string
  sha256: string
}

/** A session lock, not one of a transaction: each file has a transaction of its own. */
async function lock(sql: ReservedSql, schema: string): Promise<void> {
  try {
    await sql.unsafe(`set lock_timeout = '${LOCK_TIMEOUT_SECONDS}s'`)
    await sql`select pg_advisory_lock(hashtext(${`vitest-stress migrations of ${schema}`}))`
    await sql.unsafe('reset lock_timeout')
  } catch (cause) {
    if ((cause as { code?: string }).code !== '55P03') throw cause
    throw new StoreError(
      `Another process has been migrating the schema "${schema}" for more than ${LOCK_TIMEOUT_SECONDS} s.`,
      { remedy: 'Wait for it, or end it, and try again.', cause },
    )
  }
}

/** Looks before it creates: a role may own the schema without the right to create one. */
async function createLedger(sql: ReservedSql, schema: string): Promise<void> {
  const [found] = await sql<[{ schema: string | null; ledger: string | null }]>`
    select to_regnamespace(${schema})::text as schema, to_regclass(${`${schema}.migrations`})::text as ledger
  `
  if (found.schema === null) await sql`create schema ${sql(schema)}`
  if (found.ledger !== null) return
  await sql`
    create table ${sql(schema)}.migrations (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default now()
    )
  `
}

function checkLedger(schema: string, ledger: LedgerRow[], migrations: Migration[]): void {
  const ours = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, sha256 } of ledger) {
    const migration = ours.get(name)
    if (!migration) throw newerDatabase(schema, name, migrations.at(-1)?.name)
    if (migration.sha256 !== sha256) throw editedMigration(schema, migration, sha256)
  }
}

async function apply(sql: ReservedSql, schema: string, migration: Migration): Promise<void> {
  try {
    await sql.unsafe('begin')
    await sql`insert into ${sql(schema)}.migrations (name, sha256) values (${migration.name}, ${migration.sha256})`
    await sql.unsafe(`set local search_path to "${schema}"`)
    await sql.unsafe(migration.sql)
    await sql.unsafe('commit')
  } catch (cause) {
    const { message, position } = cause as Error & { position?: string }
    const line = position && migration.sql.slice(0, Number(position)).split('\n').length
    throw new StoreError(
      `The migration ${migration.name}${line ? `, line ${line},` : ''} failed in schema "${schema}": ${message}.`,
      { remedy: 'Nothing of it was applied.', cause },
    )
  }
}

function newerDatabase(schema: string, name: string, latest = 'none'): StoreError {
  return new StoreError(
    `The database is newer than this vitest-stress: schema "${schema}" has the migration ${name}, and the latest one here is ${latest}.`,
    { remedy: 'Update vitest-stress, or use another schema or database.' },
  )
}

function editedMigration(schema: string, { name, sha256 }: Migration, applied: string): StoreError {
  return new StoreError(
    `The migration ${name} was changed after it had been applied to schema "${schema}": its sha-256 is ${sha256.slice(0, 12)}..., and ${applied.slice(0, 12)}... was applied.`,
    { remedy: 'Undo the change and put it into a new file with the next number.' },
  )
}
