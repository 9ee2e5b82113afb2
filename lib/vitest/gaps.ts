import type { TestModule, Vitest } from 'vitest/node'
import { shardsInWords } from '../report/index.ts'
import { missingShards, nameOf, shardsNamed, shardsSaid } from './shards.ts'

/** What of a run does not get into the merged one. */
export interface Gaps {
  /** Shards that are not in the merged run, as Vitest names them: "2/4". */
  shards: string[]
  /** Those of them that no blob is here of. */
  lost: string[]
  /** Spec files that were played in another folder. */
  elsewhere: string[]
  /** The folder that they would have to be in. */
  root: string
}

/** What the blobs hold or speak of, and Vitest did not merge into these modules. */
export function gapsOf(modules: readonly TestModule[], { state, config }: Vitest): Gaps {
  const handedOver = state.getTestModules()
  const leftOut = handedOver.filter((module) => !modules.includes(module))
  const here = [...shardsSaid(handedOver), ...shardsNamed(config.mergeReports ?? '')]
  const away = new Set(shardsSaid(leftOut).map(nameOf))
  return {
    shards: missingShards(here.filter((shard) => !away.has(nameOf(shard)))),
    lost: missingShards(here),
    elsewhere: leftOut.map(({ moduleId }) => moduleId),
    root: config.root,
  }
}

/** Each with what to do about it. */
export function gapsInWords({ lost, elsewhere, root }: Gaps): string[] {
  return [
    ...(lost.length === 0 ? [] : [lostInWords(lost)]),
    ...(elsewhere.length === 0 ? [] : [astray(elsewhere, root)]),
  ]
}

function lostInWords(shards: readonly string[]): string {
  const [is, it, has] = shards.length === 1 ? ['is', 'it', 'it has'] : ['are', 'them', 'they have']
  const blobs = shards.map((shard) => `blob-${shard.replace('/', '-')}.json`).join(', ')
  const again = shards.map((shard) => `--shard=${shard}`).join(', ')
  return [
    `${shardsInWords(shards)} ${is} missing, so this is not the whole run, and no pass.`,
    `Bring what ${has} written to .vitest-reports (${blobs}), or play ${it} again (${again}). Then merge again.`,
  ].join('\n')
}

function astray(files: readonly string[], root: string): string {
  return [
    `Not merged, since played in another folder than ${root}: ${excerptOf(files)}`,
    'Blobs name spec files by their whole path: merge in the folder that they were played in, which has to be the same on all machines.',
  ].join('\n')
}

function excerptOf(files: readonly string[]): string {
  const more = files.length - SHOWN_FILES
  return [...files.slice(0, SHOWN_FILES), ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

const SHOWN_FILES = 3
