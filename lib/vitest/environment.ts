import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Instant } from '../core/clock.ts'
import { createRandom } from '../core/random.ts'
import { closeDatabase, type Database, openDatabase, type Store } from '../store/index.ts'
import { type Control, type LocalTelegram, startControl, startLocalTelegram } from '../telegram-server/index.ts'
import { realClock, ScaledClock } from '../time/index.ts'

export interface EnvironmentOptions {
  config: Config
  searchPath: string | undefined
  log: (line: string) => void
}

/** What a run stands on, started once: the database, and the local Telegram with its control. */
export class Environment {
  readonly database: Database
  readonly store: Store
  readonly timeOrigin: Instant
  readonly telegram: { server: LocalTelegram; control: Control } | null

  private constructor(parts: Pick<Environment, 'database' | 'store' | 'timeOrigin' | 'telegram'>) {
    this.database = parts.database
    this.store = parts.store
    this.timeOrigin = parts.timeOrigin
    this.telegram = parts.telegram
  }

  /** Starts both at the same time; when one fails, what the other started is stopped again. */
  static async open(options: EnvironmentOptions): Promise<Environment> {
    const timeOrigin = Math.round(realClock.now())
    const [stored, telegram] = await Promise.allSettled([openStorage(options), openTelegram(options, timeOrigin)])
    if (stored.status === 'fulfilled' && telegram.status === 'fulfilled') {
      return new Environment({ ...stored.value, timeOrigin, telegram: telegram.value })
    }
    if (stored.status === 'fulfilled') await closeDatabase(stored.value)
    if (telegram.status === 'fulfilled') await closeTelegram(telegram.value)
    throw stored.status === 'rejected' ? stored.reason : (telegram as PromiseRejectedResult).reason
  }

  async close(): Promise<void> {
    await Promise.all([closeTelegram(this.telegram), closeDatabase(this)])
  }
}

/** The database alone. */
export function openStorage({ config, searchPath, log }: EnvironmentOptions) {
  return openDatabase({
    databaseUrl: config.databaseUrl,
    schema: config.schema,
    dataDirectory: join(config.dataDirectory, 'postgres'),
    clock: realClock,
    log,
    ...(searchPath === undefined ? {} : { searchPath }),
  })
}

async function openTelegram({ config, log }: EnvironmentOptions, origin: Instant) {
  if (config.telegram.mode !== 'local' || config.daemon.mode === 'in-process') return null
  const server = await startLocalTelegram({
    port: config.telegram.port,
    clock: new ScaledClock({ scale: config.timeScale, origin }),
    wallClock: realClock,
    random: createRandom(config.seed).fork('local telegram'),
    log,
  })
  return { server, control: await startControl(server) }
}

async function closeTelegram(telegram: Environment['telegram']): Promise<void> {
  await telegram?.control.close()
  await telegram?.server.stop()
}
