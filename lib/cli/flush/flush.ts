import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readCommandConfig, readEnvironment } from '../../config.ts'
import { ConfigError, StoreError } from '../../core/errors.ts'
import { printable } from '../../core/printable.ts'
import { closeDatabase, openDatabase, recover, recoveryInWords } from '../../store/index.ts'
import { realClock } from '../../time/index.ts'
import type { Terminal } from '../terminal.ts'

/** Writes what is left of earlier runs, and tells of each; throws where something stays unwritten. */
export async function flush(terminal: Terminal): Promise<void> {
  const environment = readEnvironment(terminal.root)
  const { databaseUrl, schema, dataDirectory } = readCommandConfig(environment, terminal.root)
  const postgres = join(dataDirectory, 'postgres')
  if (databaseUrl === undefined && !existsSync(postgres)) {
    throw new ConfigError(`Nothing is stored here: there is no ${postgres}.`, {
      remedy: 'Go to the folder of the project, or set STRESS_DATA_DIR or DATABASE_URL.',
    })
  }
  const opened = await openDatabase({
    databaseUrl,
    schema,
    dataDirectory: postgres,
    clock: realClock,
    log: (line) => terminal.err(printable(line)),
    ...(environment.PATH === undefined ? {} : { searchPath: environment.PATH }),
  })
  try {
    const recovery = await recover(opened, { dataDirectory })
    const words = recoveryInWords({ ...recovery, left: [] })
    terminal.out(printable(words.length > 0 ? words.join('\n') : 'Nothing was left to be written.'))
    if (recovery.left.length > 0)
      throw new StoreError(recoveryInWords({ ...recovery, flushed: [], closed: [] }).join('\n'))
  } finally {
    await closeDatabase(opened)
  }
}
