import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { accountsDirectory } from './config/accounts-directory.ts'
import type { Config, LivePair, LlmConfig, ProspectLogin } from './config/config.ts'
import { daemonOf, isSample, isScalable } from './config/daemon.ts'
import { judgeOf } from './config/judge.ts'
import { appMisfits, judgeMisfits, liveMisfits, misfits } from './config/misfits.ts'
import { type Mistake, optionMistakes, type StressOptions } from './config/options.ts'
import { badValues, type Environment, unknownVariables, Variables } from './config/variables.ts'
import { ConfigError } from './core/errors.ts'

export { accountsDirectory } from './config/accounts-directory.ts'
export type {
  Config,
  InProcessConfig,
  JudgeConfig,
  LivePair,
  LiveTelegram,
  LlmConfig,
  ProspectLogin,
} from './config/config.ts'
export { accountOf, isSample } from './config/daemon.ts'
export type {
  DaemonOptions,
  PaceOptions,
  RecordsOptions,
  ResetOptions,
  StopOptions,
  StressOptions,
} from './config/options.ts'
export type { Environment } from './config/variables.ts'
export { startsAgent, workersOf } from './config/workers.ts'

/** The environment as it is written in `.env` and the process; the process wins. The only reader of process.env. */
export function readEnvironment(root: string): Environment {
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
export function necessities(environment: Environment): Record<string, string> {
  return Object.fromEntries(
    NECESSITIES.flatMap((name) => {
      const value = environment[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/**
 * Checks environment and options together.
 *
 * @param freshSeed the seed of this run where none is set.
 * @throws ConfigError with all mistakes at once.
 */
export function readConfig(options: StressOptions, environment: Environment, root: string, freshSeed: number): Config {
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
  return assemble(parsed.data, options, { root, freshSeed, accounts: accountsDirectory(given) })
}

/** What a command needs that plays nothing: what was stored, and who judges. */
export type CommandConfig = Pick<
  Config,
  'databaseUrl' | 'schema' | 'dataDirectory' | 'reportsDirectory' | 'baseline' | 'judge' | 'llm'
>

/** Checks that part of the environment alone; throws a ConfigError with all mistakes at once. */
export function readCommandConfig(environment: Environment, root: string): CommandConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Variables.safeParse(given)
  const mistakes = [
    ...unknownVariables(given),
    ...(parsed.success ? [] : badValues(parsed.error, given)),
    ...judgeMisfits(given, parsed.error),
  ]
  if (!parsed.success || mistakes.length > 0) throw configError(mistakes)
  return commandConfigOf(parsed.data, root)
}

/** What a login needs. */
export interface LoginConfig {
  apiId: number
  apiHash: string
  /** Where accounts are kept. */
  accounts: string
}

/** Checks the environment for a login; throws a ConfigError with all mistakes at once. */
export function readLoginConfig(environment: Environment): LoginConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Variables.safeParse(given)
  const mistakes = [...(parsed.success ? [] : badValues(parsed.error, given)), ...appMisfits(given, parsed.error)]
  if (!parsed.success || mistakes.length > 0) throw configError(mistakes)
  const { TELEGRAM_API_ID: apiId, TELEGRAM_API_HASH: apiHash } = parsed.data
  return { apiId: apiId as number, apiHash: apiHash as string, accounts: accountsDirectory(environment) }
}

/** The pairs of live mode for a command that plays nothing; undefined on the local Telegram. */
export function readPairs(environment: Environment): { apiId: number; pairs: LivePair[] } | undefined {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Variables.safeParse(given)
  const mistakes = [...(parsed.success ? [] : badValues(parsed.error, given)), ...liveMisfits(given, parsed.error)]
  if (!parsed.success || mistakes.length > 0) throw configError(mistakes)
  const telegram = telegramOf(parsed.data, accountsDirectory(environment))
  return telegram.mode === 'live' ? telegram : undefined
}

function commandConfigOf(variables: Variables, root: string): CommandConfig {
  const llm = llmOf(variables)
  return {
    judge: judgeOf(variables, root),
    ...(llm && { llm }),
    ...(variables.DATABASE_URL === undefined ? {} : { databaseUrl: variables.DATABASE_URL }),
    schema: variables.STRESS_SCHEMA,
    dataDirectory: resolve(root, variables.STRESS_DATA_DIR),
    reportsDirectory: resolve(root, variables.STRESS_REPORTS_DIR),
    baseline: variables.STRESS_BASELINE ?? null,
  }
}

interface Surroundings {
  root: string
  freshSeed: number
  /** Where accounts are kept. */
  accounts: string
}

function assemble(variables: Variables, options: StressOptions, { root, freshSeed, accounts }: Surroundings): Config {
  const daemon = daemonOf(variables, options, root)
  const scalable =
    variables.STRESS_TELEGRAM === 'local' && isScalable(daemon) && variables.STRESS_PERSONA === 'scripted'
  return {
    telegram: telegramOf(variables, accounts),
    daemon,
    agentVersion: variables.STRESS_AGENT_VERSION ?? null,
    records: {
      schema: options.records?.schema ?? (isSample(daemon) ? 'reference_agent' : 'public'),
      table: options.records?.table ?? 'scheduled_actions',
      actionType: options.records?.actionType ?? 'pre_meeting_reminder',
    },
    probe: options.probe === undefined ? null : resolve(root, options.probe),
    persona: variables.STRESS_PERSONA,
    ...commandConfigOf(variables, root),
    maskStored: variables.STRESS_MASK_STORED ?? false,
    readyTimeout: variables.STRESS_READY_TIMEOUT,
    timeScale: variables.STRESS_TIME_SCALE ?? (scalable ? 20 : 1),
    seed: variables.STRESS_SEED ?? freshSeed,
    ...(variables.STRESS_DATE !== undefined && { date: variables.STRESS_DATE }),
    verbose: variables.STRESS_VERBOSE ?? null,
    timingReport: variables.STRESS_TIMING_REPORT ?? false,
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
    ...(variables.STRESS_RUN_BUDGET_USD !== undefined && { runBudgetUsd: variables.STRESS_RUN_BUDGET_USD }),
  }
}

function telegramOf(variables: Variables, accounts: string): Config['telegram'] {
  if (variables.STRESS_TELEGRAM === 'local') return { mode: 'local', port: variables.STRESS_TELEGRAM_PORT }
  return {
    mode: 'live',
    apiId: variables.TELEGRAM_API_ID as number,
    apiHash: variables.TELEGRAM_API_HASH as string,
    pairs: pairsOf(variables, accounts),
    messageGap: variables.STRESS_MESSAGE_GAP ?? 500,
    leaseTimeout: variables.STRESS_LEASE_TIMEOUT ?? LEASE_TIMEOUT,
  }
}

/** Somebody else's conversation may take 20 minutes. */
const LEASE_TIMEOUT = 30 * 60_000

function pairsOf(variables: Variables, directory: string): LivePair[] {
  const { STRESS_PROSPECT_ACCOUNT: accounts, STRESS_PROSPECT_SESSION: sessions = [] } = variables
  const { STRESS_AGENT_USERNAME: agents = [] } = variables
  const prospects: ProspectLogin[] =
    accounts?.map((account) => ({ account, directory })) ?? sessions.map((session) => ({ session }))
  return prospects.map((prospect, index) => ({
    prospect,
    agentUsername: (agents.length === 1 ? agents[0] : agents[index]) as string,
  }))
}

function configError(mistakes: readonly Mistake[]): ConfigError {
  const [only, ...others] = mistakes
  if (only && others.length === 0) return new ConfigError(only.problem, { remedy: only.remedy })
  const list = mistakes.map(({ problem, remedy }) => `- ${problem}\n  ${remedy}`)
  return new ConfigError(`The configuration has ${mistakes.length} mistakes:\n${list.join('\n')}`)
}
