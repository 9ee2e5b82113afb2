import type { Clock, Millis } from '../core/clock.ts'

/** A PostgreSQL that is ready to be used. */
export interface Database {
  /** With the password: for connections, never for logs (see `maskUrl`). */
  url: string
  mode: 'embedded' | 'external'
  timings: DatabaseTimings
  /**
   * To be called when it does not answer any more: an embedded server that died is started again where it was, or joined
   * where another run has done so. An external one is left to those who run it.
   */
  revive(): Promise<void>
  /** Call when this process is done with it. An embedded server stops with its last user, an external one never. */
  stop(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** What the start cost, part by part, in real milliseconds; null where that part was not needed. */
export interface DatabaseTimings {
  initdb: Millis | null
  /** Null also when a running server was adopted. */
  serverStart: Millis | null
  connect: Millis
  total: Millis
}

export interface DatabaseOptions {
  /** A PostgreSQL that is running already; without it one is started. */
  databaseUrl?: string | undefined
  /** Where an embedded server keeps its files, for example `.stress/postgres`. */
  dataDirectory: string
  /** A real-time clock (scale 1): servers do not hurry. */
  clock: Clock
  log?: (line: string) => void
  /** PATH, to find an installed PostgreSQL where the npm package has none for this platform. */
  searchPath?: string
  /** How long an embedded server outlives users that were killed, in seconds. */
  idleSeconds?: number
}
