import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CommandConfig } from '../config.ts'
import { ConfigError } from '../core/errors.ts'
import { type Database, migrate, openStore, type Store, startDatabase } from '../store/index.ts'
import { realClock } from '../time/index.ts'

export interface StoredOptions {
  config: CommandConfig
  searchPath: string | undefined
  log: (line: string) => void
}

/** The way to what is stored, opened when it is first wanted: DATABASE_URL, or the embedded server of this project. */
export class Stored {
  readonly #options: StoredOptions
  #opened: Promise<{ database: Database; store: Store }> | undefined

  constructor(options: StoredOptions) {
    this.#options = options
  }

  /** Throws a ConfigError where nothing was ever stored; it starts no new database. */
  async store(): Promise<Store> {
    this.#opened ??= this.#open()
    return (await this.#opened).store
  }

  async close(): Promise<void> {
    const opened = await this.#opened?.catch(() => undefined)
    await opened?.store.close()
    await opened?.database.stop()
  }

  async #open() {
    const { config, searchPath, log } = this.#options
    const dataDirectory = join(config.dataDirectory, 'postgres')
    if (config.databaseUrl === undefined && !existsSync(dataDirectory)) {
      throw new ConfigError(`Nothing is stored here: there is no ${dataDirectory}.`, {
        remedy: 'Run a spec first, go to the folder of the project, or set STRESS_DATA_DIR or DATABASE_URL.',
      })
    }
    const database = await startDatabase({
      databaseUrl: config.databaseUrl,
      dataDirectory,
      clock: realClock,
      log,
      ...(searchPath === undefined ? {} : { searchPath }),
    })
    await migrate({ url: database.url, schema: config.schema }) // what an older version of ours has stored
    return { database, store: openStore({ url: database.url, schema: config.schema, max: 2 }) }
  }
}
