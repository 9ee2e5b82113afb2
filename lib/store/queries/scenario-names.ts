import type { Scope } from '../scope.ts'
import { restored } from '../storable.ts'

/** The scenarios that were played by a playbook, by name; those that were played last where there are more than `limit`. */
export async function scenarioNames({ sql, schema }: Scope, limit: number): Promise<string[]> {
  const rows = await sql<{ scenario_name: string }[]>`
    select scenario_name
    from ${sql(schema)}.test_results
    where playbook_version is not null
    group by scenario_name
    order by max("timestamp") desc
    limit ${limit}
  `
  return restored(Array.from(rows))
    .map((row) => row.scenario_name)
    .toSorted()
}
