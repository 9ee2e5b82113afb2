import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a directory with all that lead to it; returns the first one that was not there, undefined where all were.
 *
 * `mkdir` with `recursive` never ends where a parent is there and can hold nothing, as in `/proc`: Node takes the error
 * for a missing parent, again and again.
 */
export function makeDirectory(path: string, { mode = 0o777 }: { mode?: number } = {}): string | undefined {
  const directory = resolve(path)
  if (isDirectory(directory)) return undefined
  const parent = dirname(directory)
  const first = parent === directory || existsSync(parent) ? undefined : makeDirectory(parent, { mode })
  try {
    mkdirSync(directory, { mode })
  } catch (error) {
    // another process may have been faster
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isDirectory(directory)) throw error
    return first
  }
  return first ?? directory
}

function isDirectory(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}
