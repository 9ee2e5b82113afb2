import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Sql } from 'postgres'
import { realClock } from '../../time/index.ts'
import { connect } from '../connect.ts'
import { migrate } from '../migrate.ts'
import { startDatabase } from '../start-database.ts'
import { openStore, type Store } from '../store.ts'

const DATA_DIRECTORY = fileURLToPath(
  new URL('../../../node_modules/.cache/vitest-stress/test-postgres', import.meta.url),
)

/** What one test file needs of a database. */
export interface ScratchStore extends AsyncDisposable {
  url: string
  /** Migrated and empty; nobody else's. */
  schema: string
  store: Store
  sql: Sql
}

/**
 * For the tests of this project: a migrated schema of its own on an embedded server that all test files share, so that a
 * file pays about 100 ms. The schema is dropped at the end, and the server stops with its last user.
 */
export async function scratchStore(): Promise<ScratchStore> {
  const database = await startDatabase({ dataDirectory: DATA_DIRECTORY, clock: realClock })
  const schema = `scratch_${randomUUID().replaceAll('-', '')}`
  const { url } = database
  await migrate({ url, schema })
  const [store, sql] = [openStore({ url, schema }), connect(url, { max: 2 })]
  const dispose = async () => {
    await sql`drop schema ${sql(schema)} cascade`
    await Promise.all([store.close(), sql.end()])
    await database.stop()
  }
  return { url, schema, store, sql, [Symbol.asyncDispose]: dispose }
}
