import { z } from 'zod'
import { toMillis } from '../core/duration.ts'
import { type Mistake, USERNAME } from './options.ts'

/** An environment, or the part of it that is set. */
export type Environment = Record<string, string | undefined>

const text = z.string().trim().min(1)
const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')
const list = text.transform((value) => value.split(',').map((item) => item.trim()))
/** Separated by commas; an account that is named twice would be taken for two. */
const distinct = list
  .refine((items) => items.every(Boolean), 'has an empty place between its commas')
  .refine((items) => new Set(items).size === items.length, 'names the same account twice')
const identifier = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/, 'must be a lower-case PostgreSQL identifier')
const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be a whole number from ${min} to ${max}`)
const duration = z.string().transform((value, context) => {
  try {
    const millis = toMillis(/^\d+$/.test(value) ? Number(value) : value)
    if (millis <= 0) context.addIssue({ code: 'custom', message: 'must be more than 0' })
    return millis
  } catch {
    context.addIssue({ code: 'custom', message: "must be a duration such as '30s' or '2m'" })
    return z.NEVER
  }
})
const dollars = z.coerce.number({ error: 'must be a number' }).positive('must be more than 0')
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')

/** Every variable that we read; `.env.example` says what each is for. */
export const Variables = z.object({
  STRESS_TELEGRAM: z.enum(['local', 'live']).default('local'),
  STRESS_TELEGRAM_PORT: whole(0, 65535).default(0),
  TELEGRAM_API_ID: whole(1, 2 ** 31).optional(),
  TELEGRAM_API_HASH: z
    .string()
    .regex(/^[0-9a-f]{32}$/i, 'must be 32 hexadecimal digits')
    .optional(),
  STRESS_PROSPECT_ACCOUNT: distinct.optional(),
  STRESS_PROSPECT_SESSION: distinct.optional(),
  STRESS_AGENT_USERNAME: list
    .refine(
      (names) => names.every((name) => USERNAME.test(name)),
      'must be a Telegram username of 5 to 32 letters, digits or underscores, or several separated by commas',
    )
    .optional(),
  STRESS_LEASE_TIMEOUT: duration.optional(),
  STRESS_MESSAGE_GAP: duration.optional(),
  STRESS_DAEMON: z.enum(['reference', 'command', 'external', 'in-process']).optional(),
  STRESS_AGENT_DEFECT: text.optional(),
  STRESS_AGENT_VERSION: text.optional(),
  STRESS_READY_TIMEOUT: duration.default(30_000),
  STRESS_REPLY_TIMEOUT: duration.default(60_000),
  STRESS_TIME_SCALE: z.coerce.number().min(1, 'must be 1 or more').max(1000, 'must be 1000 or less').optional(),
  STRESS_SEED: whole(0, 2 ** 31 - 1).optional(),
  STRESS_DATE: z.iso.date('must be a date such as 2026-11-23').optional(),
  DATABASE_URL: postgresUrl.optional(),
  STRESS_SCHEMA: identifier.default('stress'),
  STRESS_DATA_DIR: text.default('.stress'),
  STRESS_REPORTS_DIR: text.default('reports'),
  STRESS_BASELINE: text.optional(),
  STRESS_MASK_STORED: flag.optional(),
  STRESS_VERBOSE: flag.optional(),
  STRESS_TIMING_REPORT: flag.optional(),
  STRESS_PERSONA: z.enum(['scripted', 'claude']).default('scripted'),
  ANTHROPIC_API_KEY: z
    .string()
    .regex(/^[!-~]+$/, 'must be one word of printable ASCII')
    .optional(),
  ANTHROPIC_BASE_URL: z.url({ protocol: /^https?$/, error: 'must begin with https:// or http://' }).optional(),
  STRESS_MODEL: text.optional(),
  STRESS_JUDGE: z.enum(['rules', 'claude']).optional(),
  STRESS_JUDGE_MODEL: text.optional(),
  STRESS_JUDGE_SAMPLES: whole(1, 9)
    .refine((count) => count % 2 === 1, 'must be odd, so that there is a middle one')
    .default(1),
  STRESS_CASSETTE: z.enum(['off', 'record', 'replay', 'auto']).default('off'),
  STRESS_CASSETTE_DIR: text.default('stress/cassettes'),
  STRESS_BUDGET_USD: dollars.default(1),
  STRESS_RUN_BUDGET_USD: dollars.optional(),
})
export type Variables = z.output<typeof Variables>

/** Secrets are named, never shown. */
const SECRET = new Set(['STRESS_PROSPECT_SESSION', 'TELEGRAM_API_HASH', 'DATABASE_URL', 'ANTHROPIC_API_KEY'])

/** What is wrong with single values. */
export function badValues(error: z.ZodError, given: Environment): Mistake[] {
  return error.issues.map((issue) => {
    const name = String(issue.path[0])
    const shown = SECRET.has(name) ? '(not shown)' : JSON.stringify(given[name])
    return { problem: `${name} is ${shown}: ${words(issue)}.`, remedy: 'See .env.example for what it means.' }
  })
}

/** A misspelt name would otherwise be ignored in silence. */
export function unknownVariables(given: Environment): Mistake[] {
  const known = Object.keys(Variables.shape).filter((name) => name.startsWith('STRESS_'))
  return Object.keys(given)
    .filter((name) => name.startsWith('STRESS_') && !known.includes(name))
    .map((name) => ({ problem: `${name} is not a setting.`, remedy: `Settings are ${known.join(', ')}.` }))
}

function words(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_type') return `must be a ${issue.expected}`
  return issue.message
}
