import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { DEFECTS } from './agent/index.ts'
import type { Millis } from './core/clock.ts'
import { toMillis } from './core/duration.ts'
import { ConfigError } from './core/errors.ts'
import {
  type DaemonOptions,
  type Mistake,
  optionMistakes,
  type RecordsOptions,
  type StressOptions,
} from './stress-options.ts'

export type { DaemonOptions, RecordsOptions, StressOptions } from './stress-options.ts'

/** Everything that was configured, checked. Plain JSON: it travels to the workers. */
export interface Config {
  telegram:
    | { mode: 'local'; port: number }
    | { mode: 'live'; apiId: number; apiHash: string; prospectSession: string; agentUsername: string }
  daemon:
    | { mode: 'reference'; defects: string[] }
    | ({ mode: 'command' } & DaemonOptions)
    | { mode: 'external' }
    | { mode: 'in-process'; defects: string[]; module: string | null }
  records: Required<RecordsOptions>
  persona: 'scripted' | 'claude'
  /** Present where there is a key. */
  llm?: LlmConfig
  readyTimeout: Millis
  timeScale: number
  seed: number
  /** Absent: the embedded server. A secret. */
  databaseUrl?: string
  schema: string
  dataDirectory: string
  reportsDirectory: string
  /** Show every message; null: where a single spec file runs. */
  verbose: boolean | null
}

/** How the model is asked. */
export interface LlmConfig {
  /** A secret. */
  apiKey: string
  /** Absent: the service's own. */
  baseUrl?: string
  /** Absent: our default. */
  model?: string
  /** The most that one conversation may cost. */
  budgetUsd: number
}

/** The environment as it is written in `.env` and the process; the process wins. The only reader of process.env. */
export function readEnvironment(root: string): Record<string, string | undefined> {
  const file = join(root, '.env')
  return { ...(existsSync(file) ? parseEnv(readText(file)) : {}), ...process.env }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new ConfigError(`${file} cannot be read: ${(error as Error).message}.`, {
      remedy: 'Make it a readable file, or remove it: everything in it is optional.',
    })
  }
}

/** What a process needs to run at all, and nothing that it could be led astray by. */
const NECESSITIES = [
  'PATH',
  'HOME',
  'USER',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'SystemRoot',
  'SSL_CERT_FILE',
  'NODE_EXTRA_CA_CERTS',
]

/** The part of an environment that every daemon inherits. */
export function necessities(environment: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    NECESSITIES.flatMap((name) => {
      const value = environment[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

const text = z.string().trim().min(1)
const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')
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
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')

const Variables = z.object({
  STRESS_TELEGRAM: z.enum(['local', 'live']).default('local'),
  STRESS_TELEGRAM_PORT: whole(0, 65535).default(0),
  TELEGRAM_API_ID: whole(1, 2 ** 31).optional(),
  TELEGRAM_API_HASH: z
    .string()
    .regex(/^[0-9a-f]{32}$/i, 'must be 32 hexadecimal digits')
    .optional(),
  STRESS_PROSPECT_SESSION: text.optional(),
  STRESS_AGENT_USERNAME: z
    .string()
    .regex(/^@?[A-Za-z]\w{4,31}$/, 'must be a Telegram username of 5 to 32 letters, digits or underscores')
    .optional(),
  STRESS_DAEMON: z.enum(['reference', 'command', 'external', 'in-process']).optional(),
  STRESS_AGENT_DEFECT: text.optional(),
  STRESS_READY_TIMEOUT: duration.default(30_000),
  STRESS_TIME_SCALE: z.coerce.number().min(1, 'must be 1 or more').max(1000, 'must be 1000 or less').optional(),
  STRESS_SEED: whole(0, 2 ** 31 - 1).optional(),
  DATABASE_URL: postgresUrl.optional(),
  STRESS_SCHEMA: identifier.default('stress'),
  STRESS_DATA_DIR: text.default('.stress'),
  STRESS_REPORTS_DIR: text.default('reports'),
  STRESS_VERBOSE: flag.optional(),
  STRESS_PERSONA: z.enum(['scripted', 'claude']).default('scripted'),
  ANTHROPIC_API_KEY: z
    .string()
    .regex(/^[!-~]+$/, 'must be one word of printable ASCII')
    .optional(),
  ANTHROPIC_BASE_URL: z.url({ protocol: /^https?$/, error: 'must begin with https:// or http://' }).optional(),
  STRESS_MODEL: text.optional(),
  STRESS_BUDGET_USD: z.coerce.number({ error: 'must be a number' }).positive('must be more than 0').default(1),
})
type Variables = z.output<typeof Variables>

/** Secrets are named, never shown. */
const SECRET = new Set(['STRESS_PROSPECT_SESSION', 'TELEGRAM_API_HASH', 'DATABASE_URL', 'ANTHROPIC_API_KEY'])

/**
 * Checks environment and options together.
 *
 * @param freshSeed the seed of this run where none is set.
 * @throws ConfigError with all mistakes at once.
 */
export function readConfig(
  options: StressOptions,
  environment: Record<string, string | undefined>,
  root: string,
  freshSeed: number,
): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Variables.safeParse(given)
  const wrongOptions = optionMistakes(options)
  const mistakes = [
    ...wrongOptions,
    ...unknownVariables(given),
    ...(parsed.success ? [] : badValues(parsed.error, given)),
    ...(wrongOptions.length === 0 ? misfits(given, parsed.error, options) : []),
  ]
  if (!parsed.success || mistakes.length > 0) throw configError(mistakes)
  return assemble(parsed.data, options, root, freshSeed)
}

function assemble(variables: Variables, options: StressOptions, root: string, freshSeed: number): Config {
  const daemon = daemonOf(variables, options, root)
  const llm = llmOf(variables)
  const scalable =
    variables.STRESS_TELEGRAM === 'local' && daemon.mode === 'reference' && variables.STRESS_PERSONA === 'scripted'
  return {
    telegram: telegramOf(variables),
    daemon,
    records: {
      schema: options.records?.schema ?? (isSample(daemon) ? 'reference_agent' : 'public'),
      table: options.records?.table ?? 'scheduled_actions',
      actionType: options.records?.actionType ?? 'pre_meeting_reminder',
    },
    persona: variables.STRESS_PERSONA,
    ...(llm && { llm }),
    readyTimeout: variables.STRESS_READY_TIMEOUT,
    timeScale: variables.STRESS_TIME_SCALE ?? (scalable ? 20 : 1),
    seed: variables.STRESS_SEED ?? freshSeed,
    ...(variables.DATABASE_URL === undefined ? {} : { databaseUrl: variables.DATABASE_URL }),
    schema: variables.STRESS_SCHEMA,
    dataDirectory: resolve(root, variables.STRESS_DATA_DIR),
    reportsDirectory: resolve(root, variables.STRESS_REPORTS_DIR),
    verbose: variables.STRESS_VERBOSE ?? null,
  }
}

function llmOf(variables: Variables): LlmConfig | undefined {
  const { ANTHROPIC_API_KEY: apiKey, ANTHROPIC_BASE_URL: baseUrl, STRESS_MODEL: model } = variables
  if (apiKey === undefined) return undefined
  return {
    apiKey,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(model === undefined ? {} : { model }),
    budgetUsd: variables.STRESS_BUDGET_USD,
  }
}

function telegramOf(variables: Variables): Config['telegram'] {
  if (variables.STRESS_TELEGRAM === 'local') return { mode: 'local', port: variables.STRESS_TELEGRAM_PORT }
  return {
    mode: 'live',
    apiId: variables.TELEGRAM_API_ID as number,
    apiHash: variables.TELEGRAM_API_HASH as string,
    prospectSession: variables.STRESS_PROSPECT_SESSION as string,
    agentUsername: variables.STRESS_AGENT_USERNAME as string,
  }
}

function daemonOf(variables: Variables, options: StressOptions, root: string): Config['daemon'] {
  const mode = daemonMode(variables, options)
  const defects = variables.STRESS_AGENT_DEFECT?.split(/[\s,]+/).filter(Boolean) ?? []
  if (mode === 'in-process') return { mode, defects, module: options.agent ? resolve(root, options.agent) : null }
  if (mode === 'command') return { mode, ...(options.daemon as DaemonOptions) }
  if (mode === 'external') return { mode }
  return { mode, defects }
}

/** The sample agent, in whichever process. */
function isSample(daemon: Config['daemon']): boolean {
  return daemon.mode === 'reference' || (daemon.mode === 'in-process' && daemon.module === null)
}

function daemonMode(variables: Variables, options: StressOptions): Config['daemon']['mode'] {
  return variables.STRESS_DAEMON ?? (options.daemon ? 'command' : 'reference')
}

/** Other rules depend on these: where one is wrong, nothing can be said of what fits it. */
const DECISIVE = ['STRESS_TELEGRAM', 'STRESS_DAEMON', 'STRESS_PERSONA']

/** What does not fit together among the values that are right by themselves. */
function misfits(
  given: Record<string, string | undefined>,
  error: z.ZodError | undefined,
  options: StressOptions,
): Mistake[] {
  const wrong = new Set(error?.issues.map((issue) => String(issue.path[0])))
  if (DECISIVE.some((name) => wrong.has(name))) return []
  const right = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)))
  return combinationMistakes(Variables.parse(right), options, wrong)
}

/** Values that are fine by themselves, but not together; those that are `wrong` are at least set. */
function combinationMistakes(variables: Variables, options: StressOptions, wrong: ReadonlySet<string>): Mistake[] {
  const mistakes: Mistake[] = []
  const live = variables.STRESS_TELEGRAM === 'live'
  const mode = daemonMode(variables, options)
  const need = (name: keyof Variables, why: string, remedy: string) => {
    if (variables[name] !== undefined || wrong.has(name)) return
    mistakes.push({ problem: `${name} is not set, and ${why} needs it.`, remedy })
  }
  if (live) {
    const keys = 'Get one at https://my.telegram.org and put it in .env (see .env.example).'
    need('TELEGRAM_API_ID', 'STRESS_TELEGRAM=live', keys)
    need('TELEGRAM_API_HASH', 'STRESS_TELEGRAM=live', keys)
    need('STRESS_PROSPECT_SESSION', 'STRESS_TELEGRAM=live', 'Give the GramJS session string of the prospect account.')
  }
  if (live)
    need('STRESS_AGENT_USERNAME', 'STRESS_TELEGRAM=live', "Give the agent's username: the prospect writes to it.")
  if (variables.STRESS_PERSONA === 'claude') {
    const remedy = 'Make one at https://platform.claude.com/settings/keys and put it in .env, or unset STRESS_PERSONA.'
    need('ANTHROPIC_API_KEY', 'STRESS_PERSONA=claude', remedy)
  }
  if (mode === 'external' && !live) {
    mistakes.push({
      problem: 'STRESS_DAEMON is "external", but an agent that runs elsewhere is not on the local Telegram.',
      remedy: 'Set STRESS_TELEGRAM=live, or let the run start the agent: see daemon in vitest.config.ts.',
    })
  }
  if (mode === 'command' && !options.daemon) {
    mistakes.push({
      problem: 'STRESS_DAEMON is "command", but no command is configured.',
      remedy: "Add stress({ daemon: { command: 'python', args: ['-m', 'my_agent'] } }) to vitest.config.ts.",
    })
  }
  if (live && (mode === 'reference' || mode === 'in-process')) {
    mistakes.push({
      problem:
        'STRESS_TELEGRAM is "live", but the agent under test is the sample agent, which only knows the local Telegram.',
      remedy: 'Configure your own agent as daemon in vitest.config.ts, or set STRESS_DAEMON=external.',
    })
  }
  mistakes.push(...defectMistakes(variables.STRESS_AGENT_DEFECT, daemonOf(variables, options, '')))
  const unscaled = unscalable(variables, mode)
  if (unscaled && variables.STRESS_TIME_SCALE !== undefined && variables.STRESS_TIME_SCALE !== 1) {
    mistakes.push({
      problem: `STRESS_TIME_SCALE is ${variables.STRESS_TIME_SCALE}, but ${unscaled}.`,
      remedy: 'Unset it, or set it to 1.',
    })
  }
  return mistakes
}

function defectMistakes(given: string | undefined, daemon: Config['daemon']): Mistake[] {
  if (given === undefined) return []
  const is = `STRESS_AGENT_DEFECT is "${given}"`
  if (!('defects' in daemon) || !isSample(daemon)) {
    const problem = `${is}, but only the sample agent has defects to switch on.`
    return [{ problem, remedy: 'Unset it, or set STRESS_DAEMON=reference.' }]
  }
  const remedy = `Defects are ${Object.keys(DEFECTS).join(', ')}.`
  const unknown = daemon.defects.filter((name) => !Object.hasOwn(DEFECTS, name))
  return unknown.map((name) => ({ problem: `${is}: there is no defect "${name}".`, remedy }))
}

/** Why time cannot run faster; undefined where it can. */
function unscalable(variables: Variables, mode: Config['daemon']['mode']): string | undefined {
  if (variables.STRESS_TELEGRAM === 'live') return 'real Telegram runs in real time'
  if (mode === 'in-process') return 'an agent inside the test runs in virtual time'
  if (mode !== 'reference') return 'an agent of your own runs in real time'
  return variables.STRESS_PERSONA === 'claude' ? 'the model that plays the persona thinks in real time' : undefined
}

function badValues(error: z.ZodError, given: Record<string, string | undefined>): Mistake[] {
  return error.issues.map((issue) => {
    const name = String(issue.path[0])
    const shown = SECRET.has(name) ? '(not shown)' : JSON.stringify(given[name])
    return { problem: `${name} is ${shown}: ${words(issue)}.`, remedy: 'See .env.example for what it means.' }
  })
}

/** A misspelt name would otherwise be ignored in silence. */
function unknownVariables(given: Record<string, string | undefined>): Mistake[] {
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

function configError(mistakes: readonly Mistake[]): ConfigError {
  const [only, ...others] = mistakes
  if (only && others.length === 0) return new ConfigError(only.problem, { remedy: only.remedy })
  const list = mistakes.map(({ problem, remedy }) => `- ${problem}\n  ${remedy}`)
  return new ConfigError(`The configuration has ${mistakes.length} mistakes:\n${list.join('\n')}`)
}
