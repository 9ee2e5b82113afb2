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

/** One burst of the prospect and how it was answered. */
export const BurstFigures = z.object({
  /** The prospect's turn, from 1. */
  turn: z.number(),
  messages: z.number(),
  firstAt: z.number(),
  lastAt: z.number(),
  /** Last message of the burst -> first message of the agent's turn; null when it was never answered. */
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
  answerIds: z.array(z.number()),
})
export type BurstFigures = z.infer<typeof BurstFigures>

/** What a transcript says in numbers; all times in the prospect's milliseconds. */
export const Metrics = z.object({
  responseTimes: Percentiles,
  responses: z.array(z.object({ turn: z.number(), ms: z.number(), messageId: z.number() })),
  /** Last message of the prospect's turn -> last message of the agent's turn. */
  turnTimes: Percentiles,
  bursts: z.array(BurstFigures),
  /** Bursts answered by exactly one turn that began after the burst ended / bursts; null without bursts. */
  batchDetectionAccuracy: z.number().nullable(),
  /** 0-100; null without bursts. */
  batchHandlingScore: z.number().nullable(),
  /** How far our own messages were from their plan. */
  pacing: z.object({
    n: z.number(),
    p50: z.number().nullable(),
    p99: z.number().nullable(),
    max: z.number().nullable(),
  }),
})
export type Metrics = z.infer<typeof Metrics>
