import { z } from 'zod'
import { ConversationAssessment } from './assessment.ts'
import { EmailCollection } from './email-collection.ts'
import { Fault } from './fault.ts'
import { Metrics } from './metrics.ts'
import { Outcome } from './outcome.ts'
import { CallSchedulingResult } from './scheduling.ts'

export const ResultStatus = z.enum(['running', 'passed', 'failed', 'inconclusive', 'crashed'])
export type ResultStatus = z.infer<typeof ResultStatus>

/** What became of one conversation of one test. */
export const TestResult = z.object({
  /** The conversation's id. */
  id: z.uuid(),
  runId: z.uuid(),
  specFile: z.string(),
  testName: z.string(),
  /** How often the test was played before in the run: repeated or retried. */
  trial: z.number(),
  scenarioName: z.string(),
  personaId: z.string(),
  /** Of the playbook that it is judged by: name, version and content; null: by none. */
  playbookVersion: z.string().nullable(),
  status: ResultStatus,
  outcome: Outcome.nullable(),
  fault: Fault.nullable(),
  /** Why it failed or could not be judged, as the terminal shows it. */
  errors: z.array(z.string()),
  overallScore: z.number().min(0).max(100).nullable(),
  /** Why there is no score; null when there is one. */
  scoreAbsence: z.string().nullable(),
  totalTurns: z.number(),
  durationSeconds: z.number(),
  /** Null: unknown, because no record has a place for it or none could be read. */
  emailCollected: z.boolean().nullable(),
  /** How that was found; null where nobody looked. */
  email: EmailCollection.nullable(),
  scheduling: CallSchedulingResult.nullable(),
  metrics: Metrics.nullable(),
  assessment: ConversationAssessment.nullable(),
  seed: z.number(),
  /** ISO 8601: when the conversation began, on the conversation's clock. */
  timestamp: z.string(),
})
export type TestResult = z.infer<typeof TestResult>

/** What stands for the persona where the prospect is led by hand: no scenario says how that is to end. */
export const BY_HAND = 'by-hand'

/** What can be told of a conversation that has only begun: nothing yet. */
export const BEGUN = {
  status: 'running',
  outcome: null,
  fault: null,
  errors: [],
  overallScore: null,
  scoreAbsence: 'the conversation is not over',
  totalTurns: 0,
  durationSeconds: 0,
  emailCollected: null,
  email: null,
  scheduling: null,
  metrics: null,
  assessment: null,
} satisfies Partial<TestResult>

/** Why a conversation has no end, where somebody or a setting of Vitest stopped the run. */
export const STOPPED = 'The run was stopped before this conversation had ended.'

/** Why a conversation was not judged whose test called `skip()` after it had begun. */
export const SKIPPED = 'The test skipped itself.'

/** Whether its own test did not want it to be judged. */
export function wasSkipped({ errors }: Pick<TestResult, 'errors'>): boolean {
  return errors.includes(SKIPPED)
}

/** What becomes of a conversation whose run ended before it did; `errors` come after those that it has. */
export const CRASHED = {
  status: 'crashed',
  fault: 'harness',
  errors: ['The run ended before this conversation did.'],
  scoreAbsence: 'The conversation did not end.',
} satisfies Partial<TestResult>
