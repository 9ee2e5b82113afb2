import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CommandConfig } from '../config.ts'
import { ConfigError } from '../core/errors.ts'
import { similar } from '../core/mistake.ts'
import {
  type Database,
  type DatabaseTimings,
  findSchemas,
  maskUrl,
  migrate,
  openStore,
  type Store,
  startDatabase,
} from '../store/index.ts'
import { realClock } from '../time/index.ts'

export interface StoredOptions {
  config: CommandConfig
  searchPath: string | undefined
  log: (line: string) => void
  /** Whether the database is told of, however little there is to tell. */
  verbose?: boolean | undefined
}

/** Longer than this, and somebody has wondered what was going on. */
const SLOW_MS = 2_000

/** Whether a start of the database was anything out of the ordinary. */
export function isWorthTelling({ initdb, total }: DatabaseTimings): boolean {
  return initdb !== null || total >= SLOW_MS
}

const SHOWN = 8

/** A schema that was never written to is no empty history: its name may be misspelt. */
async function mustHold({ mode, url }: Database, schema: string): Promise<void> {
  const known = await findSchemas(url)
  if (known.includes(schema)) return
  const where = mode === 'embedded' ? 'the embedded database' : maskUrl(url)
  const shown = `${known.slice(0, SHOWN).join(', ')}${known.length > SHOWN ? ', …' : ''}`
  throw new ConfigError(`Nothing is stored in the schema "${schema}" of ${where}${similar(schema, known)}.`, {
    remedy:
      known.length === 0
        ? 'Run a spec first, or mend DATABASE_URL: no schema there holds results.'
        : `Run a spec first, or mend STRESS_SCHEMA: results are in ${shown}.`,
  })
}

/** The way to what is stored, opened when it is first wanted: DATABASE_URL, or the embedded server of this project. */
export class Stored {
  readonly #options: StoredOptions
  #opened: Promise<{ database: Database; store: Store }> | undefined

  constructor(options: StoredOptions) {
    this.#options = options
  }

  /** Throws a ConfigError where nothing was ever stored; it starts no new database, and makes no schema. */
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
    const { config, searchPath, log, verbose = false } = this.#options
    const dataDirectory = join(config.dataDirectory, 'postgres')
    if (config.databaseUrl === undefined && !existsSync(dataDirectory)) {
      throw new ConfigError(`Nothing is stored here: there is no ${dataDirectory}.`, {
        remedy: 'Run a spec first, go to the folder of the project, or set STRESS_DATA_DIR or DATABASE_URL.',
      })
    }
    const told: string[] = []
    const database = await startDatabase({
      databaseUrl: config.databaseUrl,
      dataDirectory,
      clock: realClock,
      log: (line) => told.push(line),
      ...(searchPath === undefined ? {} : { searchPath }),
    })
    try {
      if (verbose || isWorthTelling(database.timings)) for (const line of told) log(line)
      await mustHold(database, config.schema)
      await migrate({ url: database.url, schema: config.schema }) // what an older version of ours has stored
      return { database, store: openStore({ url: database.url, schema: config.schema, max: 2 }) }
    } catch (error) {
      await database.stop()
      throw error
    }
  }
}
