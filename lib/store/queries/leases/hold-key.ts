import type { Scope } from '../../scope.ts'

/** Holds another key with the lease; false where somebody else holds it. */
export async function holdKey({ sql, schema }: Scope, id: string, key: string): Promise<boolean> {
  const { count } = await sql`
    insert into ${sql(schema)}.lease_keys as held (key, lease_id)
    select ${key}, id from ${sql(schema)}.leases where id = ${id}
    on conflict (key) do update set lease_id = excluded.lease_id where held.lease_id = excluded.lease_id
  `
  return count === 1
}
