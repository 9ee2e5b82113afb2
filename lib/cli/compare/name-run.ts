import { ConfigError } from '../../core/errors.ts'
import { printable } from '../../core/printable.ts'
import type { Terminal } from '../terminal.ts'
import { withStore } from '../with-store.ts'
import { findSample } from './find-sample.ts'

/** Gives a run a name, or lists the names there are. */
export async function nameRun(name: string | undefined, runName: string, terminal: Terminal): Promise<void> {
  const lines = await withStore(terminal, async (store) => {
    if (name === undefined) {
      const names = await store.readBaselines()
      return names.length === 0
        ? ['No run has a name yet: stress baseline NAME.']
        : names.map((one) => `${one.name}  ${one.runId}  since ${one.setAt.slice(0, 16)}`)
    }
    mustBeName(name)
    const { runs } = await findSample(store, runName)
    const [run] = runs
    if (!run || runs.length > 1) {
      throw new ConfigError(`${runName} stands for ${runs.length} runs, and a name is given to one.`, {
        remedy: 'Name it by its id, or by latest or previous.',
      })
    }
    await store.setBaseline(name, run.id)
    return [`${name} is the run ${run.id} of ${run.startedAt.slice(0, 16)}.`]
  })
  terminal.out(printable(lines.join('\n')))
}

/** What means something else already cannot be a name. */
function mustBeName(name: string): void {
  if (name === 'latest' || name === 'previous' || name.trim() !== name || name === '') {
    throw new ConfigError(`${JSON.stringify(name)} cannot be the name of a run: it means something else, or nothing.`, {
      remedy: 'Choose another one, such as release-1.',
    })
  }
}
