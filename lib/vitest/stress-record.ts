import type { TestArtifact } from 'vitest'
import type { Millis } from '../core/clock.ts'
import type { TestResult } from '../core/result.ts'
import type { TestRun } from '../core/run.ts'
import type { Transcript, TranscriptEvent } from '../core/transcript.ts'

/** What a worker tells the reporters while a conversation runs. Plain JSON; streamed at once, so it survives a crash. */
export type StressRecord =
  /** The run that it belongs to, for those who have nothing but the records. */
  | { kind: 'run'; run: TestRun }
  /** The conversation exists, or more is known of it now: its scenario and persona. */
  | { kind: 'begun'; result: TestResult; transcript: Transcript }
  | { kind: 'event'; resultId: string; position: number; event: TranscriptEvent }
  /** The prospect waits for something; both instants are of the conversation's clock. */
  | { kind: 'waiting'; resultId: string; what: string; now: number; until: number }
  /** The test waits for accounts, for `limit` of real time at most; told again whenever it waits for others. */
  | { kind: 'queued'; id: string; testName: string; limit: Millis; ahead: number; holders: string[] }
  /** It does not wait any more. */
  | { kind: 'dequeued'; id: string }
  | { kind: 'finished'; result: TestResult; transcript: Transcript }

/** What is kept of a run; the rest is for who watches, and for who has nothing but the records. */
export type KeptRecord = Extract<StressRecord, { kind: 'begun' | 'event' | 'finished' }>

export function isKept(record: StressRecord): record is KeptRecord {
  return record.kind === 'begun' || record.kind === 'event' || record.kind === 'finished'
}

/** The type of Vitest artifact that carries a {@link StressRecord}. */
export const STRESS_ARTIFACT = 'vitest-stress'

/** Our record in a Vitest artifact, if it is one of ours. */
export function recordIn(artifact: TestArtifact): StressRecord | undefined {
  return artifact.type === STRESS_ARTIFACT ? artifact.record : undefined
}

/** Everything that a test has told, in order. */
export function recordsOf(test: { artifacts(): readonly TestArtifact[] }): StressRecord[] {
  return test.artifacts().flatMap((artifact) => recordIn(artifact) ?? [])
}

declare module 'vitest' {
  interface TestArtifactRegistry {
    stress: { type: typeof STRESS_ARTIFACT; record: StressRecord }
  }
}
