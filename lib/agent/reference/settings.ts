import { ConfigError } from '../../core/errors.ts'
import type { Endpoint } from '../../telegram/index.ts'
import { type Defect, parseDefects } from './defects.ts'
import { DEFAULT_SCHEMA } from './postgres-actions.ts'

/** What the agent's process is told by its environment. */
export interface Settings {
  /** Whoever has it is the agent's account: a secret. */
  session: string
  apiId: number
  apiHash: string
  /** Of a local Telegram; absent for the real one. */
  endpoint?: Endpoint
  databaseUrl: string
  databaseSchema: string
  prospectsFile: string
  timeScale: number
  /** The real instant at which the scaled clock agrees with the wall clock; absent: now. */
  timeOrigin?: number
  seed: number
  defects: readonly Defect[]
}

type Environment = Readonly<{ [name: string]: string | undefined }>

/** Reads the environment; throws one ConfigError that shows every mistake with its value and remedy. */
export function readSettings(env: Environment): Settings {
  const mistakes: string[] = []
  const attempt = <T>(read: () => T): T => {
    try {
      return read()
    } catch (error) {
      mistakes.push((error as Error).message)
      return undefined as T
    }
  }
  const settings: Settings = {
    session: attempt(() => required(env, 'TELEGRAM_SESSION', "Give it the session string of the agent's account.")),
    apiId: attempt(() => number(env, 'TELEGRAM_API_ID', { least: 1, whole: true })),
    apiHash: attempt(() =>
      required(env, 'TELEGRAM_API_HASH', 'Get one at https://my.telegram.org; a local Telegram takes any.'),
    ),
    endpoint: attempt(() => endpointOf(env)),
    databaseUrl: attempt(() => databaseUrlOf(env)),
    databaseSchema: attempt(() => schemaOf(env)),
    prospectsFile: env.PROSPECTS_FILE || 'prospects.json',
    timeScale: attempt(() => number(env, 'STRESS_TIME_SCALE', { least: 0.01, fallback: 1 })),
    timeOrigin: attempt(() => (env.STRESS_TIME_ORIGIN ? number(env, 'STRESS_TIME_ORIGIN', { least: 0 }) : undefined)),
    seed: attempt(() => number(env, 'STRESS_SEED', { least: 0, whole: true, fallback: 1 })),
    defects: attempt(() => parseDefects(env.STRESS_AGENT_DEFECT)),
  }
  if (mistakes.length > 0) throw new ConfigError(`The sample agent cannot start:\n${mistakes.map(bullet).join('\n')}`)
  return settings
}

function required(env: Environment, name: string, remedy: string): string {
  const value = env[name]
  if (!value) throw new ConfigError(`${name} is not set.`, { remedy })
  return value
}

interface NumberRules {
  least: number
  whole?: boolean
  /** Taken where the variable is not set; without it the variable is required. */
  fallback?: number
}

function number(env: Environment, name: string, { least, whole, fallback }: NumberRules): number {
  const text = env[name]
  const kind = `a ${whole ? 'whole ' : ''}number of at least ${least}`
  if (!text && fallback !== undefined) return fallback
  if (!text) throw new ConfigError(`${name} is not set.`, { remedy: `Give it ${kind}.` })
  const value = Number(text)
  if (Number.isFinite(value) && value >= least && (!whole || Number.isInteger(value))) return value
  throw new ConfigError(`${name} is ${JSON.stringify(text)}.`, { remedy: `It has to be ${kind}.` })
}

function endpointOf(env: Environment): Endpoint | undefined {
  const { TELEGRAM_HOST: host, TELEGRAM_PORT: port } = env
  if (!host && !port) return undefined
  if (!host || !port) {
    throw new ConfigError(`${host ? 'TELEGRAM_PORT' : 'TELEGRAM_HOST'} is not set, but its other half is.`, {
      remedy: 'A local Telegram needs both; for the real one set neither.',
    })
  }
  return { host, port: number(env, 'TELEGRAM_PORT', { least: 1, whole: true }) }
}

function databaseUrlOf(env: Environment): string {
  const url = required(
    env,
    'DATABASE_URL',
    'The agent keeps its bookings in PostgreSQL: postgres://user:password@host/name.',
  )
  if (/^postgres(?:ql)?:\/\//.test(url)) return url
  // the value may hold a password, so it is not shown
  throw new ConfigError('DATABASE_URL does not begin with postgres:// or postgresql://.')
}

function schemaOf(env: Environment): string {
  const schema = env.DATABASE_SCHEMA || DEFAULT_SCHEMA
  if (/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) return schema
  throw new ConfigError(`DATABASE_SCHEMA is ${JSON.stringify(schema)}.`, {
    remedy: 'It has to be a lower-case PostgreSQL name: letters, digits and underscores.',
  })
}

function bullet(text: string): string {
  return `- ${text.replaceAll('\n', '\n  ')}`
}
