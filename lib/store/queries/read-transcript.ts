import { Transcript, TranscriptEvent } from '../../core/transcript.ts'
import type { Scope } from '../scope.ts'
import { restored } from '../storable.ts'

/** A transcript without its events, which are stored one by one. */
type Conversation = Omit<Transcript, 'events'>

/**
 * Reads a whole conversation, or as much of it as a crash has left; undefined when none is stored under this id. An event that
 * cannot be read is a note that says so: the others can.
 */
export async function readTranscript({ sql, schema }: Scope, resultId: string): Promise<Transcript | undefined> {
  const [row] = await sql<{ conversation: Conversation | null; events: unknown[] }[]>`
    select
      conversation,
      array_to_json(array(
        select event from ${sql(schema)}.test_messages where result_id = result.id order by position
      )) as events
    from ${sql(schema)}.test_results as result
    where id = ${resultId}
  `
  if (!row?.conversation) return undefined
  const header = Transcript.parse(restored({ ...row.conversation, events: [] }))
  return { ...header, events: readEvents(restored(row.events), header.startedAt) }
}

function readEvents(stored: readonly unknown[], startedAt: number): TranscriptEvent[] {
  let at = startedAt
  return stored.map((event) => {
    const { success, data, error } = TranscriptEvent.safeParse(event)
    at = success ? data.at : timeOf(event, at)
    if (success) return data
    const problems = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    return { kind: 'note', text: `What is stored here cannot be read (${problems.join('; ')}).`, at }
  })
}

function timeOf(event: unknown, before: number): number {
  const at = (event as { at?: unknown } | null)?.at
  return typeof at === 'number' ? at : before
}
