import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { onTestFinished as onCurrentTestFinished } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../../..')

/** What a run of Vitest on files written in a test came to. */
export interface InlineRun {
  exitCode: number | null
  /** Standard output and error as they came, without colours. */
  output: string
  /** The same, with them. */
  raw: string
  /** The folder of the files; it goes with the test. */
  directory: string
}

/** A run that goes on. */
export interface StartedInlineRun {
  /** Its process group, too. */
  pid: number | undefined
  directory: string
  /** Resolves when the output so far matches; rejects when the run ends before. */
  printed(pattern: RegExp): Promise<void>
  ended: Promise<InlineRun>
}

export interface InlineOptions {
  env?: Record<string, string>
  args?: string[]
  /** Goes on after its first run, until it is killed. */
  watch?: boolean
  /** Started by npx, whose process `pid` then is. */
  npx?: boolean
  /** The folder of an earlier run, to run there once more. */
  directory?: string
  /** The test's own, which only its context has where tests run at the same time. */
  onTestFinished?: (clean: () => void) => void
}

/** Config of a project that uses the plugin from these sources. */
const CONFIG = `
import { stress } from '${ROOT}/lib/vitest/plugin.ts'
export default { plugins: [stress()], test: { include: ['**/*.spec.ts'] } }
`

/** The same few folders again and again: what Vitest has compiled, it keeps by folder. */
const taken = new Set<string>()

function takeDirectory(): string {
  for (let n = 0; ; n++) {
    const directory = join(ROOT, '.stress/inline', `${process.env.VITEST_POOL_ID}-${n}`)
    if (taken.has(directory)) continue
    taken.add(directory)
    rmSync(directory, { recursive: true, force: true }) // of tests that were killed
    return directory
  }
}

/** Runs the real Vitest with the real plugin, as its own process, on a folder with these files. */
export function runInline(files: Record<string, string>, options: InlineOptions = {}): Promise<InlineRun> {
  return startInline(files, options).ended
}

/** The same, for tests that do something to it while it runs. */
export function startInline(
  files: Record<string, string>,
  {
    env = {},
    args = [],
    watch = false,
    npx = false,
    directory = takeDirectory(),
    onTestFinished = onCurrentTestFinished,
  }: InlineOptions = {},
): StartedInlineRun {
  onTestFinished(() => {
    rmSync(directory, { recursive: true, force: true })
    taken.delete(directory)
  })
  writeFiles(directory, { 'vitest.config.ts': CONFIG, ...files })
  const [command, ...first] = npx
    ? ['npx', '--no-install', 'vitest']
    : [process.execPath, join(ROOT, 'node_modules/vitest/vitest.mjs')]
  const child = spawn(command as string, [...first, watch ? 'watch' : 'run', '--experimental.fsModuleCache', ...args], {
    cwd: directory,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, STRESS_DATA_DIR: join(ROOT, '.stress/tests'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const output = new Output(child)
  const ended = new Promise<InlineRun>((resolve) => {
    child.once('close', (exitCode) => resolve({ exitCode, output: output.text, raw: output.raw, directory }))
  })
  return { pid: child.pid, directory, printed: (pattern) => output.printed(pattern, ended), ended }
}

function writeFiles(directory: string, files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true })
    writeFileSync(join(directory, name), content.replaceAll('#fixtures', join(ROOT, 'fixtures/index.ts')))
  }
}

/** What a process has printed so far. */
class Output {
  #raw = ''
  readonly #child: ChildProcess

  constructor(child: ChildProcess) {
    this.#child = child
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#raw += text
      })
    }
  }

  get raw(): string {
    return this.#raw
  }

  get text(): string {
    return stripVTControlCharacters(this.#raw)
  }

  printed(pattern: RegExp, ended: Promise<InlineRun>): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => pattern.test(this.text) && resolve()
      this.#child.stdout?.on('data', look)
      look()
      ended.then(({ output }) => reject(new Error(`The run ended without having printed ${pattern}:\n${output}`)))
    })
  }
}
