import { createHash } from 'node:crypto'
import type { TestResult } from '../core/result.ts'
import type { TestRun } from '../core/run.ts'
import type { Transcript } from '../core/transcript.ts'
import { joinRuns } from './joined-run.ts'
import type { StressRecord } from './stress-record.ts'

/** A run in several shards, as their workers have told of it. */
export interface RecordedRun {
  /** All shards as one. The same shards always make the same run. */
  run: TestRun
  shardIds: string[]
  /** What all shards should share and do not: "version of the agent: 1.4, 1.5". */
  differing: string[]
  conversations: { result: TestResult; transcript: Transcript }[]
}

/** Puts the run together from all records, each test's in their order; undefined where no conversation was begun. */
export function recordedRun(records: readonly StressRecord[]): RecordedRun | undefined {
  const runs = records.flatMap((record) => (record.kind === 'run' ? [record.run] : []))
  const [first, ...others] = runs.toSorted((a, b) => a.startedAt.localeCompare(b.startedAt) || a.id.localeCompare(b.id))
  if (!first) return undefined
  const shardIds = [...new Set(runs.map(({ id }) => id))].sort()
  const id = shardIds.length === 1 ? first.id : idOf(shardIds)
  const conversations = [...conversationsIn(records).values()].map(({ result, transcript }) => ({
    result: { ...result, runId: id, errors: result.errors.map((text) => text.replaceAll(result.runId, id)) },
    transcript,
  }))
  const { run, differing } = joinRuns(
    [first, ...others],
    conversations.map(({ result }) => result),
  )
  return { run: { ...run, id }, shardIds, differing, conversations }
}

/** What was told last of each conversation; of those that never ended, with the events that were told one by one. */
function conversationsIn(records: readonly StressRecord[]): Map<string, RecordedRun['conversations'][number]> {
  const conversations = new Map<string, RecordedRun['conversations'][number]>()
  for (const record of records) {
    if (record.kind === 'begun' || record.kind === 'finished') {
      const { result, transcript } = record
      conversations.set(result.id, { result, transcript: { ...transcript, events: [...transcript.events] } })
    }
    if (record.kind === 'event') {
      const events = conversations.get(record.resultId)?.transcript.events
      if (events && record.position === events.length) events.push(record.event)
    }
  }
  return conversations
}

/** An id that depends on these alone, in the form of a UUID of version 8. */
function idOf(shardIds: readonly string[]): string {
  const hex = createHash('sha256').update(shardIds.join()).digest('hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20)]
  return [...groups, hex.slice(20, 32)].join('-')
}
