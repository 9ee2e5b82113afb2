import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { StoreError } from '../../core/errors.ts'
import { OLDEST_MAJOR } from '../oldest-major.ts'
import { findPackage, makeLibraryLinks, type PackageBinaries, stagePackage } from './package-binaries.ts'
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
  /** The PATH to look for an installed PostgreSQL in. */
  searchPath: string
  platform?: string
  arch?: string
}

/** The npm package's server where there is one that runs here, else an installed one. Throws a StoreError. */
export async function findBinaries(options: FindBinariesOptions): Promise<Binaries> {
  const { platform = process.platform, arch = process.arch } = options
  const tried: string[] = []
  const attempt = async (find: () => Promise<string | undefined>, library?: (bin: string) => string) => {
    try {
      const bin = await find()
      return bin === undefined ? undefined : await tryBinaries(bin, library?.(bin), options.user)
    } catch (error) {
      tried.push((error as Error).message.trim().split('\n').join(' '))
      return undefined
    }
  }
  const found = await findPackage(platform, arch)
  const beside = (bin: string) => join(bin, '..', 'lib')
  const packaged =
    found &&
    ((await attempt(() => inPlace(found), beside)) ?? (await attempt(() => staged(found, options.home), beside)))
  if (packaged) return packaged
  for (const bin of installedBins(options.searchPath)) {
    const installed = await attempt(async () => bin)
    if (installed) return installed
  }
  throw noBinaries(`${platform}-${arch}`, tried)
}

async function inPlace({ native }: PackageBinaries): Promise<string> {
  await makeLibraryLinks(native)
  return join(native, 'bin')
}

async function staged(found: PackageBinaries, home: string): Promise<string> {
  return join(await stagePackage(found, home), 'bin')
}

async function tryBinaries(bin: string, library: string | undefined, user: ServerUser | undefined): Promise<Binaries> {
  const [initdb, postgres] = [join(bin, 'initdb'), join(bin, 'postgres')]
  const env = {
    PATH: '/usr/bin:/bin',
    LC_ALL: 'C', // messages in English: they are read by the launcher
    TZ: 'UTC',
    ...(library && { LD_LIBRARY_PATH: library, DYLD_LIBRARY_PATH: library }),
  }
  const { stdout } = await promisify(execFile)(postgres, ['--version'], {
    env,
    timeout: 10_000,
    cwd: '/',
    ...ids(user),
  })
  const major = Number(/\b(\d+)(?:\.|beta|rc|devel)/.exec(stdout)?.[1])
  if (!(major >= OLDEST_MAJOR))
    throw new Error(`${postgres} is ${stdout.trim()}, and at least ${OLDEST_MAJOR} is needed`)
  return { initdb, postgres, major, env }
}

/** Directories with both programs: those of PATH, then where distributions and Homebrew put them, newest first. */
function installedBins(searchPath: string): string[] {
  const versioned = [
    ['/usr/lib/postgresql', 'bin'],
    ['/usr/libexec', '.'],
    ['/usr', 'bin'],
    ['/opt/homebrew/opt', 'bin'],
    ['/usr/local/opt', 'bin'],
  ].flatMap(([root = '', inner = '']) =>
    listDirectory(root)
      .filter((name) => /^(postgresql|pgsql)?[@-]?\d+$/.test(name))
      .sort((a, b) => Number(/\d+$/.exec(b)?.[0]) - Number(/\d+$/.exec(a)?.[0]))
      .map((name) => join(root, name, inner)),
  )
  return [...searchPath.split(delimiter), ...versioned].filter(
    (bin) => bin !== '' && existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres')),
  )
}

function listDirectory(path: string): string[] {
  return existsSync(path) ? readdirSync(path) : []
}

function noBinaries(platform: string, tried: string[]): StoreError {
  const list = tried.map((reason) => `\n- ${reason}`).join('')
  return new StoreError(`There is no PostgreSQL that runs on this machine (${platform}).${list}`, {
    remedy: [
      `Install the optional dependency:  npm install --include=optional`,
      `or PostgreSQL ${OLDEST_MAJOR} or newer with your system's package manager (apt install postgresql, apk add postgresql16),`,
      `or set DATABASE_URL to a PostgreSQL that is already running.`,
    ].join('\n'),
  })
}

/** How a child process becomes the server's user. */
export function ids(user: ServerUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {}
}
