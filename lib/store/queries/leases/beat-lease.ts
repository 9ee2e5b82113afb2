import type { Millis } from '../../../core/clock.ts'
import type { Scope } from '../../scope.ts'

/** Keeps what is held for another while; false where it is held no more, or was asked back. */
export async function beatLease({ sql, schema }: Scope, id: string, held: Millis): Promise<boolean> {
  const { count } = await sql`
    update ${sql(schema)}.leases
    set beat_at = clock_timestamp(), expires_at = clock_timestamp() + make_interval(secs => ${held / 1000})
    where id = ${id} and place is not null and recalled_at is null
  `
  return count === 1
}
