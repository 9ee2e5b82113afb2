import { z } from 'zod'
import { author } from './authored.ts'
import { toMillis } from './duration.ts'
import { Pattern } from './pattern.ts'

const duration = z.union([z.number(), z.string()]).transform((value, context) => {
  try {
    return toMillis(value)
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message.split('\n').join(' ') })
    return z.NEVER
  }
})

const line = z.string().trim().min(1).max(4096)

/** Something the persona knows and tells when it is asked. */
const Fact = z.object({
  /** Which words of the agent ask for it. */
  askedBy: z.array(Pattern).min(1),
  /** What it says then; several lines become several messages where the scenario sends bursts. */
  say: z.array(line).min(1),
})

/** Something the persona wants to know. */
export const PersonaQuestion = z.object({
  id: z.string().min(1),
  say: line,
  /** Which words of the agent answer it. */
  answeredBy: z.array(Pattern).min(1),
})
export type PersonaQuestion = z.infer<typeof PersonaQuestion>

const Language = z.enum(['ru', 'en'])

/** Who plays the prospect: character, knowledge, wishes and habits. Data, so that anybody can write one. */
export const Persona = z.object({
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
  /** By topic: budget, purpose, authority, timeline, email, ... */
  facts: z.record(z.string(), Fact),
  email: z.email(),
  questions: z.array(PersonaQuestion).default([]),
  objections: z.array(PersonaQuestion).default([]),
  /** It leaves when an answer takes longer than this. */
  patience: duration,
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
