import { readCommandConfig, readEnvironment } from '../config.ts'
import { printable } from '../core/printable.ts'
import type { Store } from '../store/index.ts'
import { Stored } from './stored.ts'
import type { Terminal } from './terminal.ts'

/** Gives `work` what is stored for the project that a command was called in, and lets go of it. */
export async function withStore<T>(
  terminal: Terminal,
  work: (store: Store) => Promise<T>,
  { verbose }: { verbose?: boolean | undefined } = {},
): Promise<T> {
  const environment = readEnvironment(terminal.root)
  const stored = new Stored({
    config: readCommandConfig(environment, terminal.root),
    searchPath: environment.PATH,
    verbose,
    log: (line) => terminal.err(printable(line)),
  })
  try {
    return await work(await stored.store())
  } finally {
    await stored.close()
  }
}
