import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { onTestFinished } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../../..')

/** What a run of Vitest on files written in a test came to. */
export interface InlineRun {
  exitCode: number | null
  /** Standard output and error as they came, without colours. */
  output: string
  /** The folder of the files; it goes with the test. */
  directory: string
}

export interface InlineOptions {
  env?: Record<string, string>
  args?: string[]
}

/** Config of a project that uses the plugin from these sources. */
const CONFIG = `
import { stress } from '${ROOT}/lib/vitest/plugin.ts'
export default { plugins: [stress()], test: { include: ['**/*.spec.ts'] } }
`

/** Runs the real Vitest with the real plugin, as its own process, on a folder with these files. */
export async function runInline(
  files: Record<string, string>,
  { env = {}, args = [] }: InlineOptions = {},
): Promise<InlineRun> {
  const directory = join(ROOT, '.stress/inline', randomUUID())
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  for (const [name, content] of Object.entries({ 'vitest.config.ts': CONFIG, ...files })) {
    mkdirSync(dirname(join(directory, name)), { recursive: true })
    writeFileSync(join(directory, name), content.replaceAll('#fixtures', join(ROOT, 'fixtures/index.ts')))
  }
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', ...args], {
    cwd: directory,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, STRESS_DATA_DIR: join(ROOT, '.stress/tests'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
  const exitCode = await new Promise<number | null>((done) => child.once('close', done))
  return { exitCode, output: stripVTControlCharacters(output), directory }
}
