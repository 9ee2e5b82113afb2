import { join } from 'node:path'
import { readCommandConfig, readEnvironment } from '../../config.ts'
import { maskUrl, migrate, startDatabase } from '../../store/index.ts'
import { realClock } from '../../time/index.ts'
import type { Terminal } from '../terminal.ts'

/** Brings the schema up to date, and says what was done. */
export async function migrateDatabase(terminal: Terminal): Promise<void> {
  const environment = readEnvironment(terminal.root)
  const { databaseUrl, dataDirectory, schema } = readCommandConfig(environment, terminal.root)
  await using database = await startDatabase({
    databaseUrl,
    dataDirectory: join(dataDirectory, 'postgres'),
    clock: realClock,
    log: (line) => terminal.err(line),
    ...(environment.PATH === undefined ? {} : { searchPath: environment.PATH }),
  })
  const applied = await migrate({ url: database.url, schema })
  const where = `Schema "${schema}" of ${database.mode === 'embedded' ? 'the embedded database' : maskUrl(database.url)}`
  for (const name of applied) terminal.out(`Applied ${name}`)
  terminal.out(`${where} is up to date${applied.length === 0 ? ', nothing was to be done' : ''}.`)
}
