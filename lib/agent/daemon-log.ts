import { closeSync, openSync, writeSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { DaemonError } from '../core/errors.ts'
import { LineMask } from '../core/redact/line-mask.ts'
import { hideSecrets, type Secrets } from '../core/secrets.ts'

/** How much of the log is kept at hand for error messages. */
const KEPT_LINES = 200
const LONGEST_LINE = 2000
/** What has no end by then is taken as a line. */
const LONGEST_UNFINISHED = 1_000_000
/** What one log may take on disk, in bytes. */
const LARGEST = 64 * 1024 * 1024
/** To mask takes longer than to read: it is done in slices, between which everything else has its turn. */
const SLICE_MS = 5

type Stream = 'stdout' | 'stderr'

/**
 * What a daemon prints, without its secrets: all of it in a file, where personal data is masked as well; the last lines at
 * hand, and each line told as it comes, for a test to look into. Whoever prints never waits for the file: it follows.
 */
export class DaemonLog {
  readonly path: string
  #file: number | undefined
  readonly #lines: string[] = []
  readonly #listeners = new Set<(line: string) => void>()
  readonly #partial = { stdout: '', stderr: '' }
  readonly #masks = { stdout: new LineMask(), stderr: new LineMask() }
  readonly #secrets: Secrets
  readonly #limit: number
  /** Lines that are not in the file yet. */
  #waiting: { stream: Stream; line: string }[] = []
  #next = 0
  #storing: Promise<void> | undefined
  #size = 0

  constructor(path: string, secrets: Secrets = new Map(), limit = LARGEST) {
    this.path = path
    this.#secrets = secrets
    this.#limit = limit
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

  write(stream: Stream, chunk: string): void {
    const lines = (this.#partial[stream] + chunk).split(/\r?\n/)
    const rest = lines.pop() as string
    const endless = rest.length > LONGEST_UNFINISHED
    this.#partial[stream] = endless ? '' : rest
    for (const line of endless ? [...lines, rest] : lines) this.#take(stream, line)
  }

  /** The last lines, oldest first. */
  tail(count: number): string[] {
    const lines = this.#lines.slice(-count).map((line) => hideSecrets(line, this.#secrets))
    return [...lines, ...this.#unfinished().map(({ line }) => cut(line))].slice(-count)
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

  /** Resolves when the file has all that was printed so far. */
  async stored(): Promise<void> {
    await this.#storing
  }

  close(): void {
    this.#storeUntil(Number.POSITIVE_INFINITY)
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

  #take(stream: Stream, line: string): void {
    this.#keep(line)
    if (this.#listeners.size > 0) {
      const told = hideSecrets(line, this.#secrets)
      for (const listener of this.#listeners) listener(told)
    }
    if (this.#file === undefined || this.#size > this.#limit) return
    this.#size += Buffer.byteLength(line) + 1
    const isLast = this.#size > this.#limit
    this.#waiting.push({
      stream,
      line: isLast ? `(the log ends here, at ${this.#limit} bytes: the rest is dropped)` : line,
    })
    this.#storing ??= this.#storeAll()
  }

  async #storeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      await nextTurn()
      this.#storeUntil(performance.now() + SLICE_MS)
    }
    this.#storing = undefined
  }

  #storeUntil(end: number): void {
    const masked: string[] = []
    while (this.#next < this.#waiting.length) {
      const { stream, line } = this.#waiting[this.#next++] as { stream: Stream; line: string }
      masked.push(`${this.#masks[stream].mask(hideSecrets(line, this.#secrets))}\n`)
      if (performance.now() > end) break
    }
    if (this.#next === this.#waiting.length) [this.#waiting, this.#next] = [[], 0]
    this.#store(masked.join(''))
  }

  #keep(line: string): void {
    // a secret is hidden before it can be cut in two
    this.#lines.push(line.length > LONGEST_LINE ? cut(hideSecrets(line, this.#secrets)) : line)
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
