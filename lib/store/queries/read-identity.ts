import type { Scope } from '../scope.ts'

/** What tells this database and schema from all others, whatever its address is. */
export async function readIdentity({ sql, schema }: Scope): Promise<string> {
  const [row] = await sql<[{ id: string }]>`select id from ${sql(schema)}.identity`
  return row.id
}
