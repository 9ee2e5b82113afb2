#!/usr/bin/env node
import { existsSync } from 'node:fs'

// A checkout has the sources, an installed package only what was compiled from them.
const sources = new URL('../lib/cli/main.ts', import.meta.url)
const compiled = new URL('../dist/lib/cli/main.js', import.meta.url)

const { main } = existsSync(sources) ? await importSources() : await import(compiled.href)
process.exitCode = await main(process.argv.slice(2))

async function importSources() {
  const { tsImport } = await import('tsx/esm/api')
  return tsImport(sources.href, import.meta.url)
}
