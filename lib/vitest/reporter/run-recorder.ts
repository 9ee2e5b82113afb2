import type { Reporter, TestCase } from 'vitest/node'
import { StressError } from '../../core/errors.ts'
import { STRESS_ARTIFACT, type StressRecord } from '../stress-record.ts'
import type { FinishedRun, StressRun } from '../stress-run.ts'

type Artifact = Parameters<NonNullable<Reporter['onTestCaseArtifactRecord']>>[1]

/** Keeps the run: what workers tell is stored as it happens, whatever other reporters show. */
export class RunRecorder implements Reporter {
  readonly #run: StressRun
  #finished: Promise<FinishedRun | undefined> | undefined

  constructor(run: StressRun) {
    this.#run = run
  }

  async onTestRunStart(): Promise<void> {
    this.#finished = undefined
    await this.#run.begin().catch((error: unknown) => {
      throw error instanceof StressError ? plain(error) : error
    })
  }

  /** Whether every message is to be shown; null where nothing was set. */
  get verbose(): boolean | null {
    return this.#run.config?.verbose ?? null
  }

  /** Undefined where the configuration is wrong. */
  get seed(): number | undefined {
    return this.#run.config?.seed
  }

  onTestCaseArtifactRecord(_test: TestCase, artifact: Artifact): void {
    const record = recordIn(artifact)
    if (record) this.#run.take(record)
  }

  async onTestRunEnd(): Promise<void> {
    const finished = await this.finish()
    // results that were lost must not look like a run that went well
    if (finished && finished.losses.length > 0) process.exitCode = 1
  }

  /** Closes the run once, whoever asks first. */
  finish(): Promise<FinishedRun | undefined> {
    this.#finished ??= this.#run.end()
    return this.#finished
  }
}

/** The words alone: neither stack nor cause tells the reader more than they do. */
function plain(error: StressError): Error {
  const words = new Error(error.message)
  words.name = error.name
  words.stack = `${error.name}: ${error.message}`
  return words
}

/** Our record in a Vitest artifact, if it is one of ours. */
export function recordIn(artifact: Artifact): StressRecord | undefined {
  return artifact.type === STRESS_ARTIFACT ? artifact.record : undefined
}
