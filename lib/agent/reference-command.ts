import { fileURLToPath } from 'node:url'
import type { DaemonCommand } from './daemon-command.ts'
import type { Readiness } from './readiness.ts'
import type { Defect } from './reference/defects.ts'

export interface ReferenceCommandOptions {
  /** The session string of the agent's account. A secret. */
  session: string
  apiId: number
  apiHash: string
  /** Where a local Telegram listens; absent for the real one. */
  endpoint?: { host: string; port: number }
  databaseUrl: string
  /** `reference_agent` when absent. */
  databaseSchema?: string
  prospectsFile: string
  timeScale: number
  timeOrigin: number
  seed: number
  defects?: readonly (Defect | string)[]
}

/** What the sample agent prints when it is ready. */
export const REFERENCE_READY: Readiness = { line: 'agent ready: @' }

/** The command that starts our sample agent, from sources or from a build, whichever this file is part of. */
export function referenceCommand(options: ReferenceCommandOptions): Required<Omit<DaemonCommand, 'cwd'>> {
  const fromSources = import.meta.url.endsWith('.ts')
  const main = fileURLToPath(new URL(`./reference/main.${fromSources ? 'ts' : 'js'}`, import.meta.url))
  const loader = fromSources ? ['--import', import.meta.resolve('tsx')] : []
  return { command: process.execPath, args: [...loader, main], env: environmentOf(options) }
}

function environmentOf(options: ReferenceCommandOptions): Record<string, string> {
  const { endpoint, databaseSchema, defects = [] } = options
  return {
    TELEGRAM_SESSION: options.session,
    TELEGRAM_API_ID: String(options.apiId),
    TELEGRAM_API_HASH: options.apiHash,
    ...(endpoint ? { TELEGRAM_HOST: endpoint.host, TELEGRAM_PORT: String(endpoint.port) } : {}),
    DATABASE_URL: options.databaseUrl,
    ...(databaseSchema ? { DATABASE_SCHEMA: databaseSchema } : {}),
    PROSPECTS_FILE: options.prospectsFile,
    STRESS_TIME_SCALE: String(options.timeScale),
    STRESS_TIME_ORIGIN: String(options.timeOrigin),
    STRESS_SEED: String(options.seed),
    STRESS_AGENT_DEFECT: defects.join(','),
  }
}
