import { z } from 'zod'

/** Percentiles of a sample in milliseconds; null where the sample is empty. */
export const Percentiles = z.object({
  n: z.number(),
  /** Waits that ended without an answer: longer than their wait, never counted as values. */
  censored: z.number(),
  p50: z.number().nullable(),
  p95: z.number().nullable(),
  p99: z.number().nullable(),
  max: z.number().nullable(),
})
export type Percentiles = z.infer<typeof Percentiles>

/** One turn of the prospect and how it was answered: a burst, where it has several messages. */
export const BurstFigures = z.object({
  /** The prospect's turn, from 1. */
  turn: z.number(),
  messages: z.number(),
  firstAt: z.number(),
  lastAt: z.number(),
  /**
   * Last message of the burst -> first message of the agent's turn; null when it was never answered. A placeholder ("…")
   * is a message from the edit on that gives it words.
   */
  responseMs: z.number().nullable(),
  /** How long was waited for an answer that never came. */
  censoredAtMs: z.number().nullable(),
  /** How many separate turns of the agent began for this burst: 1 is right. */
  answers: z.number(),
  /** An answer began before the burst had ended. */
  premature: z.boolean(),
  /** Two answers to this burst say nearly the same. */
  duplicate: z.boolean(),
  questionsAsked: z.number(),
  questionsAnswered: z.number(),
  /** Ids of the questions that were not answered. */
  unanswered: z.array(z.string()).optional(),
  answerIds: z.array(z.number()),
})
export type BurstFigures = z.infer<typeof BurstFigures>

/** One demand for an answer in time, and whether it was met. */
export const UrgencyFigures = z.object({
  turn: z.number(),
  messageId: z.number(),
  /** Null: it only says that it is urgent. */
  withinMs: z.number().nullable(),
  /** Null: never answered. */
  responseMs: z.number().nullable(),
  /** Null where no time was demanded, or where the wait for an answer ended before that time. */
  met: z.boolean().nullable(),
  /** What was left of the time; negative when it was missed. */
  marginMs: z.number().nullable(),
})
export type UrgencyFigures = z.infer<typeof UrgencyFigures>

/** How many times as long one kind of wait takes as another. */
export const Ratio = z.object({
  /** Null where so many waits of one kind ended without an answer that their median is not known. */
  value: z.number().nullable(),
  /** The lower end of the 95 % interval. */
  low: z.number(),
  /** The upper end; null where there is none, because answers never came. */
  high: z.number().nullable(),
})
export type Ratio = z.infer<typeof Ratio>

/** Urgent turns against calm ones. */
export const Urgency = z.object({
  demands: z.array(UrgencyFigures),
  urgent: Percentiles,
  calm: Percentiles,
  /**
   * Median urgent / median calm response time with a 95 % bootstrap interval, answers that never came taken for longer
   * than they were waited for; null without both kinds.
   */
  ratio: Ratio.nullable(),
})
export type Urgency = z.infer<typeof Urgency>

/** What the agent made of a message that came while it was typing. */
export const InterruptionFigures = z.object({
  turn: z.number(),
  messageId: z.number(),
  /** It stopped, or its answer takes the new message in. */
  yielded: z.boolean(),
  /** What the interruption asks was answered; null when it asks nothing. */
  answered: z.boolean().nullable(),
  /** It answered a question that had been taken back. */
  stale: z.boolean(),
  /** The same was answered before and again after the interruption. */
  double: z.boolean(),
})
export type InterruptionFigures = z.infer<typeof InterruptionFigures>

/** A silence of the prospect after the agent's answer. */
export const SilenceFigures = z.object({
  /** The prospect's turn that the silence came before, or would have. */
  turn: z.number(),
  /** The conversation ended with it. */
  last: z.boolean().optional(),
  ms: z.number(),
  /** What the agent wrote into the silence without being asked to. */
  unpromptedIds: z.array(z.number()),
  /** From the end of its answer to the first of them. */
  earliestMs: z.number().nullable(),
})
export type SilenceFigures = z.infer<typeof SilenceFigures>

/** A follow-up that the prospect asked for. */
export const FollowUpFigures = z.object({
  turn: z.number(),
  messageId: z.number(),
  promisedAfterMs: z.number(),
  /** Request -> acknowledgement; null when there was none. */
  acknowledgedMs: z.number().nullable(),
  /** Request -> follow-up; null when it never came. */
  followedUpMs: z.number().nullable(),
  verdict: z.enum(['kept', 'early', 'late', 'missing']),
  /** It says nearly what was said before. */
  repeated: z.boolean(),
})
export type FollowUpFigures = z.infer<typeof FollowUpFigures>

/** A message that the prospect corrected by editing it, and the version that the agent went by. */
export const CorrectionFigures = z.object({
  messageId: z.number(),
  before: z.string(),
  after: z.string(),
  /** A later message of the agent that still goes by the first version; null without one. */
  staleId: z.number().nullable(),
  /** A later message of the agent that goes by the correction; null where its words do not tell. */
  heededId: z.number().nullable(),
})
export type CorrectionFigures = z.infer<typeof CorrectionFigures>

/** What a transcript says in numbers; all times in the prospect's milliseconds. */
export const Metrics = z.object({
  responseTimes: Percentiles,
  responses: z.array(z.object({ turn: z.number(), ms: z.number(), messageId: z.number() })),
  /** Last message of the prospect's turn -> last message of the agent's turn. */
  turnTimes: Percentiles,
  /** All turns that an answer is owed to, those of a single message too. */
  bursts: z.array(BurstFigures),
  /** Of the turns of several messages: answered by exactly one turn that began after the burst ended / all; null without any. */
  batchDetectionAccuracy: z.number().nullable(),
  /** 0-100, of the turns of several messages; null without any. */
  batchHandlingScore: z.number().nullable(),
  /** How far our own messages were from their plan. */
  pacing: z.object({
    n: z.number(),
    p50: z.number().nullable(),
    p99: z.number().nullable(),
    max: z.number().nullable(),
  }),
  urgency: Urgency.optional(),
  interruptions: z.array(InterruptionFigures).optional(),
  silences: z.array(SilenceFigures).optional(),
  followUps: z.array(FollowUpFigures).optional(),
  corrections: z.array(CorrectionFigures).optional(),
  /** Last message of the prospect's turn -> read by the agent. */
  readTimes: Percentiles.optional(),
  /** Last message of the prospect's turn -> the agent begins to type. */
  typingTimes: Percentiles.optional(),
  /** Spearman's rank correlation of response time with the length of the turn; null below three answers. */
  lengthCorrelation: z.number().nullable().optional(),
})
export type Metrics = z.infer<typeof Metrics>
