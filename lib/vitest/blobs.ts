import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigError } from '../core/errors.ts'

/** The names of the files in the folder that is merged; none where there is no such folder. Vitest begins at the working directory. */
export function blobsIn(directory: string): string[] {
  return existsSync(directory) ? readdirSync(directory) : []
}

/** Vitest would say only that there is no such folder, and exit with the code of an agent that failed. */
export function mustHaveBlobs(directory: string): void {
  if (blobsIn(directory).length > 0) return
  throw new ConfigError(`There is nothing to merge: no blob is in ${resolve(directory)}.`, {
    remedy: [
      'Each shard writes one to .vitest-reports, in the folder that it is played in:  npx vitest run --shard=1/2 --reporter=blob --reporter=stress',
      'Merge in that folder, or bring the blobs of all shards to a folder of the same path.',
    ].join('\n'),
  })
}
