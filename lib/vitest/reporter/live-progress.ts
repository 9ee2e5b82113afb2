import { realClock } from '../../time/index.ts'
import type { StressRecord } from '../stress-record.ts'
import { LiveWindow } from './live-window.ts'
import { Progress } from './progress.ts'
import { type ProgressView, progressLine, progressLines } from './progress-lines.ts'

export interface LiveProgressOptions {
  /** How many spec files there are. */
  files: number
  /** Without a terminal, a line is told from time to time. */
  isTTY: boolean
  tell: (line: string) => void
}

const FRAME = 250
const PULSE = 10_000

/** Shows what is going on while conversations run: in a window at the bottom of a terminal, or as lines of a log. */
export class LiveProgress {
  readonly #options: LiveProgressOptions
  readonly #progress = new Progress()
  readonly #startedAt = realClock.now()
  #filesDone = 0
  #timer: NodeJS.Timeout | undefined
  #window: LiveWindow | undefined

  constructor(options: LiveProgressOptions) {
    this.#options = options
  }

  take(record: StressRecord): void {
    this.#progress.take(record, realClock.now())
    this.#start()
  }

  fileEnded(): void {
    this.#filesDone += 1
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#window?.close()
    this.#window = undefined
  }

  /** With the first conversation: before, there is nothing to show, and a run that cannot begin is not kept alive. */
  #start(): void {
    if (this.#timer) return
    const { isTTY } = this.#options
    if (isTTY) this.#window = new LiveWindow(process.stdout, process.stderr.isTTY ? [process.stderr] : [])
    this.#timer = setInterval(() => this.#show(), isTTY ? FRAME : PULSE).unref()
  }

  #show(): void {
    const view = this.#view()
    const { columns = 80, rows = 24 } = process.stdout
    if (this.#window) this.#window.draw(['', ...progressLines(view, { columns, rows })])
    else if (view.running.length + (view.queued?.length ?? 0) > 0) this.#options.tell(progressLine(view))
  }

  #view(): ProgressView {
    const now = realClock.now()
    return {
      running: this.#progress.running(now),
      queued: this.#progress.queued(now),
      done: this.#progress.done,
      files: { done: this.#filesDone, all: this.#options.files },
      elapsed: now - this.#startedAt,
    }
  }
}
