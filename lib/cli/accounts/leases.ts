import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readCommandConfig, readEnvironment } from '../../config.ts'
import { StressError } from '../../core/errors.ts'
import { printable } from '../../core/printable.ts'
import type { LeaseRow } from '../../store/index.ts'
import type { Terminal } from '../terminal.ts'
import { withStore } from '../with-store.ts'

/** Who plays on accounts; undefined where there is no database that could know, or none that answers, which is told. */
export async function leasesKnown(terminal: Terminal): Promise<LeaseRow[] | undefined> {
  try {
    const { databaseUrl, dataDirectory } = readCommandConfig(readEnvironment(terminal.root), terminal.root)
    if (databaseUrl === undefined && !existsSync(join(dataDirectory, 'postgres'))) return undefined
    return await withStore(terminal, (store) => store.readLeases())
  } catch (error) {
    if (!(error instanceof StressError)) throw error
    terminal.err(printable(`Who plays on the accounts is not known. ${error.message}`))
    return undefined
  }
}
