import type { Config } from '../config.ts'
import type { Instant } from '../core/clock.ts'
import type { TestRun } from '../core/run.ts'

/** What every worker gets to know of the run. Holds secrets: it travels to workers and nowhere else. */
export interface RunContext {
  runId: string
  /** Where vitest.config.ts is. */
  root: string
  run: TestRun
  config: Config
  /** The database of this run, embedded or not. */
  databaseUrl: string
  /** Where all scaled clocks of this run agree with the wall clock. */
  timeOrigin: Instant
  /** How to get accounts on the local Telegram; null when the run is live. */
  telegramControl: { url: string; token: string; proxySecret: string } | null
  /** This run's folder in reports/. */
  reportDirectory: string
  /** Where all workers of this run write down what their models cost. */
  spendingFile: string
}

declare module 'vitest' {
  interface ProvidedContext {
    stress: RunContext
  }
}
