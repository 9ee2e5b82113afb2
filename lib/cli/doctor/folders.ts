import { randomUUID } from 'node:crypto'
import { rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../config.ts'
import { ConfigError } from '../../core/errors.ts'
import { makeDirectory } from '../../core/make-directory.ts'
import { type Finding, find } from './finding.ts'

/** An embedded PostgreSQL takes a tenth of it; below, a long run may fill the disk. */
const ENOUGH_BYTES = 500 * 2 ** 20

/** Whether what a run leaves behind can be written. */
export function findFolders({ dataDirectory, reportsDirectory }: Config): Promise<Finding[]> {
  return Promise.all([
    find('Data folder', () => tryFolder(dataDirectory, 'STRESS_DATA_DIR')),
    find('Reports', () => tryFolder(reportsDirectory, 'STRESS_REPORTS_DIR')),
  ])
}

async function tryFolder(path: string, variable: string): Promise<string> {
  const trial = join(path, `.${randomUUID()}.tmp`)
  try {
    makeDirectory(path)
    await writeFile(trial, 'stress doctor')
    await rm(trial)
  } catch (cause) {
    throw new ConfigError(`${path} cannot be written to: ${(cause as Error).message}`, {
      remedy: `Make it writable for this user, or name another folder in ${variable}.`,
      cause,
    })
  }
  const { bavail, bsize } = await statfs(path)
  const free = bavail * bsize
  if (free >= ENOUGH_BYTES) return `${path}, ${inGigabytes(free)} free`
  throw new ConfigError(`${path} has ${inGigabytes(free)} free.`, {
    remedy: `Make room, or name a folder on another disk in ${variable}.`,
  })
}

function inGigabytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1)} GB`
}
