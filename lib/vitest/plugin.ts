import { extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Plugin, ViteUserConfig } from 'vitest/config'
import type { Vitest } from 'vitest/node'
import { readConfig, readEnvironment, type StressOptions, workersOf } from '../config.ts'
import { ERRORS, InternalError, StressError } from '../core/errors.ts'
import { NOT_JUDGED } from '../core/exit-code.ts'
import { mustHaveBlobs } from './blobs.ts'
import { interruptGracefully } from './interrupt.ts'
import { MergedRun } from './merged-run.ts'
import { plainError } from './plain-error.ts'
import { RunRecorder } from './reporter/run-recorder.ts'
import { StressReporter, type StressReporterOptions } from './reporter/stress-reporter.ts'
import { StressRun } from './stress-run.ts'
import { watchAgent } from './watch-agent.ts'

/** Real conversations take minutes; these are the plugin's defaults where the configuration names none. */
const TEST_TIMEOUT = 20 * 60_000
const HOOK_TIMEOUT = 2 * 60_000

/** What others can learn of the plugin in a configuration. */
export interface StressPluginApi {
  options: StressOptions
}

/**
 * The Vitest plugin: stress specs get what their fixtures stand on, each run is stored, and `stress` is a reporter.
 *
 * @example
 * export default defineConfig({ plugins: [stress()] })
 */
export function stress(options: StressOptions = {}): Plugin {
  const configured = new WeakSet<Vitest>()
  return {
    name: 'vitest-stress',
    api: { options } satisfies StressPluginApi,
    config: ({ test = {} }: ViteUserConfig) => ({
      test: {
        // lists are added to those of the configuration, so what is named there must not be named here again
        ...(!test.include && { include: ['stress/**/*.spec.ts'] }),
        setupFiles: [neighbour('setup')],
        testTimeout: test.testTimeout ?? TEST_TIMEOUT,
        hookTimeout: test.hookTimeout ?? HOOK_TIMEOUT,
        pool: test.pool ?? 'forks',
        // specs share nothing but modules, and to load those anew for each file takes longer than to play it
        isolate: test.isolate ?? false,
        ...(!test.reporters && { reporters: ['stress'] }),
        onStackTrace: test.onStackTrace ?? ((error, { file }) => !isOurs(error, file)),
      },
    }),
    configureVitest({ vitest }) {
      if (configured.has(vitest)) return // once for each project
      configured.add(vitest)
      install(vitest, options)
    },
  }
}

function install(vitest: Vitest, options: StressOptions): void {
  if (vitest.config.mergeReports) beginMerging(vitest.config.mergeReports)
  const run = vitest.config.mergeReports ? new MergedRun(options, vitest) : new StressRun(options, vitest)
  const recorder = new RunRecorder(run)
  const named = vitest.config.reporters.map((entry) =>
    Array.isArray(entry) && entry[0] === 'stress'
      ? new StressReporter(recorder, entry[1] as StressReporterOptions)
      : entry,
  )
  vitest.config.reporters = [recorder, ...named]
  vitest.onClose(() => run.close())
  const workers = vitest.config.maxWorkers ? undefined : usefulWorkers(vitest.config.root, options)
  if (workers !== undefined) vitest.config.maxWorkers = workers
  if (options.agent !== undefined) watchAgent(vitest, resolve(vitest.config.root, options.agent))
  interruptGracefully(vitest, {
    get running() {
      return run.running
    },
    end: async () => {
      await recorder.finish()
      await run.close()
    },
  })
}

/** Ends Vitest where there is nothing to merge. */
function beginMerging(directory: string): void {
  try {
    mustHaveBlobs(directory)
  } catch (error) {
    process.exitCode = NOT_JUDGED
    throw error instanceof StressError ? plainError(error) : error
  }
}

/** As many as can play on real accounts; undefined where there is no such limit. What is wrong is told when the run begins. */
function usefulWorkers(root: string, options: StressOptions): number | undefined {
  try {
    const { telegram, daemon } = readConfig(options, readEnvironment(root), root, 0)
    return telegram.mode === 'live' ? workersOf(telegram, daemon) : undefined
  } catch {
    return undefined
  }
}

const HOME = fileURLToPath(new URL('../..', import.meta.url))

/** An error of ours explains itself: the reader needs the line of the spec, and ours only where the bug is ours. */
function isOurs(error: { name?: string }, file: string): boolean {
  const inside = file.startsWith(`${HOME}lib/`) || file.startsWith(`${HOME}fixtures/`)
  const known = ERRORS.get(error.name ?? '')
  return inside && known !== undefined && known !== InternalError
}

/** A module beside this one, from the sources or from a build. */
function neighbour(name: string): string {
  return fileURLToPath(new URL(`./${name}${extname(import.meta.url)}`, import.meta.url))
}
