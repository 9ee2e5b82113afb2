import { ConfigError } from '../../core/errors.ts'
import { askingOf } from '../../core/scenario.ts'
import type { FoundResult, Store } from '../../store/index.ts'
import type { Catalogue } from '../authored/catalogue.ts'
import type { ConversationDocument } from './document.ts'
import { documentOf } from './document-of.ts'

/** What an id of a result looks like, or a beginning of one that can tell it from others. */
export function isResultId(text: string): boolean {
  return /^[0-9a-f][0-9a-f-]{3,35}$/i.test(text)
}

/** Finds a conversation of a test by its id; what its persona asked and feared comes from its scenario. */
export async function readStored(
  id: string,
  { store, catalogue, note }: { store: Store; catalogue: Catalogue; note: (line: string) => void },
): Promise<ConversationDocument> {
  const found = await findOne(store, id)
  const [transcript, results] = await Promise.all([store.readTranscript(found.id), store.readResults(found.runId)])
  if (!transcript) throw new ConfigError(`The result ${found.id} has no conversation: nothing of it was stored.`)
  const scenario = await catalogue.scenario(found.scenarioName)
  if (!scenario) {
    const missing = `${found.id}: no scenario "${found.scenarioName}" in stress/scenarios`
    note([`${missing}, so nothing is known of what its persona asks and objects.`, ...catalogue.failures].join('\n'))
  }
  const scheduling = results.find((result) => result.id === found.id)?.scheduling
  return documentOf({
    transcript,
    asking: scenario ? askingOf(scenario) : null,
    email: scenario?.persona.email,
    records: scheduling && scheduling.scheduled !== null ? scheduling.records : null,
  })
}

const SHOWN = 8

async function findOne(store: Store, id: string): Promise<FoundResult> {
  const found = await store.findResults(id, SHOWN + 1)
  const exact = found.find((one) => one.id === id.toLowerCase())
  const [only, ...others] = exact ? [exact] : found
  if (only && others.length === 0) return only
  if (!only) {
    const newest = await store.findResults('', SHOWN)
    throw new ConfigError(`There is no file and no stored result ${id}.`, {
      remedy: newest.length === 0 ? 'Nothing is stored yet.' : `The newest results:\n${lines(newest)}`,
    })
  }
  throw new ConfigError(`${id} is the beginning of several results.`, { remedy: `Say more of it:\n${lines(found)}` })
}

function lines(results: readonly FoundResult[]): string {
  return results
    .map(({ id, scenarioName, timestamp }) => `${id}  ${timestamp.slice(0, 16)}  ${scenarioName}`)
    .join('\n')
}
