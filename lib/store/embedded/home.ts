import { createHash } from 'node:crypto'
import { chmod, mkdtemp, realpath, rmdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { StoreError } from '../../core/errors.ts'
import { makeDirectory } from '../../core/make-directory.ts'
import { canReach, type ServerUser } from './server-user.ts'

/** Where root's data goes when the wanted place is out of the server user's reach. Only root can create names here. */
const ROOT_FALLBACK = '/var/lib/vitest-stress'

export interface Home {
  /** Real path; holds one directory per major version of PostgreSQL. */
  directory: string
  /** The wanted directory, when another one had to be taken. */
  insteadOf: string | undefined
}

/**
 * Creates the directory that everything of the embedded server lives in.
 *
 * As root the server runs as somebody else, who cannot enter a closed home such as /root: then a directory of its own
 * below /var/lib is taken, one per wanted directory.
 */
export async function makeHome(wanted: string, user: ServerUser | undefined): Promise<Home> {
  const directory = await openDirectory(resolve(wanted))
  if (!user || canReach(directory, user)) return { directory, insteadOf: undefined }
  return { directory: await openDirectory(rootFallback(wanted)), insteadOf: directory }
}

/** The stand-in for `wanted` where root has to keep its data elsewhere. */
export function rootFallback(wanted: string): string {
  return join(ROOT_FALLBACK, createHash('sha256').update(resolve(wanted)).digest('hex').slice(0, 12))
}

/** Throws unless `directory` belongs to the server's user and nobody else may write to it. */
export async function trustDirectory(directory: string, uid: number | undefined): Promise<void> {
  const { uid: owner, mode } = await stat(directory)
  if (uid === undefined || (owner === uid && (mode & 0o022) === 0)) return
  const why = owner === uid ? 'others may write to it' : `it belongs to user id ${owner}, and the server runs as ${uid}`
  throw new StoreError(`The data directory ${directory} cannot be trusted: ${why}.`, {
    remedy: `Run as that user, remove it (its results are lost): rm -rf ${directory}\nor set DATABASE_URL to a PostgreSQL that is already running.`,
  })
}

async function openDirectory(directory: string): Promise<string> {
  try {
    const first = makeDirectory(directory)
    // A strict umask would close new directories to the server's user
    for (let path = directory; first?.length && path.length >= first.length; path = dirname(path))
      await chmod(path, 0o755)
    await rmdir(await mkdtemp(join(directory, '.probe-')))
    return await realpath(directory)
  } catch (cause) {
    throw new StoreError(`The data directory ${directory} is not writable: ${(cause as Error).message}.`, {
      remedy:
        'Make it writable for this user, choose another one (STRESS_DATA_DIR),\nor set DATABASE_URL to a PostgreSQL that is already running.',
      cause,
    })
  }
}
