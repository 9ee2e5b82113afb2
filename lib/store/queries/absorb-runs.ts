import type { Scope } from '../scope.ts'

/**
 * Moves the results of other runs into this one, and forgets those runs but for where their results are. To be called
 * in a transaction.
 */
export async function absorbRuns({ sql, schema }: Scope, id: string, others: readonly string[]): Promise<void> {
  await sql`delete from ${sql(schema)}.absorbed_runs where id = ${id}`
  const absorbed = others.filter((other) => other !== id)
  if (absorbed.length === 0) return
  await sql`update ${sql(schema)}.test_results set run_id = ${id} where run_id in ${sql(absorbed)}`
  await sql`update ${sql(schema)}.baselines set run_id = ${id} where run_id in ${sql(absorbed)}`
  await sql`delete from ${sql(schema)}.test_runs where id in ${sql(absorbed)}`
  await sql`
    insert into ${sql(schema)}.absorbed_runs ${sql(absorbed.map((other) => ({ id: other, run_id: id })))}
    on conflict (id) do update set run_id = excluded.run_id
  `
}

/** The run that has absorbed this one; undefined where none has. */
export async function absorberOf({ sql, schema }: Scope, id: string): Promise<string | undefined> {
  const [row] = await sql<{ runId: string }[]>`
    select run_id as "runId" from ${sql(schema)}.absorbed_runs where id = ${id}
  `
  return row?.runId
}
