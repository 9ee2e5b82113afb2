import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const CONFIGS = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map((extension) => `vitest.config.${extension}`)

/** The project that a folder is in: the nearest folder upwards with a configuration of Vitest; itself where there is none. */
export function projectRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (CONFIGS.some((name) => existsSync(join(at, name)))) return at
    if (dirname(at) === at) return folder
  }
}
