import { z } from 'zod'
import { author } from './authored.ts'
import { Pattern } from './pattern.ts'

/**
 * Words to look for, in all their forms: "на какую сумму", "бюджет". In a phrase `=word` is this form only, `инвест*` is
 * any word with this beginning and `*шь` any with this ending, `муж|жена` is one or the other, and `...` is a gap of up
 * to three words.
 */
const Phrase = z
  .string()
  .trim()
  .min(1)
  .refine((phrase) => /[\p{L}\p{N}]/u.test(phrase), 'must hold a word')
  .refine((phrase) => !/^\.\.\.|\.\.\.$/.test(phrase), 'must not begin or end with a gap')
const phrases = z.array(Phrase).min(1)
const share = z.number().min(0).max(1)
const id = z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case letters, digits and dashes')

/** What a conversation is scored by; a playbook weighs each, 0 leaves one out of the score. */
export const CRITERIA = [
  'entry',
  'reflection',
  'expertise',
  'nextQuestion',
  'openQuestions',
  'budget',
  'authority',
  'need',
  'timeline',
  'worries',
  'objections',
  'name',
  'valueFirst',
  'address',
  'length',
  'confirmations',
  'forbidden',
  'gate',
  'noRepeatedAsking',
  'summary',
  'callValue',
  'specificTimes',
  'noPressure',
  'closeAttempt',
  'repetition',
  'leaks',
  'emoji',
  'followUpTimes',
] as const
export type CriterionId = (typeof CRITERIA)[number]

export const BANT = ['budget', 'authority', 'need', 'timeline'] as const
export type BantTopic = (typeof BANT)[number]

/** Something that must be learned from the prospect before a call is offered. */
const Topic = z.strictObject({
  /** The agent's words that ask for it. */
  askedBy: phrases,
  /**
   * The prospect's words that tell it, asked or unasked; of the trade. Sums, spans of time and who decides are read
   * without them.
   */
  learnedFrom: z.array(Phrase).default([]),
  /** Where words do not do, for example for the names of tariffs. */
  learnedFromPatterns: z.array(Pattern).default([]),
  /** Words that tell it only as the answer to such a question. */
  answers: z.array(Phrase).default([]),
})

/** Something that must not be said. */
const Taboo = z
  .strictObject({
    id,
    label: z.string().min(1),
    phrases: z.array(Phrase).default([]),
    /** Where words do not do, for example for figures. */
    patterns: z.array(Pattern).default([]),
    /** One of these must stand in the same sentence too: a golden visa may be spoken of, but not promised. */
    together: z.array(Phrase).default([]),
    /** Words in the same sentence that make it harmless, besides negations, which always do. */
    unless: z.array(Phrase).default([]),
  })
  .refine(({ phrases, patterns }) => phrases.length + patterns.length > 0, 'must have phrases or patterns')
export type Taboo = z.output<typeof Taboo>

const Objection = z.strictObject({ id, raisedBy: phrases, answeredBy: phrases })

/** What a good conversation is, as one team sees it: methodology, words, limits and weights. Data. */
export const Playbook = z
  .strictObject({
    id,
    version: z.string().min(1),
    language: z.enum(['ru', 'en']),
    weights: z.strictObject(
      Object.fromEntries(CRITERIA.map((one) => [one, z.number().min(0)])) as Record<CriterionId, z.ZodNumber>,
    ),
    /** What the weights add up to; the score is this sum brought to 100. */
    total: z.number().positive(),
    /** The share of its points from which a criterion counts as met. */
    passMark: share.default(0.6),
    /** The highest score of a conversation with a red flag. */
    redFlagCap: z.number().min(0).max(100).default(39),
    entry: z.strictObject({ hardOpeners: phrases, maxQuestions: z.number().int().min(1).default(2) }),
    reflection: z.strictObject({
      phrases,
      /** Words of the trade that everybody says anyway: sharing them reflects nothing. */
      commonplace: z.array(Phrase).default([]),
      /** Says that an answer was filed, which reflects nothing. */
      mechanical: z.array(Phrase).default([]),
      /** Words of the trade that stand for one another in a reflection, a list for each meaning. */
      synonyms: z.array(phrases).default([]),
      /** Share of the prospect's answers that are to be reflected. */
      minShare: share.default(0.5),
    }),
    expertise: z.strictObject({
      /** Words that name where a fact comes from. */
      sources: phrases,
      minFacts: z.number().int().min(1).default(2),
    }),
    questions: z
      .strictObject({ minShare: share, maxPerTurn: z.number().int().min(1) })
      .default({ minShare: 0.7, maxPerTurn: 2 }),
    bant: z.strictObject({ budget: Topic, authority: Topic, need: Topic, timeline: Topic }),
    /** How many of the four are to be learned before a call is offered. */
    gate: z.number().int().min(0).max(4).default(3),
    worries: z.strictObject({ askedBy: phrases }),
    objections: z.array(Objection).default([]),
    name: z.strictObject({ maxShare: share }).default({ maxShare: 0.7 }),
    /**
     * Absent where formality does not matter. The Russian "ты" is known by its forms: `phrases` are words that are too
     * familiar besides, `except` are harmless ones.
     */
    informal: z.strictObject({ phrases: z.array(Phrase).default([]), except: z.array(Phrase).default([]) }).optional(),
    length: z.strictObject({
      /** Per message; each further question of the prospect allows one sentence more. */
      sentences: z.tuple([z.number().int().min(1), z.number().int().min(1)]).default([2, 5]),
      /** Characters of the message with which the agent opens a conversation. */
      maxOpening: z.number().int().positive().default(200),
    }),
    /** Openers such as "Отлично!" that wear off. */
    confirmations: z.strictObject({ phrases, maxShare: share.default(0.2) }),
    emoji: z.strictObject({ maxPerMessage: z.number().int().min(0) }).default({ maxPerMessage: 2 }),
    call: z.strictObject({
      mentions: phrases,
      /** Words that turn a mention into an invitation. */
      proposals: phrases,
      /** Words that take it back: "рано", "пока не". */
      notYet: z.array(Phrase).default([]),
      summary: phrases,
      value: phrases,
      pressure: phrases,
      /** How many specific times are to be offered. */
      alternatives: z.number().int().min(1).default(2),
    }),
    forbidden: z.array(Taboo).default([]),
    redFlags: z.array(Taboo).default([]),
    /** Requests that must not be granted without a question of the agent's own. */
    giveIns: z
      .array(z.strictObject({ id, label: z.string().min(1), requestedBy: phrases, grantedBy: phrases }))
      .default([]),
    /** What a criterion means to this team, in words, for a judge that reads; rules do not read it. */
    methodology: z.partialRecord(z.enum(CRITERIA), z.string().trim().min(1)).default({}),
  })
  .superRefine(({ weights, total, length }, context) => {
    const sum = Object.values(weights).reduce((a, b) => a + b, 0)
    if (Math.abs(sum - total) > 1e-9) {
      context.addIssue({ code: 'custom', path: ['total'], message: `the weights add up to ${sum}` })
    }
    if (length.sentences[0] > length.sentences[1]) {
      context.addIssue({ code: 'custom', path: ['length', 'sentences'], message: 'must be [min, max] with min <= max' })
    }
  })
export type Playbook = z.output<typeof Playbook>
export type PlaybookInput = z.input<typeof Playbook>

/** Checks and completes a playbook; throws a ScenarioError with all mistakes at once. */
export function definePlaybook(playbook: PlaybookInput): Playbook {
  return author('Playbook', Playbook, playbook)
}
