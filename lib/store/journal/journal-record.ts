import { z } from 'zod'
import { TestResult } from '../../core/result.ts'
import { TestRun } from '../../core/run.ts'
import { Transcript, TranscriptEvent } from '../../core/transcript.ts'
import { Owner } from './owner.ts'

/** The first line of a journal. */
export const JournalHeader = z.object({
  kind: z.literal('run'),
  version: z.literal(1),
  /** The identity of the database that the run is stored in. */
  database: z.uuid(),
  owner: Owner,
  run: TestRun,
})
export type JournalHeader = z.infer<typeof JournalHeader>

const totals = TestRun.shape.totals.unwrap()

/** Every other line: what was told of a run, as it was told. */
export const JournalRecord = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begun'), result: TestResult, transcript: Transcript }),
  z.object({ kind: z.literal('event'), resultId: z.uuid(), position: z.number(), event: TranscriptEvent }),
  z.object({ kind: z.literal('finished'), result: TestResult, transcript: Transcript }),
  /** The run is over, and its process has let go of the journal. */
  z.object({ kind: z.literal('ended'), finishedAt: z.string(), totals, playbookVersion: z.string().nullish() }),
])
export type JournalRecord = z.infer<typeof JournalRecord>
