import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where distributions and Homebrew keep one directory per version, and where in it the programs are. */
const VERSIONED: [root: string, inner: string][] = [
  ['/usr/lib/postgresql', 'bin'],
  ['/usr/libexec', '.'],
  ['/usr', 'bin'],
  ['/opt/homebrew/opt', 'bin'],
  ['/usr/local/opt', 'bin'],
]

/** The directories of installed PostgreSQL servers: those of PATH first, then the others, newest first. */
export function installedBins(searchPath: string, versioned = VERSIONED): string[] {
  const others = versioned.flatMap(([root, inner]) => versionsIn(root).map((name) => join(root, name, inner)))
  return [...searchPath.split(delimiter), ...others].filter(
    (bin) => bin !== '' && existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres')),
  )
}

/** Names such as `16`, `postgresql16`, `postgresql@16`, `pgsql-16`. */
function versionsIn(root: string): string[] {
  const names = existsSync(root) ? readdirSync(root) : []
  const versions = names.flatMap((name) => {
    const version = /^(?:(?:postgresql|pgsql)[@-]?)?(\d+)$/.exec(name)?.[1]
    return version === undefined ? [] : [{ name, version: Number(version) }]
  })
  return versions.sort((a, b) => b.version - a.version).map(({ name }) => name)
}
