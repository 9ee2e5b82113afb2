import { Transcript, type TranscriptEvent } from '../../core/transcript.ts'
import type { Scope } from '../scope.ts'
import { restored } from '../storable.ts'

/** A transcript without its events, which are stored one by one. */
type Conversation = Omit<Transcript, 'events'>

/** Reads a whole conversation, or as much of it as a crash has left; undefined when none is stored under this id. */
export async function readTranscript({ sql, schema }: Scope, resultId: string): Promise<Transcript | undefined> {
  const [row] = await sql<{ conversation: Conversation | null; events: TranscriptEvent[] }[]>`
    select
      conversation,
      array_to_json(array(
        select event from ${sql(schema)}.test_messages where result_id = result.id order by position
      )) as events
    from ${sql(schema)}.test_results as result
    where id = ${resultId}
  `
  return row?.conversation ? Transcript.parse(restored({ ...row.conversation, events: row.events })) : undefined
}
