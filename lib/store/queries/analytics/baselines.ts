import type { Scope } from '../../scope.ts'
import { restored, storable } from '../../storable.ts'

/** A run that later ones are compared with, by name. */
export interface Baseline {
  name: string
  runId: string
  /** ISO 8601. */
  setAt: string
}

/** Gives a run a name, in place of the run that had it; the run must be stored. */
export async function setBaseline({ sql, schema }: Scope, name: string, runId: string): Promise<void> {
  await sql`
    insert into ${sql(schema)}.baselines (name, run_id) values (${storable(name)}, ${runId})
    on conflict (name) do update set run_id = excluded.run_id, set_at = now()
  `
}

/** All names, the one that was given last first. */
export async function readBaselines({ sql, schema }: Scope): Promise<Baseline[]> {
  const rows = await sql<{ name: string; run_id: string; set_at: Date }[]>`
    select name, run_id, set_at from ${sql(schema)}.baselines order by set_at desc, name
  `
  return restored(Array.from(rows)).map(({ name, run_id, set_at }) => ({
    name,
    runId: run_id,
    setAt: set_at.toISOString(),
  }))
}
