import type { Database, DatabaseOptions } from './database.ts'
import { migrate } from './migrate.ts'
import { startDatabase } from './start-database.ts'
import { openStore, type Store } from './store.ts'

/** A PostgreSQL with our tables in it, to be given back by `closeDatabase`. */
export interface OpenDatabase {
  database: Database
  store: Store
}

/** Starts or joins the database, and brings its schema up to date. */
export async function openDatabase({
  schema,
  ...options
}: DatabaseOptions & { schema: string }): Promise<OpenDatabase> {
  const database = await startDatabase(options)
  try {
    const location = { url: database.url, schema }
    await migrate(location)
    return { database, store: openStore(location) }
  } catch (error) {
    await database.stop()
    throw error
  }
}

export async function closeDatabase({ database, store }: OpenDatabase): Promise<void> {
  await store.close()
  await database.stop()
}
