import { z } from 'zod'
import { ConversationAssessment, Criterion, JudgeUsage } from '../core/assessment.ts'
import { EmailCollection } from '../core/email-collection.ts'
import { Fault } from '../core/fault.ts'
import { Media } from '../core/media.ts'
import {
  CorrectionFigures,
  FollowUpFigures,
  InterruptionFigures,
  Percentiles,
  SilenceFigures,
  Urgency,
  UrgencyFigures,
} from '../core/metrics.ts'
import { Outcome } from '../core/outcome.ts'
import { ResultStatus } from '../core/result.ts'
import { TestRun } from '../core/run.ts'
import { Agreement, BookingRecord } from '../core/scheduling.ts'
import { Side } from '../core/transcript.ts'
import { Regression } from './regression/regression-data.ts'

const millis = z.number().describe("milliseconds of the prospect's time")
const sinceStart = z.number().describe('milliseconds since the conversation began')
const anchor = z.string().describe("where index.html shows it: the address's part after #")

const Proportion = z.object({
  successes: z.number(),
  n: z.number(),
  rate: z.number().nullable(),
  low: z.number().nullable().describe('lower end of the 95 % Wilson interval'),
  high: z.number().nullable().describe('upper end of the 95 % Wilson interval'),
})

const Summary = z.object({
  tests: z.number(),
  statuses: z.record(ResultStatus, z.number()),
  passRate: Proportion.describe('calls scheduled of the conversations that count'),
  apart: z
    .array(
      z.object({ conversationId: z.string(), anchor, title: z.string(), fault: Fault.nullable(), reason: z.string() }),
    )
    .describe('conversations that do not count, each with the reason'),
  ledByHand: z
    .number()
    .describe('conversations that no scenario led, and that are not counted among those that book calls'),
  scenarios: z
    .array(
      z.object({
        scenarioName: z.string(),
        statuses: z.record(ResultStatus, z.number()),
        passRate: Proportion,
        averageScore: z.number().nullable(),
      }),
    )
    .describe('the same for each scenario, in the order in which they were played'),
  averageScore: z.number().nullable().describe('of the conversations that count'),
  scored: z.number().describe('how many conversations the average score is taken from'),
})

/** Percentiles pooled from single response times; the ninety-ninth says little below 100 of them. */
export const PooledPercentiles = Percentiles.extend({ p99Weak: z.boolean() })
export type PooledPercentiles = z.infer<typeof PooledPercentiles>

const ScenarioTiming = z.object({
  scenarioName: z.string(),
  percentiles: PooledPercentiles,
  responses: z.array(z.object({ ms: millis, anchor })),
  waits: z.array(z.object({ ms: millis, anchor })).describe('waits that ended without an answer'),
})
export type ScenarioTiming = z.infer<typeof ScenarioTiming>

const SlowResponse = z.object({
  ms: millis,
  anchor,
  scenarioName: z.string(),
  title: z.string(),
  prospectSaid: z.string(),
  agentSaid: z.string(),
})

const Timing = z.object({
  overall: PooledPercentiles,
  scenarios: z.array(ScenarioTiming),
  slowest: z.array(SlowResponse).describe('the longest waits for an answer, longest first'),
})

const Batching = z.object({
  bursts: z.number().describe('turns of several messages'),
  messages: z.number(),
  answeredOnce: Proportion.describe('bursts answered by exactly one turn that began after the burst had ended'),
  severalAnswers: z.number(),
  premature: z.number(),
  duplicate: z.number(),
  unanswered: z.number(),
  questionsAsked: z.number().describe('in all turns, those of a single message too'),
  questionsAnswered: z.number(),
  averageHandlingScore: z.number().nullable(),
})

const medians = z.object({ from: millis.nullable(), to: millis.nullable() })

const Conduct = z.object({
  urgency: z.object({
    demands: z.array(
      UrgencyFigures.omit({ turn: true, messageId: true }).extend({ anchor, title: z.string(), said: z.string() }),
    ),
    urgent: PooledPercentiles,
    calm: PooledPercentiles.describe('turns without hurry in conversations that had hurry too'),
  }),
  interruptions: z.object({
    n: z.number(),
    yielded: z.number(),
    asking: z.number().describe('how many asked something'),
    answered: z.number(),
    stale: z.number(),
    double: z.number(),
  }),
  silences: z.object({
    n: z.number(),
    longestMs: millis.nullable(),
    kept: z.number().describe('into how many the agent wrote nothing'),
    unprompted: z.number(),
    mostUnprompted: z.number().nullable().describe('messages into one silence'),
    earliestMs: millis.nullable().describe('from the end of an answer to the first unprompted message'),
  }),
  followUps: z.object({
    n: z.number(),
    kept: z.number(),
    early: z.number(),
    late: z.number(),
    missing: z.number(),
    acknowledged: z.number(),
    repeated: z.number(),
  }),
  corrections: z.object({
    n: z.number(),
    heeded: z.number().describe('later words go by the correction'),
    stale: z.number().describe('later words still go by the first version'),
  }),
  attention: z
    .array(z.object({ scenarioName: z.string(), read: medians, typing: medians }))
    .describe('the lowest and highest median of the conversations of each scenario'),
})
export type Conduct = z.infer<typeof Conduct>

const Scores = z.object({
  n: z.number().describe('scores of the conversations that count'),
  median: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  bins: z.array(z.number()).length(10).describe('how many scores lie in 0-9, 10-19, ... 90-100'),
  parts: z
    .array(z.object({ label: z.string(), average: z.number().nullable() }))
    .describe('sub-scores of 10; null: nowhere decided'),
  absent: z
    .array(z.object({ anchor, title: z.string(), reason: z.string() }))
    .describe('conversations that have no score, or whose score does not count'),
  judges: z.array(z.string()),
  usage: JudgeUsage.nullable().describe('of all judges together; null: no model was asked'),
})

const MessageView = z.object({
  id: z.number(),
  anchor,
  t: sinceStart,
  text: z.string().describe('as it was first sent; with media, the caption'),
  media: Media.nullable().describe('the picture, voice message or file that it carries'),
  forwardedFrom: z.string().nullable().describe('whose words it passes on; null: its own'),
  edits: z.array(z.object({ t: sinceStart, text: z.string() })),
  deletedT: sinceStart.nullable(),
  plannedT: sinceStart.nullable().describe('when our own message was meant to be sent'),
  replyTo: anchor.nullable(),
})
export type MessageView = z.infer<typeof MessageView>

const Turn = z.object({
  kind: z.literal('turn'),
  side: Side,
  /** The prospect's turn from 1; null for the agent's. */
  number: z.number().nullable(),
  t: sinceStart,
  messages: z.array(MessageView).min(1),
  burstMs: millis.nullable().describe('from the first to the last of several messages'),
  response: z
    .object({
      ms: millis,
      readMs: millis.nullable().describe("the prospect's last message -> read by the agent"),
      typingMs: millis.nullable().describe("the prospect's last message -> the agent's typing began"),
    })
    .nullable(),
  answers: z
    .number()
    .nullable()
    .describe("how many turns of the agent answered this turn of the prospect's; 1 is right"),
  premature: z.boolean(),
  duplicate: z.boolean(),
  unansweredMs: millis.nullable().describe('how long an answer was waited for in vain'),
})
export type Turn = z.infer<typeof Turn>

const Note = z.object({
  kind: z.literal('note'),
  tone: z.enum(['note', 'channel']),
  t: sinceStart,
  text: z.string(),
})

export const ChatItem = z.discriminatedUnion('kind', [Turn, Note])
export type ChatItem = z.infer<typeof ChatItem>

const TimeInZone = z.object({
  iso: z.string(),
  local: z.string().describe("as the prospect's clock shows it"),
  zone: z.string().describe('city and offset of that clock'),
})

const BookingView = z.object({
  scheduled: z.boolean().nullable().describe('null: unknown, since a probe failed'),
  agreement: Agreement,
  timeZone: z.string(),
  claim: z.object({ anchor: anchor.nullable(), quote: z.string(), time: TimeInZone.nullable() }).nullable(),
  consent: z.object({ anchor: anchor.nullable(), quote: z.string() }).nullable(),
  records: z.array(BookingRecord.omit({ scheduledTime: true }).extend({ time: TimeInZone.nullable() })),
  probeErrors: z.array(z.string()),
})
export type BookingView = z.infer<typeof BookingView>

const Evidence = z.object({
  anchor: anchor.nullable().describe('null: the transcript has no such message'),
  quote: z.string(),
})

const AssessmentView = ConversationAssessment.omit({ resultId: true, timestamp: true, criteria: true }).extend({
  criteria: z.array(Criterion.omit({ evidence: true }).extend({ evidence: z.array(Evidence) })),
})
export type AssessmentView = z.infer<typeof AssessmentView>

const EmailView = EmailCollection.omit({ messageId: true }).extend({ anchor: anchor.nullable() })
export type EmailView = z.infer<typeof EmailView>

export const ConversationView = z.object({
  id: z.string(),
  anchor,
  title: z.string(),
  specFile: z.string(),
  trial: z.number(),
  scenarioName: z.string(),
  personaId: z.string(),
  prospectName: z.string(),
  agentName: z.string(),
  status: ResultStatus,
  outcome: Outcome.nullable(),
  fault: Fault.nullable(),
  errors: z.array(z.string()),
  ending: z.object({ by: z.string(), reason: z.string() }).nullable(),
  startedAt: TimeInZone,
  durationMs: millis,
  timeScale: z.number(),
  seed: z.number(),
  score: z.number().nullable(),
  scoreAbsence: z.string().nullable(),
  emailCollected: z.boolean().nullable().describe('null: unknown'),
  email: EmailView.nullable(),
  percentiles: PooledPercentiles.nullable(),
  batchHandlingScore: z.number().nullable(),
  urgency: Urgency.nullable(),
  interruptions: z.array(InterruptionFigures),
  silences: z.array(SilenceFigures),
  followUps: z.array(FollowUpFigures),
  corrections: z.array(CorrectionFigures),
  readTimes: Percentiles.nullable(),
  typingTimes: Percentiles.nullable(),
  lengthCorrelation: z.number().nullable(),
  worstPacingMs: millis.nullable().describe('how far our own messages were from their plan at most'),
  chat: z.array(ChatItem),
  typing: z.array(z.object({ side: Side, from: sinceStart, to: sinceStart })),
  reads: z.array(z.object({ side: Side, t: sinceStart })),
  booking: BookingView.nullable(),
  assessment: AssessmentView.nullable(),
})
export type ConversationView = z.infer<typeof ConversationView>

/**
 * Everything the report shows, as plain JSON: what `buildReport` makes of the stored rows,
 * what every view is drawn from, and what `results.json` holds.
 */
export const ReportData = z.object({
  version: z.literal(1),
  run: TestRun.omit({ totals: true }),
  summary: Summary,
  timing: Timing,
  batching: Batching,
  conduct: Conduct,
  scores: Scores,
  regression: Regression.nullable().describe('against what was played before; null: nothing was'),
  conversations: z.array(ConversationView),
})
export type ReportData = z.infer<typeof ReportData>
