import type { Reporter, TestCase } from 'vitest/node'
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
    await this.#run.begin()
  }

  onTestCaseArtifactRecord(_test: TestCase, artifact: Artifact): void {
    const record = recordIn(artifact)
    if (record) this.#run.take(record)
  }

  async onTestRunEnd(): Promise<void> {
    await this.finish()
  }

  /** Closes the run once, whoever asks first. */
  finish(): Promise<FinishedRun | undefined> {
    this.#finished ??= this.#run.end()
    return this.#finished
  }
}

/** Our record in a Vitest artifact, if it is one of ours. */
export function recordIn(artifact: Artifact): StressRecord | undefined {
  return artifact.type === STRESS_ARTIFACT ? artifact.record : undefined
}
