import { z } from 'zod'

/** From the lowest to the highest of several samples. */
const Spread = z.object({ low: z.number(), high: z.number() })
export type Spread = z.infer<typeof Spread>

/** What the model that judged has used, in calls and tokens; the three kinds of input do not overlap. */
export const JudgeUsage = z.object({
  calls: z.number(),
  /** Answers that were played from recordings: they cost nothing. */
  replayed: z.number(),
  input: z.number(),
  cacheWrite: z.number(),
  cacheRead: z.number(),
  output: z.number(),
  /** At list price. */
  usd: z.number(),
})
export type JudgeUsage = z.infer<typeof JudgeUsage>

/** How the score comes from the criteria, to be done again by hand: points / weight * 100, and not above the cap. */
export const Reckoning = z.object({
  /** Of all criteria that are met or unmet. */
  points: z.number(),
  weight: z.number(),
  /** Null where nothing that has a weight was decided. */
  uncapped: z.number().nullable(),
  /** Null where no red flag was raised. */
  cap: z.number().nullable(),
})
export type Reckoning = z.infer<typeof Reckoning>

/** Null where nothing that it is made of was decided. */
const tenPoints = z.number().min(0).max(10).nullable()

/** One point of the rubric, with what in the transcript proves it. */
export const Criterion = z.object({
  id: z.string(),
  label: z.string(),
  verdict: z.enum(['met', 'unmet', 'inconclusive']),
  /** What it adds to the score: points given of points possible. */
  points: z.number(),
  weight: z.number(),
  /** How much of it was reached, 0 to 1, whatever its weight; absent where that is not known. */
  share: z.number().min(0).max(1).optional(),
  evidence: z.array(z.object({ messageId: z.number(), quote: z.string() })),
  note: z.string().optional(),
  /** Who decided it; absent in assessments of before there was a choice: `rules`. */
  decidedBy: z.enum(['rules', 'judge']).optional(),
  /** Of the points, where several samples were taken; the points are those of the median. */
  spread: Spread.optional(),
})
export type Criterion = z.infer<typeof Criterion>

/** The filled rubric. `overallScore` is computed from the criteria, never asked from a model. */
export const ConversationAssessment = z.object({
  resultId: z.uuid(),
  timestamp: z.string(),
  /** Who assessed: `rules`, or the name of a model. */
  judge: z.string(),
  rubricVersion: z.string(),
  /** Null where nothing that has a weight was decided. */
  overallScore: z.number().min(0).max(100).nullable(),
  whatWentWell: z.array(z.string()),
  areasForImprovement: z.array(z.string()),
  criticalIssues: z.array(z.string()),
  personalizationScore: tenPoints,
  questionsScore: tenPoints,
  valueFirstScore: tenPoints,
  zmeykaAdherence: tenPoints,
  objectionHandling: tenPoints,
  bantCoverage: z.object({ budget: z.boolean(), authority: z.boolean(), need: z.boolean(), timeline: z.boolean() }),
  zoomCloseAttempt: z.boolean(),
  messageLengthAppropriate: z.boolean(),
  formalLanguage: z.boolean(),
  noForbiddenTopics: z.boolean(),
  recommendedActions: z.array(z.string()),
  criteria: z.array(Criterion),
  reckoning: Reckoning.optional(),
  /** Where several samples were taken: how many, and the scores that they give by themselves. */
  samples: Spread.extend({ n: z.number() }).optional(),
  /** Absent where no model was asked. */
  usage: JudgeUsage.optional(),
})
export type ConversationAssessment = z.infer<typeof ConversationAssessment>
