import type { Millis } from '../../../core/clock.ts'
import { json, type Scope } from '../../scope.ts'

/** Who asks, and for what. */
export interface LeaseRequest {
  id: string
  runId: string
  host: string
  pid: number
  specFile: string
  testName: string
  /** Sets of keys, any of which will do. */
  wants: readonly (readonly string[])[]
}

/** How long it counts without a sign of life. */
export interface LeaseTerms {
  held: Millis
  waiting: Millis
}

/** Asks once; the place of the set that is held from now on, or null: then it waits, and has to ask again. */
export async function takeLease(scope: Scope, request: LeaseRequest, terms: LeaseTerms): Promise<number | null> {
  const { sql, schema } = scope
  const asked = json(scope, {
    id: request.id,
    run_id: request.runId,
    host: request.host,
    pid: request.pid,
    spec_file: request.specFile,
    test_name: request.testName,
    wants: request.wants,
  })
  const [row] = await sql<[{ place: number | null }]>`
    select ${sql(schema)}.take_lease(${asked}, ${terms.held / 1000}, ${terms.waiting / 1000}) as place
  `
  return row.place
}
