import { join } from 'node:path'
import type { Config } from '../../config.ts'
import { maskUrl, migrate, openStore, startDatabase } from '../../store/index.ts'
import { realClock } from '../../time/index.ts'
import { type Finding, find } from './finding.ts'

/** Whether there is a database that can be stored in; the embedded one is started for it. */
export function findDatabase(config: Config, searchPath: string | undefined): Promise<Finding> {
  return find('Database', async () => {
    await using database = await startDatabase({
      databaseUrl: config.databaseUrl,
      dataDirectory: join(config.dataDirectory, 'postgres'),
      clock: realClock,
      log: () => {},
      ...(searchPath === undefined ? {} : { searchPath }),
    })
    const { schema } = config
    await migrate({ url: database.url, schema })
    await using store = openStore({ url: database.url, schema, max: 1 })
    const [newest] = await store.findRuns({ cut: true, limit: 1 })
    const where = database.mode === 'embedded' ? 'embedded PostgreSQL' : maskUrl(database.url)
    return `${where}, schema "${schema}", ${newest ? `last run ${newest.startedAt}` : 'no run yet'}`
  })
}
