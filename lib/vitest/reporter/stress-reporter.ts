import { relative } from 'node:path'
import { DefaultReporter, type Reporter, type TestCase, type TestSpecification, type Vitest } from 'vitest/node'
import { printable } from '../../core/printable.ts'
import type { Transcript } from '../../core/transcript.ts'
import type { FinishedRun } from '../stress-run.ts'
import { eventLine, textColumn, waitingLine } from './event-line.ts'
import { type RunRecorder, recordIn } from './run-recorder.ts'
import { resultLines, runSummary } from './run-summary.ts'
import { wrap } from './wrap.ts'

type Artifact = Parameters<NonNullable<Reporter['onTestCaseArtifactRecord']>>[1]
type EndArguments = Parameters<DefaultReporter['onTestRunEnd']>

export interface StressReporterOptions {
  /** Show every message; by default when a single spec file runs. */
  verbose?: boolean
}

/** `--reporter=stress`: Vitest's own output, with the conversations as they happen and their verdicts. */
export class StressReporter extends DefaultReporter {
  readonly #recorder: RunRecorder
  readonly #options: StressReporterOptions
  readonly #conversations = new Map<string, Transcript>()
  readonly #introduced = new Set<string>()
  #single = false
  /** The conversation that the last line was about. */
  #last: string | undefined
  #root = ''

  constructor(recorder: RunRecorder, options: StressReporterOptions = {}) {
    super({ summary: false })
    this.#recorder = recorder
    this.#options = options
  }

  override onInit(vitest: Vitest): void {
    super.onInit(vitest)
    this.#root = vitest.config.root
  }

  override onTestRunStart(specifications: ReadonlyArray<TestSpecification>): void {
    super.onTestRunStart(specifications)
    this.#conversations.clear()
    this.#single = specifications.length === 1
    // the recorder, which comes first, has read the configuration by now
    const { seed } = this.#recorder
    if (seed !== undefined) this.#print([`Seed ${seed}: the same one plays the same again (STRESS_SEED)`, ''])
  }

  onTestCaseArtifactRecord(_test: TestCase, artifact: Artifact): void {
    const record = recordIn(artifact)
    if (record?.kind === 'begun') this.#conversations.set(record.result.id, record.transcript)
    if (record?.kind === 'finished') this.#print(resultLines(record.result))
    if (record?.kind === 'event') this.#tell(record.resultId, (people) => eventLine(record.event, people))
    if (record?.kind === 'waiting') {
      this.#tell(record.resultId, (people) => waitingLine(record.what, record.until - record.now, people))
    }
  }

  override async onTestRunEnd(...end: EndArguments): Promise<void> {
    super.onTestRunEnd(...end)
    const finished = await this.#recorder.finish()
    if (finished) this.#conclude(finished)
  }

  /** A line about a conversation, for people who follow it. */
  #tell(id: string, line: (people: Transcript) => string | null): void {
    const people = this.#conversations.get(id)
    if (!people || !this.#follows) return
    this.#introduce(people)
    const text = line(people)
    if (text === null) return
    // conversations that run at the same time take turns
    if (this.#last !== id) this.#print(['', `── ${printable(people.scenarioName)}`])
    this.#last = id
    this.#print([wrap(text, { columns: this.#columns() - 1, indent: textColumn(people) })])
  }

  get #follows(): boolean {
    return this.#options.verbose ?? this.#recorder.verbose ?? this.#single
  }

  /** Says who talks to whom, once: before the first thing that happens, when it is known what is played. */
  #introduce({ conversationId, scenarioName, prospect, agent, timeScale }: Transcript): void {
    if (this.#introduced.has(conversationId)) return
    this.#introduced.add(conversationId)
    this.#last = conversationId
    const pace = timeScale === 1 ? '' : `, ${timeScale} times faster than life`
    const people = `${printable(prospect.name)} writes to ${printable(agent.name)}`
    this.#print(['', `${printable(scenarioName)}: ${people}${pace}`, ''])
  }

  #conclude({ report, files, losses, notices }: FinishedRun): void {
    const where = files ? [`Report         ${relative(this.#root, files.indexHtml)}`] : []
    const lost = losses.flatMap((loss) => `Not kept: ${loss}`.split('\n'))
    const idle = !files && lost.length === 0 ? ['No test with a conversation ran, so there is no report.'] : []
    const told = notices.flatMap((notice) => ['', ...notice.split('\n')])
    this.#print(['', ...(report ? runSummary(report) : []), ...where, ...idle, ...lost, ...told, ''])
  }

  /** Of the terminal; NaN where the output goes elsewhere. */
  #columns(): number {
    const { outputStream } = this.ctx.logger
    return 'columns' in outputStream ? Number(outputStream.columns) : Number.NaN
  }

  #print(lines: readonly string[]): void {
    for (const line of lines) this.ctx.logger.log(line.replace(/^(?=.)/gm, ' '))
  }
}
