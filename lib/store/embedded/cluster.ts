import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { StoreError } from '../../core/errors.ts'
import { isAlive } from '../is-alive.ts'
import { type Binaries, ids } from './binaries.ts'
import { trustDirectory } from './home.ts'
import type { ServerUser } from './server-user.ts'

/** The one role of an embedded server. */
export const ROLE = 'stress'

/** The files of one embedded server. */
export interface Cluster {
  data: string
  log: string
  /** Random, made with the cluster; in a file of mode 0600. */
  password: string
  /** False when it had been made earlier. */
  created: boolean
}

/** Where the cluster of one major version lies: versions cannot read each other's files. */
export function clusterDirectory(home: string, major: number): string {
  return join(home, String(major))
}

/**
 * Opens the cluster below `home`, made first where there is none.
 *
 * It is made under a name of its own and renamed when complete, so a killed first start leaves no half cluster, and of
 * two first starts at once one wins and both use its.
 */
export async function ensureCluster(home: string, binaries: Binaries, user: ServerUser | undefined): Promise<Cluster> {
  const directory = clusterDirectory(home, binaries.major)
  const exists = (await stat(directory).catch(ifAbsent)) !== undefined
  const created = !exists && (await createCluster(home, directory, binaries, user))
  await trustDirectory(directory, user?.uid ?? process.getuid?.())
  return {
    data: join(directory, 'data'),
    log: join(directory, 'server.log'),
    password: (await readFile(join(directory, 'password'), 'utf8')).trim(),
    created,
  }
}

/** False when another process had its cluster in place first. */
async function createCluster(
  home: string,
  directory: string,
  binaries: Binaries,
  user: ServerUser | undefined,
): Promise<boolean> {
  await removeLeftovers(home)
  const draft = await mkdtemp(join(home, `.new-${process.pid}-`))
  try {
    await writeFile(join(draft, 'password'), randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (user) for (const path of [draft, join(draft, 'password')]) await chown(path, user.uid, user.gid)
    await initialise(draft, binaries, user)
    await rename(draft, directory)
    return true
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

async function initialise(draft: string, { initdb, env }: Binaries, user: ServerUser | undefined): Promise<void> {
  const options = ['-D', join(draft, 'data'), '-U', ROLE, '-A', 'scram-sha-256', '--pwfile', join(draft, 'password')]
  const fast = ['--no-sync', '--encoding', 'UTF8', '--locale', 'C']
  try {
    await promisify(execFile)(initdb, [...options, ...fast], { env, cwd: '/', timeout: 60_000, ...ids(user) })
  } catch (cause) {
    const { stderr = '', message } = cause as Error & { stderr?: string }
    const reason = stderr.trim().split('\n').slice(-4).join('\n') || message
    throw new StoreError(`The embedded PostgreSQL could not be initialised: ${initdb} says\n${reason}`, {
      remedy: initdbRemedy(reason),
      cause,
    })
  }
}

function initdbRemedy(reason: string): string {
  if (/could not look up effective user ID/.test(reason))
    return 'This user id has no entry in /etc/passwd, which PostgreSQL insists on: run as a user that has one,\nor set DATABASE_URL to a PostgreSQL that is already running.'
  if (/No space left/.test(reason))
    return 'It needs about 50 MB: free some space or choose another data directory (STRESS_DATA_DIR).'
  return 'Choose another data directory (STRESS_DATA_DIR), or set DATABASE_URL to a PostgreSQL that is already running.'
}

/** Drafts of processes that were killed while they made one. */
async function removeLeftovers(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const pid = Number(/^\.new-(\d+)/.exec(name)?.[1])
    if (pid && !isAlive(pid)) await rm(join(home, name), { recursive: true, force: true })
  }
}

function ifAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
