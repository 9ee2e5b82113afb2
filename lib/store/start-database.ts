import type { Clock } from '../core/clock.ts'
import type { Database, DatabaseOptions } from './database.ts'
import { startEmbedded } from './embedded/embedded.ts'
import { checkExternal } from './external.ts'

/**
 * Gives a PostgreSQL to store in: the one of `databaseUrl` after one query to check it, else an embedded one, started
 * or, when it runs already, shared. Throws a StoreError or ConfigError; never hangs.
 */
export async function startDatabase(options: DatabaseOptions): Promise<Database> {
  return options.databaseUrl ? useExternal(options.databaseUrl, options.clock) : startEmbedded(options)
}

async function useExternal(url: string, clock: Clock): Promise<Database> {
  const began = clock.now()
  await checkExternal(url)
  const connect = clock.now() - began
  const [stop, revive] = [async () => {}, async () => {}]
  const timings = { initdb: null, serverStart: null, connect, total: connect }
  return { url, mode: 'external', timings, revive, stop, [Symbol.asyncDispose]: stop }
}
