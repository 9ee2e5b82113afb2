import { relative } from 'node:path'
import { readCommandConfig, readEnvironment } from '../../config.ts'
import { ConfigError } from '../../core/errors.ts'
import { printable } from '../../core/printable.ts'
import type { TestRun } from '../../core/run.ts'
import { terminalWidth } from '../../core/terminal-width.ts'
import { readReport, runSummary, timingReport, writeReport } from '../../report/index.ts'
import type { Store } from '../../store/index.ts'
import { Stored } from '../stored.ts'
import type { Terminal } from '../terminal.ts'

export interface ReportOptions {
  timingReport?: boolean
  quiet?: boolean
  /** Tells of the database, too. */
  verbose?: boolean
}

/** Writes the report of a stored run to the folder of reports, and prints its summary and where it is. */
export async function drawReport(run: string, options: ReportOptions, terminal: Terminal): Promise<void> {
  const environment = readEnvironment(terminal.root)
  const config = readCommandConfig(environment, terminal.root)
  const log = (line: string) => terminal.err(printable(line))
  const stored = new Stored({ config, searchPath: environment.PATH, log, verbose: options.verbose })
  try {
    const store = await stored.store()
    const found = await findRun(run, store)
    const [latest] = await newest(store)
    const data = await readReport(store, found, config.baseline)
    const { reportsDirectory: directory } = config
    const { indexHtml } = await writeReport(data, { directory, isLatest: found.id === latest?.id })
    const path = relative(terminal.cwd, indexHtml)
    if (options.quiet) return terminal.out(path)
    const timing = options.timingReport ? ['', ...timingReport(data)] : []
    terminal.out(
      [
        ...runSummary(data, { columns: terminalWidth(environment, terminal) }),
        `Report         ${path}`,
        ...timing,
      ].join('\n'),
    )
  } finally {
    await stored.close()
  }
}

const SHOWN = 10

async function findRun(wanted: string, store: Store): Promise<TestRun> {
  const found =
    wanted === 'latest' ? await newest(store) : await store.findRuns({ beginning: wanted, cut: true, limit: SHOWN })
  const [only, ...others] = found
  if (only && others.length === 0) return only
  const known = only ? found : await store.findRuns({ cut: true, limit: SHOWN })
  throw new ConfigError(`${only ? 'Several runs begin' : 'No stored run begins'} with "${wanted}".`, {
    remedy:
      known.length === 0
        ? 'Nothing is stored yet: run a spec first.'
        : ['Name one, the newest first:', ...known.map(({ id, startedAt }) => `  ${id}  of ${startedAt}`)].join('\n'),
  })
}

function newest(store: Store): Promise<TestRun[]> {
  return store.findRuns({ cut: true, limit: 1 })
}
