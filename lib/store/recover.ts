import { type Flush, flushJournals } from './journal/flush-journals.ts'
import { journalDirectory } from './journal/journal.ts'
import type { OpenDatabase } from './open-database.ts'
import type { LeftRun } from './queries/close-left-runs.ts'

/** What had been left by runs that were killed, or that lost their database. */
export interface Recovery extends Pick<Flush, 'flushed' | 'left'> {
  /** Runs that had left no journal here: they were closed as they are stored. */
  closed: LeftRun[]
}

/** How long the runs of other machines have to come back to a server that was started again. */
const SETTLE_SECONDS = 60

/** Writes what earlier runs could not write, and closes those that were killed; runs that go on are left alone. */
export async function recover(
  { database, store }: OpenDatabase,
  { dataDirectory }: { dataDirectory: string },
): Promise<Recovery> {
  const directory = journalDirectory(dataDirectory)
  const { flushed, left, live } = await flushJournals({ directory, store, url: database.url })
  // whoever uses an embedded server is on this machine, and has a journal here
  const settleSeconds = database.mode === 'embedded' ? 0 : SETTLE_SECONDS
  return { flushed, left, closed: await store.closeLeftRuns({ except: live, settleSeconds }) }
}

const STAYS =
  '  It stays where it is. Mend that and call  npx stress flush  or remove it, if you can do without what it holds.'

/** What people should know of it; nothing where nothing was to be done. */
export function recoveryInWords({ flushed, left, closed }: Recovery): string[] {
  return [
    ...flushed.map(
      ({ runId, conversations, crashed, mergedInto }) =>
        `Run ${runId} had not been stored to its end. Now it is${mergedInto ? `, in the run ${mergedInto} that it was merged into` : ''}: ${conversations} conversation${conversations === 1 ? '' : 's'}${unended(crashed)}.`,
    ),
    ...closed.map(
      ({ runId, crashed }) => `Run ${runId} was killed; of its conversations ${crashed.length} had not ended.`,
    ),
    ...left.map(({ file, why }) => `The journal ${file} was not written to the database: ${why}\n${STAYS}`),
  ]
}

function unended(crashed: number): string {
  return crashed === 0 ? '' : `, ${crashed} of them not ended`
}
