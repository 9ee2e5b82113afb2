import type { TranscriptEvent } from '../../core/transcript.ts'
import { json, type Scope } from '../scope.ts'

/** An event with its place in the transcript, from 0. */
export interface PlacedEvent {
  position: number
  event: TranscriptEvent
}

/** Stores events of a transcript. A position that is stored already stays as it is, so sending twice is harmless. */
export async function appendMessages(scope: Scope, resultId: string, events: PlacedEvent[]): Promise<void> {
  if (events.length > 0) await insertMessages(scope, resultId, events)
}

/** The statement, to be awaited or to be part of another one. */
export function insertMessages(scope: Scope, resultId: string, events: readonly PlacedEvent[]) {
  const { sql, schema } = scope
  return sql`
    insert into ${sql(schema)}.test_messages (result_id, position, event)
    select ${resultId}, (placed ->> 'position')::integer, placed -> 'event'
    from jsonb_array_elements(${json(scope, events)}::jsonb) as placed
    on conflict (result_id, position) do nothing
  `
}
