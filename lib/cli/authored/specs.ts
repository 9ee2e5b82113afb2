import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import type { Scenario } from '../../core/scenario.ts'
import type { Found } from './catalogue.ts'

/** A spec file, with what it imports. */
export interface Spec {
  /** Relative to the project, with slashes: `stress/rapid-fire.spec.ts`. */
  path: string
  /** `FILE#export` for each, FILE without its extension; `FILE#*` for all of a module. */
  imports: ReadonlySet<string>
}

const SPECS = 'stress'

/** The spec files of a project. */
export function specsIn(root: string): Spec[] {
  const folder = join(root, SPECS)
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.spec\.[mc]?[jt]sx?$/.test(name) && !/(?:^|[\\/])node_modules[\\/]/.test(name))
    .toSorted()
    .map((name) => {
      const path = posix.join(SPECS, name.split(sep).join('/'))
      return { path, imports: importsOf(readFileSync(join(root, path), 'utf8'), posix.dirname(path)) }
    })
}

/** Whether a spec imports a scenario from the file that it is written in. */
export function plays({ imports }: Spec, { place }: Found<Scenario>): boolean {
  const [file = '', name = ''] = place.split(sep).join('/').split('#')
  const module = withoutExtension(file)
  return imports.has(`${module}#${name}`) || imports.has(`${module}#*`)
}

const IMPORT =
  /^\s*import\s+(?!type\b)(?:([\w$]+)\s*,?\s*)?(?:\{([^}]*)\}|\*\s+as\s+[\w$]+)?\s*from\s*['"](\.[^'"]*)['"]/gm

function importsOf(source: string, folder: string): Set<string> {
  const found = [...source.matchAll(IMPORT)].flatMap(([, byDefault, named, from = '']) => {
    const module = withoutExtension(posix.join(folder, from))
    const names = (named ?? '').split(',').map((one) => one.trim().split(/\s+as\s+/)[0] ?? '')
    const all = byDefault === undefined && named === undefined ? ['*'] : names.filter(Boolean)
    return [...all, ...(byDefault === undefined ? [] : ['default'])].map((name) => `${module}#${name}`)
  })
  return new Set(found)
}

function withoutExtension(path: string): string {
  return path.replace(/\.[mc]?[jt]s$/, '')
}
