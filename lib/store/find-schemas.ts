import { StoreError } from '../core/errors.ts'
import { connect } from './connect.ts'
import { maskUrl } from './mask-url.ts'

/** The schemas of a database that hold tables of ours, by name; it makes none. */
export async function findSchemas(url: string): Promise<string[]> {
  const sql = connect(url, { max: 1 })
  try {
    const rows = await sql<{ name: string }[]>`
      select nspname as name
      from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relname = 'test_results' and relkind = 'r'
      order by nspname
    `
    return rows.map(({ name }) => name)
  } catch (cause) {
    throw new StoreError(`The schemas of ${maskUrl(url)} could not be read: ${(cause as Error).message}.`, { cause })
  } finally {
    await sql.end({ timeout: 5 })
  }
}
