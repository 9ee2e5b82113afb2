import type { Scope } from '../scope.ts'

/** Moves the results of other runs into this one, and forgets those runs. To be called in a transaction. */
export async function absorbRuns({ sql, schema }: Scope, id: string, others: readonly string[]): Promise<void> {
  const absorbed = others.filter((other) => other !== id)
  if (absorbed.length === 0) return
  await sql`update ${sql(schema)}.test_results set run_id = ${id} where run_id in ${sql(absorbed)}`
  await sql`update ${sql(schema)}.baselines set run_id = ${id} where run_id in ${sql(absorbed)}`
  await sql`delete from ${sql(schema)}.test_runs where id in ${sql(absorbed)}`
}
