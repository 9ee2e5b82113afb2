import type { TestResult } from '../../core/result.ts'
import type { Transcript } from '../../core/transcript.ts'
import { json, type Scope } from '../scope.ts'
import { storable } from '../storable.ts'

/** What is known of a result when its conversation begins. */
export type StartedResult = Pick<
  TestResult,
  'id' | 'runId' | 'specFile' | 'testName' | 'trial' | 'scenarioName' | 'personaId' | 'seed' | 'timestamp'
>

/** A transcript without its events, which are stored one by one. */
export type Conversation = Omit<Transcript, 'events'>

/** Stores a result as `running`, so that a crash leaves a trace. A result that is stored already stays as it is. */
export async function startResult(scope: Scope, result: StartedResult, conversation: Conversation): Promise<void> {
  const { sql, schema } = scope
  const row = storable({
    id: result.id,
    run_id: result.runId,
    spec_file: result.specFile,
    test_name: result.testName,
    trial: result.trial,
    scenario_name: result.scenarioName,
    persona_id: result.personaId,
    status: 'running',
    seed: result.seed,
    timestamp: result.timestamp,
  })
  await sql`
    insert into ${sql(schema)}.test_results ${sql({ ...row, conversation: json(scope, conversation) })}
    on conflict (id) do nothing
  `
}
