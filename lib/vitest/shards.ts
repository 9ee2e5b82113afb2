import type { TestModule } from 'vitest/node'
import { blobsIn } from './blobs.ts'

/** Which of how many, from 1. */
export interface Shard {
  index: number
  count: number
}

/** As Vitest names it: "2/4". */
export function nameOf({ index, count }: Shard): string {
  return `${index}/${count}`
}

/** Says on each module of which shard it is, for who merges the blobs. */
export function markShard(modules: readonly TestModule[], shard: Shard | undefined): void {
  if (!shard) return
  const { index, count } = shard
  for (const module of modules) module.meta().stressShard = { index, count }
}

/** The shards that these modules say they are of. */
export function shardsSaid(modules: readonly TestModule[]): Shard[] {
  return modules.flatMap((module) => module.meta().stressShard ?? [])
}

/** The shards that blobs in this folder are named after, as Vitest names them: one without a spec file says nothing itself. */
export function shardsNamed(directory: string): Shard[] {
  return blobsIn(directory).flatMap((name) => {
    const [, index, count] = /^blob-(\d+)-(\d+)\.json$/.exec(name) ?? []
    return index && count ? { index: Number(index), count: Number(count) } : []
  })
}

/** Those that are not here although others of as many are: "2/4". */
export function missingShards(here: readonly Shard[]): string[] {
  const counts = [...new Set(here.map(({ count }) => count))].sort((a, b) => a - b)
  return counts.flatMap((count) => {
    const indexes = new Set(here.filter((shard) => shard.count === count).map(({ index }) => index))
    const all = Array.from({ length: count }, (_, at) => at + 1)
    return all.filter((index) => !indexes.has(index)).map((index) => nameOf({ index, count }))
  })
}

declare module 'vitest' {
  interface TaskMeta {
    stressShard?: Shard
  }
}
