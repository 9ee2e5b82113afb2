import { closeSync, openSync, writeSync } from 'node:fs'
import { DaemonError } from '../core/errors.ts'
import { LineMask } from '../core/redact/line-mask.ts'
import { hideSecrets, type Secrets } from '../core/secrets.ts'

/** How much of the log is kept at hand for error messages. */
const KEPT_LINES = 200
const LONGEST_LINE = 2000
/** What has no end by then is taken as a line. */
const LONGEST_UNFINISHED = 1_000_000

/**
 * What a daemon prints, without its secrets: all of it in a file, where personal data is masked as well; the last lines at
 * hand, and each line told as it comes, for a test to look into.
 */
export class DaemonLog {
  readonly path: string
  #file: number | undefined
  readonly #lines: string[] = []
  readonly #listeners = new Set<(line: string) => void>()
  readonly #partial = { stdout: '', stderr: '' }
  readonly #masks = { stdout: new LineMask(), stderr: new LineMask() }
  readonly #secrets: Secrets

  constructor(path: string, secrets: Secrets = new Map()) {
    this.path = path
    this.#secrets = secrets
  }

  /** Opens the file, to append to it; throws a DaemonError when that cannot be. */
  open(): void {
    try {
      this.#file ??= openSync(this.path, 'a', 0o600)
    } catch (cause) {
      throw new DaemonError(`The daemon's log cannot be written to: ${(cause as Error).message}.`, {
        remedy: 'Check that the directory exists and may be written to.',
        cause,
      })
    }
  }

  write(stream: 'stdout' | 'stderr', chunk: string): void {
    const lines = (this.#partial[stream] + chunk).split(/\r?\n/)
    const rest = lines.pop() as string
    const endless = rest.length > LONGEST_UNFINISHED
    this.#partial[stream] = endless ? '' : rest
    for (const line of endless ? [...lines, rest] : lines) this.#take(stream, line)
  }

  /** The last lines, oldest first. */
  tail(count: number): string[] {
    return [...this.#lines, ...this.#unfinished().map(({ line }) => cut(line))].slice(-count)
  }

  /** The end of it and where the whole of it is, for an error to show. */
  shown(count: number): string {
    const tail = this.tail(count)
    const said =
      tail.length > 0 ? `The end of its log:\n${tail.map((line) => `| ${line}`).join('\n')}` : 'It printed nothing.'
    return `${said}\nThe whole log: ${this.path}`
  }

  listen(listener: (line: string) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    const last = this.#unfinished().map(({ stream, line }) => this.#masks[stream].mask(line))
    this.#store(last.join('\n'))
    this.#partial.stdout = this.#partial.stderr = ''
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
  }

  /** The beginnings of lines that have not ended. */
  #unfinished() {
    return (['stdout', 'stderr'] as const)
      .map((stream) => ({ stream, line: hideSecrets(this.#partial[stream], this.#secrets) }))
      .filter(({ line }) => line !== '')
  }

  #take(stream: 'stdout' | 'stderr', printed: string): void {
    const line = hideSecrets(printed, this.#secrets)
    this.#store(`${this.#masks[stream].mask(line)}\n`)
    this.#keep(line)
    for (const listener of this.#listeners) listener(line)
  }

  #keep(line: string): void {
    this.#lines.push(cut(line))
    if (this.#lines.length > KEPT_LINES) this.#lines.shift()
  }

  /** A disk that is full ends the file and not the run: the last lines stay at hand, and say so. */
  #store(text: string): void {
    if (this.#file === undefined || text === '') return
    try {
      writeSync(this.#file, text)
    } catch (error) {
      closeSync(this.#file)
      this.#file = undefined
      this.#keep(`(from here on the log file could not be written: ${(error as Error).message})`)
    }
  }
}

function cut(line: string): string {
  return line.slice(0, LONGEST_LINE)
}
