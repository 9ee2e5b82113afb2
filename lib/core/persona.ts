import { z } from 'zod'
import { author, rule } from './authored.ts'
import type { Millis } from './clock.ts'
import { toMillis } from './duration.ts'
import { Pattern } from './pattern.ts'

const DURATION = "must be more than no time: milliseconds as a number, or text such as '250ms', '30s', '2m' or '1h'"

/** A span of time in authored data: `'90s'` or milliseconds. */
export const duration = z.union([z.number(), z.string()], { error: DURATION }).transform((value, context) => {
  const millis = millisOf(value)
  if (millis > 0) return millis
  context.addIssue({ code: 'custom', message: DURATION })
  return z.NEVER
})

function millisOf(value: number | string): Millis {
  try {
    return toMillis(value)
  } catch {
    return 0
  }
}

/** What can be said in one message. */
export const line = z.string().trim().min(1).max(4096)

/** Something the persona knows and tells when it is asked. */
const Fact = z.strictObject({
  /** Which words of the agent ask for it. */
  askedBy: z.array(Pattern).min(1),
  /** What it says then; several lines become several messages where the scenario sends bursts. */
  say: z.array(line).min(1),
  /** What it types first where the scenario plays corrections; the edit makes it the first line of `say`. */
  slip: line.optional(),
})

/** Something the persona wants to know. */
export const PersonaQuestion = z.strictObject({
  id: z.string().min(1),
  say: line,
  /** Which words of the agent answer it. */
  answeredBy: z.array(Pattern).min(1),
})
export type PersonaQuestion = z.infer<typeof PersonaQuestion>

/** One long message with everything that it asks. */
const Letter = z.strictObject({
  say: line,
  /** What it asks, with the words that ask it alone: with them it asks again what was not answered. */
  questions: z.array(PersonaQuestion.partial({ say: true })).min(1),
})
export type LetterQuestion = z.infer<typeof Letter>['questions'][number]

/** Of what it asks only the ids, as far as they are there. */
const Ids = z.array(z.object({ id: z.string() })).catch([])
const Asking = z.object({
  questions: Ids,
  objections: Ids,
  letters: z.array(z.object({ questions: Ids })).catch([]),
})

function askedBy({ questions, objections, letters }: z.output<typeof Asking>): { id: string; path: PropertyKey[] }[] {
  const at = (ids: z.output<typeof Ids>, ...path: PropertyKey[]) =>
    ids.map(({ id }, index) => ({ id, path: [...path, index, 'id'] }))
  return [
    ...at(questions, 'questions'),
    ...at(objections, 'objections'),
    ...letters.flatMap((letter, index) => at(letter.questions, 'letters', index, 'questions')),
  ]
}

const Language = z.enum(['ru', 'en'])

/**
 * On what condition it takes a call:
 * - `zoom_if_fast_response`: no answer has taken longer than `fastWithin`,
 * - `zoom_if_patient`: the agent has written at most once into each of its silences, and has not pressed it,
 * - `zoom_if_questions_answered`: everything that it asks is asked, and answered,
 * - `zoom_always`, and `never`.
 */
export const Goal = z.enum([
  'zoom_if_fast_response',
  'zoom_if_patient',
  'zoom_if_questions_answered',
  'zoom_always',
  'never',
])
export type Goal = z.infer<typeof Goal>

/** Real agents may need as long for an answer: reading, a model's 105 s at most, typing. */
const PATIENCE: Millis = 120_000

/** Who plays the prospect: character, knowledge, wishes and habits. Data, so that anybody can write one. */
export const Persona = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case letters, digits and dashes'),
    name: line,
    language: Language,
    /** IANA name, for example `Europe/Moscow`. */
    timeZone: z.string().refine(isTimeZone, 'must be an IANA time zone such as Europe/Moscow'),
    /** Local hours in which a call is possible for this persona: [from, to). */
    callHours: z.tuple([z.number().int().min(0).max(23), z.number().int().min(1).max(24)]).default([8, 22]),
    traits: z.array(line).min(1),
    /** How it begins: the lines of the first turn. */
    opening: z.array(line).min(1),
    /** Letters a second, when it types. */
    typingSpeed: z.number().positive().default(6),
    /** By topic: budget, purpose, authority, timeline, email, ... */
    facts: z.record(z.string(), Fact),
    email: z.email('must be an e-mail address such as anna@example.com'),
    /** Long messages that ask a lot at once, one with each turn; the first takes the place of the opening. */
    letters: z.array(Letter).default([]),
    questions: z.array(PersonaQuestion).default([]),
    objections: z.array(PersonaQuestion).default([]),
    /**
     * How long it waits for an answer before it nudges once, if it has words for that, and then leaves. The
     * scenario's `timeoutMultiplier` multiplies it.
     */
    patience: duration.default(PATIENCE),
    nudge: line.optional(),
    goal: Goal,
    /** What is a fast answer to it: half its patience when absent. */
    fastWithin: duration.optional(),
  })
  .check(
    rule(z.object({ callHours: z.tuple([z.number(), z.number()]) }), ({ callHours: [from, to] }, complain) => {
      if (from >= to) complain(['callHours'], 'must be [from, to] with from < to')
    }),
    rule(Asking, (persona, complain) => {
      const first = new Map<string, string>()
      for (const { id, path } of askedBy(persona)) {
        const other = first.get(id)
        if (other !== undefined) complain(path, `must be an id of its own, not also that of ${other}`)
        else first.set(id, path.slice(0, -1).join('.'))
      }
    }),
    rule(z.object({ goal: Goal, fastWithin: z.number() }), ({ goal }, complain) => {
      if (goal === 'zoom_if_fast_response') return
      complain(['fastWithin'], `has no use where the goal is '${goal}'; it is for 'zoom_if_fast_response'`)
    }),
  )
export type Persona = z.output<typeof Persona>
export type PersonaInput = z.input<typeof Persona>

/** Checks and completes a persona; throws a ScenarioError with all mistakes at once. */
export function definePersona(persona: PersonaInput): Persona {
  return author('Persona', Persona, persona)
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
