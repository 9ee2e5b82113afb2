import type { Scope } from '../../scope.ts'

/** Asks back the lease that holds this key; false where nobody has it. */
export async function recallKey({ sql, schema }: Scope, key: string): Promise<boolean> {
  const { count } = await sql`
    update ${sql(schema)}.leases set recalled_at = coalesce(recalled_at, clock_timestamp())
    where id in (select lease_id from ${sql(schema)}.lease_keys where key = ${key}) and expires_at > clock_timestamp()
  `
  return count > 0
}
