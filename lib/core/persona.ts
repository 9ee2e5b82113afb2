import { z } from 'zod'
import { author } from './authored.ts'
import { toMillis } from './duration.ts'
import { Pattern } from './pattern.ts'

/** A span of time in authored data: `'90s'` or milliseconds. */
export const duration = z.union([z.number(), z.string()]).transform((value, context) => {
  try {
    return toMillis(value)
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message.split('\n').join(' ') })
    return z.NEVER
  }
})

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
  questions: z.array(PersonaQuestion.pick({ id: true, answeredBy: true })).min(1),
})

const Language = z.enum(['ru', 'en'])

/** Who plays the prospect: character, knowledge, wishes and habits. Data, so that anybody can write one. */
export const Persona = z.strictObject({
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
  email: z.email(),
  /** Long messages that ask a lot at once, one with each turn; the first takes the place of the opening. */
  letters: z.array(Letter).default([]),
  questions: z.array(PersonaQuestion).default([]),
  objections: z.array(PersonaQuestion).default([]),
  /** It loses patience when an answer takes longer than this: it nudges once if it has words for it, then leaves. */
  patience: duration,
  nudge: line.optional(),
  goal: z.enum(['zoom_if_fast_response', 'zoom_if_patient', 'zoom_if_questions_answered', 'zoom_always', 'never']),
})
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
