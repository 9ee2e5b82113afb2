import { relative } from 'node:path'
import {
  DefaultReporter,
  type Reporter,
  type TestCase,
  type TestModule,
  type TestSpecification,
  type Vitest,
} from 'vitest/node'
import { readEnvironment } from '../../config.ts'
import { printable } from '../../core/printable.ts'
import { redact } from '../../core/redact/redact.ts'
import { terminalWidth } from '../../core/terminal-width.ts'
import type { Transcript } from '../../core/transcript.ts'
import { wrap } from '../../core/wrap.ts'
import { runSummary, timingReport } from '../../report/index.ts'
import { recordIn } from '../stress-record.ts'
import type { FinishedRun } from '../stress-run.ts'
import { eventLine, queuedLine, textColumn, waitingLine } from './event-line.ts'
import { LiveProgress } from './live-progress.ts'
import { resultLine } from './result-line.ts'
import type { RunRecorder } from './run-recorder.ts'

type Artifact = Parameters<NonNullable<Reporter['onTestCaseArtifactRecord']>>[1]
type EndArguments = Parameters<DefaultReporter['onTestRunEnd']>

export interface StressReporterOptions {
  /** Show every message; by default when a single spec file runs. */
  verbose?: boolean
  /** Show at the end what there is about time. */
  timingReport?: boolean
}

/** `--reporter=stress`: Vitest's own output, with the conversations as they happen and their verdicts. */
export class StressReporter extends DefaultReporter {
  readonly #recorder: RunRecorder
  readonly #options: StressReporterOptions
  readonly #conversations = new Map<string, Transcript>()
  readonly #introduced = new Set<string>()
  #live: LiveProgress | undefined
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
    vitest.onClose(() => this.#live?.stop())
  }

  override onTestRunStart(specifications: ReadonlyArray<TestSpecification>): void {
    super.onTestRunStart(specifications)
    this.#conversations.clear()
    this.#single = specifications.length === 1
    const tell = (line: string) => this.#print([line])
    this.#live = new LiveProgress({ files: specifications.length, isTTY: this.isTTY, tell })
    if (this.ctx.config.mergeReports) return // nothing is played
    // the recorder, which comes first, has read the configuration by now
    const { seed } = this.#recorder.config ?? {}
    if (seed !== undefined) this.#print([`Seed ${seed}: the same one plays the same again (STRESS_SEED)`, ''])
  }

  onTestCaseArtifactRecord(_test: TestCase, artifact: Artifact): void {
    const record = recordIn(artifact)
    if (!record) return
    if (record.kind === 'begun') this.#conversations.set(record.result.id, record.transcript)
    if (record.kind === 'finished') this.#print([this.#wrapped(resultLine(record.result), 2)])
    if (record.kind === 'event') this.#tell(record.resultId, (people) => eventLine(record.event, people))
    if (record.kind === 'waiting') {
      this.#tell(record.resultId, (people) => waitingLine(record.what, record.until - record.now, people))
    }
    if (record.kind === 'queued' && this.#follows) this.#print([this.#wrapped(queuedLine(record), 2)])
    if (!this.#follows) this.#live?.take(record)
  }

  override onTestModuleEnd(module: TestModule): void {
    super.onTestModuleEnd(module)
    this.#live?.fileEnded()
  }

  override async onTestRunEnd(...end: EndArguments): Promise<void> {
    this.#live?.stop()
    const [modules, errors] = end
    const nothing = modules.length + errors.length === 0
    if (!nothing) super.onTestRunEnd(...end)
    const finished = await this.#recorder.finish(modules)
    // Vitest would say of nothing that it exits with 1
    if (nothing && !finished?.missing?.length) super.onTestRunEnd(...end)
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
    this.#print([this.#wrapped(text, textColumn(people))])
  }

  get #follows(): boolean {
    return this.#options.verbose ?? this.#recorder.config?.verbose ?? this.#single
  }

  get #showsTiming(): boolean {
    return this.#options.timingReport ?? this.#recorder.config?.timingReport ?? false
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

  #conclude({ report, files, losses, notices, missing = [] }: FinishedRun): void {
    const where = files ? [`Report         ${relative(this.#root, files.indexHtml)}`] : []
    const lost = losses.flatMap((loss) => printable(redact(`Not kept: ${loss}`)).split('\n'))
    const idle = !files && lost.length === 0 ? ['No test with a conversation ran, so there is no report.'] : []
    const told = [...missing, ...notices].flatMap((notice) => ['', ...printable(redact(notice)).split('\n')])
    const timing = files && report && this.#showsTiming ? ['', ...timingReport(report)] : []
    this.#print([
      '',
      ...(report ? runSummary(report, { columns: this.#columns() - 1 }) : []),
      ...where,
      ...idle,
      ...lost,
      ...told,
      ...timing,
      '',
    ])
  }

  /** A space stands before each line. */
  #wrapped(text: string, indent: number): string {
    return wrap(text, { columns: this.#columns() - 1, indent })
  }

  #columns(): number {
    return terminalWidth(readEnvironment(this.#root), this.ctx.logger.outputStream)
  }

  #print(lines: readonly string[]): void {
    for (const line of lines) this.ctx.logger.log(line.replace(/^(?=.)/gm, ' '))
  }
}
