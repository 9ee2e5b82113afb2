import type { Scope } from '../../scope.ts'

/** Frees all that is held, or ends the wait. */
export async function releaseLease({ sql, schema }: Scope, id: string): Promise<void> {
  await sql`delete from ${sql(schema)}.leases where id = ${id}`
}
