import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ConfigError } from '../../core/errors.ts'

/** The Vitest of a project. */
export interface InstalledVitest {
  version: string
  directory: string
  /** What is started. */
  main: string
}

/** Throws a ConfigError where the project has none. */
export function findVitest(root: string): InstalledVitest {
  let manifest: string
  try {
    manifest = createRequire(join(root, 'package.json')).resolve('vitest/package.json')
  } catch (cause) {
    throw new ConfigError(`There is no Vitest in ${root}.`, {
      remedy: 'Go to the folder of the project, or install it there: npm i -D vitest',
      cause,
    })
  }
  const { version, bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  const directory = dirname(manifest)
  return { version, directory, main: join(directory, typeof bin === 'string' ? bin : bin.vitest) }
}
