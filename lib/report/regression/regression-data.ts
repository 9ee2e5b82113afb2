import { z } from 'zod'
import { TestRun } from '../../core/run.ts'

export const MEASURES = ['calls booked', 'score', 'response time'] as const

export const Verdict = z.enum(['better', 'worse', "can't tell"])
export type Verdict = z.infer<typeof Verdict>

const Side = z.object({
  conversations: z.number().describe('how many say something of it'),
  value: z.number().nullable().describe('calls booked: a share; score: median; response time: median in milliseconds'),
})

export const Comparison = z.object({
  scenarioName: z.string().nullable().describe('null: all scenarios, each compared within itself'),
  measure: z.enum(MEASURES),
  before: Side,
  after: Side,
  effect: z
    .object({
      value: z.number(),
      low: z.number().nullable().describe('lower end of the 95 % interval; null: open'),
      high: z.number().nullable().describe('upper end of the 95 % interval; null: open'),
    })
    .nullable()
    .describe('calls booked: difference of the shares; score: points more; response time: so many times as long'),
  p: z.number().nullable().describe('by itself; null where nothing could be found'),
  adjustedP: z.number().nullable().describe('as one of all comparisons here; the verdict goes by it'),
  verdict: Verdict,
  reason: z.string().nullable().describe('why there was nothing to compare'),
  needed: z.number().nullable().describe('conversations on each side to find what is worth noticing in 8 of 10 cases'),
})
export type Comparison = z.infer<typeof Comparison>

const ComparedRun = TestRun.pick({ id: true, startedAt: true, gitBranch: true, gitRevision: true, agentVersion: true })
export type ComparedRun = z.infer<typeof ComparedRun>

/** One side of a comparison: which runs, and how many of their conversations say nothing of the agent. */
const Sample = z.object({ name: z.string(), runs: z.array(ComparedRun), conversations: z.number(), apart: z.number() })

const Trials = z.object({ passed: z.number(), of: z.number() }).describe('in the newest run that could judge the test')

/** A test that was green and is red. */
export const NewlyFailing = z.object({
  specFile: z.string(),
  testName: z.string(),
  conversationId: z.string().describe('the first that failed'),
  before: Trials,
  after: Trials,
})
export type NewlyFailing = z.infer<typeof NewlyFailing>

/** Whether the agent got better or worse. */
export const Regression = z.object({
  verdict: Verdict.describe('worse where any comparison is; better where one is and none is worse'),
  judged: z.boolean().describe('false: too few conversations for any verdict'),
  before: Sample,
  after: Sample,
  comparisons: z.array(Comparison),
  newlyFailing: z
    .array(NewlyFailing)
    .describe('tests that passed when they were played last before, in each trial, and fail now'),
  notes: z.array(z.string()).describe('what else may have made a difference'),
})
export type Regression = z.infer<typeof Regression>
