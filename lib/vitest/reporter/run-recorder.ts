import { copyFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { UserConsoleLog } from 'vitest'
import type { Reporter, TestCase, TestModule, TestSuite, Vitest } from 'vitest/node'
import type { Config } from '../../config.ts'
import { StressError } from '../../core/errors.ts'
import { NOT_JUDGED } from '../../core/exit-code.ts'
import { makeDirectory } from '../../core/make-directory.ts'
import { plainError } from '../plain-error.ts'
import { markShard } from '../shards.ts'
import { recordIn, type StressRecord } from '../stress-record.ts'
import type { FinishedRun } from '../stress-run.ts'
import { exitCodeOf, hidesUnjudged } from './exit-code.ts'
import { maskError } from './mask-error.ts'
import { maskNames } from './mask-names.ts'
import { maskText } from './mask-text.ts'

type Artifact = Parameters<NonNullable<Reporter['onTestCaseArtifactRecord']>>[1]

/** Told to the process that has started this one, if it listens. */
const RUN_ENDED = 'vitest-stress: the run has ended'

/** What is recorded: a run that is played, or one that is put together of its shards. */
export interface Recorded {
  /** Known once it has begun. */
  readonly config: Config | undefined
  begin(): Promise<void>
  take(record: StressRecord): void
  end(modules: readonly TestModule[]): Promise<FinishedRun | undefined>
}

/**
 * Keeps the run: what workers tell is stored as it happens, whatever other reporters show. They come after it, and it masks
 * what they are going to show: names of tests, errors, and what was printed in a test.
 */
export class RunRecorder implements Reporter {
  readonly #run: Recorded
  #vitest: Vitest | undefined
  #finished: Promise<FinishedRun | undefined> | undefined

  constructor(run: Recorded) {
    this.#run = run
  }

  onInit(vitest: Vitest): void {
    this.#vitest = vitest
  }

  async onTestRunStart(): Promise<void> {
    this.#finished = undefined
    try {
      await this.#run.begin()
    } catch (error) {
      process.once('exit', sayNotJudged)
      throw error instanceof StressError ? plainError(error) : error
    }
  }

  /** Undefined where it is wrong. */
  get config(): Config | undefined {
    return this.#run.config
  }

  onTestModuleCollected(module: TestModule): void {
    maskNames(module)
  }

  onTestCaseArtifactRecord(_test: TestCase, artifact: Artifact): void {
    const record = recordIn(artifact)
    if (record) this.#run.take(record)
  }

  onUserConsoleLog(log: UserConsoleLog): void {
    log.content = maskText(log.content)
  }

  onTestCaseResult(test: TestCase): void {
    maskErrors(test.result().errors)
  }

  onTestSuiteResult(suite: TestSuite): void {
    maskErrors(suite.errors())
  }

  onTestModuleEnd(module: TestModule): void {
    maskErrors(module.errors())
  }

  async onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): Promise<void> {
    markShard(modules, this.#vitest?.config.shard)
    maskErrors(unhandled)
    // once more: Vitest replaces what it knows of a test whenever the test tells something new
    for (const module of modules) for (const test of module.children.allTests()) this.onTestCaseResult(test)
    const finished = await this.finish(modules)
    // results that were lost must not look like a run that went well
    const lost = finished !== undefined && finished.losses.length + (finished.missing?.length ?? 0) > 0
    if (process.exitCode === 1) process.exitCode = exitCodeOf(modules)
    else if (lost || hidesUnjudged(modules)) process.exitCode = NOT_JUDGED
    // for `stress run`: whatever else Vitest exits with 1 for says nothing of the agent
    if (process.connected) process.send?.(RUN_ENDED)
  }

  /** Closes the run once, whoever asks first. */
  finish(modules: readonly TestModule[] = []): Promise<FinishedRun | undefined> {
    this.#finished ??= this.#run.end(modules).then((finished) => this.#deliver(finished))
    return this.#finished
  }

  /** Where a file was asked for: `--outputFile.stress=results.json`. */
  async #deliver(finished: FinishedRun | undefined): Promise<FinishedRun | undefined> {
    const { outputFile, root } = this.#vitest?.config ?? {}
    const wanted = typeof outputFile === 'object' ? (outputFile as Record<string, string>).stress : undefined
    if (!finished?.files || wanted === undefined) return finished
    const path = resolve(root ?? '', wanted)
    try {
      makeDirectory(dirname(path))
      await copyFile(finished.files.json, path)
      return finished
    } catch (error) {
      return { ...finished, losses: [...finished.losses, `the results in ${path}: ${(error as Error).message}`] }
    }
  }
}

/** Vitest says 1 whenever a reporter throws, and says so last. */
function sayNotJudged(): void {
  process.exitCode = NOT_JUDGED
}

function maskErrors(errors: readonly unknown[] = []): void {
  for (const error of errors) maskError(error)
}
