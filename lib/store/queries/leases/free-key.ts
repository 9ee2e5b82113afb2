import type { Scope } from '../../scope.ts'

/** Ends the lease that holds this key, whoever has it; false where nobody has. */
export async function freeKey({ sql, schema }: Scope, key: string): Promise<boolean> {
  const { count } = await sql`
    delete from ${sql(schema)}.leases
    where id in (select lease_id from ${sql(schema)}.lease_keys where key = ${key})
  `
  return count > 0
}
