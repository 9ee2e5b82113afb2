import { extname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Jiti } from 'jiti'

/** Vite compiles what the sources import; what the built package imports goes past it, and Node 20 reads no TypeScript. */
const BUILT = extname(fileURLToPath(import.meta.url)) !== '.ts'

let compiling: Promise<Jiti> | undefined

/** Of each module, its one loading: a second one meanwhile would see half of it. */
const loadings = new Map<string, Promise<unknown>>()

/**
 * Loads a JavaScript or TypeScript module of the user's by its absolute path, once in a process; throws what it throws.
 *
 * Each run of a watch has processes of its own, so what was saved is loaded anew.
 */
export function importModule(path: string): Promise<unknown> {
  const loading = loadings.get(path) ?? load(path)
  if (BUILT) loadings.set(path, loading)
  return loading
}

async function load(path: string): Promise<unknown> {
  if (!BUILT || !/\.[cm]?ts$/.test(path)) return import(/* @vite-ignore */ pathToFileURL(path).href)
  compiling ??= compiler()
  return (await compiling).import(path)
}

async function compiler(): Promise<Jiti> {
  const { createJiti } = await import('jiti') // a good deal to load, and few projects ask
  return createJiti(import.meta.url, { fsCache: false, interopDefault: false })
}
