import { z } from 'zod'

const tenPoints = z.number().min(0).max(10)

/** One point of the rubric, with what in the transcript proves it. */
export const Criterion = z.object({
  id: z.string(),
  label: z.string(),
  verdict: z.enum(['met', 'unmet', 'inconclusive']),
  /** What it adds to the score: points given of points possible. */
  points: z.number(),
  weight: z.number(),
  evidence: z.array(z.object({ messageId: z.number(), quote: z.string() })),
  note: z.string().optional(),
})
export type Criterion = z.infer<typeof Criterion>

/** The filled rubric. `overallScore` is computed from the criteria, never asked from a model. */
export const ConversationAssessment = z.object({
  resultId: z.uuid(),
  timestamp: z.string(),
  /** Who assessed: `rules`, or the name of a model. */
  judge: z.string(),
  rubricVersion: z.string(),
  overallScore: z.number().min(0).max(100),
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
})
export type ConversationAssessment = z.infer<typeof ConversationAssessment>
