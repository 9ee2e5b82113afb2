import { createWriteStream, type WriteStream } from 'node:fs'
import { hideSecrets, type Secrets } from '../core/secrets.ts'

/** How much of the log is kept at hand for error messages. */
const KEPT_LINES = 200
const LONGEST_LINE = 2000
/** What has no end by then is taken as a line. */
const LONGEST_UNFINISHED = 1_000_000

/** What a daemon prints, without its secrets: all of it in a file, the last lines at hand, each line told as it comes. */
export class DaemonLog {
  readonly path: string
  readonly #file: WriteStream
  readonly #lines: string[] = []
  readonly #listeners = new Set<(line: string) => void>()
  readonly #partial = { stdout: '', stderr: '' }
  readonly #secrets: Secrets

  constructor(path: string, secrets: Secrets = new Map()) {
    this.path = path
    this.#secrets = secrets
    this.#file = createWriteStream(path, { flags: 'a', mode: 0o600 })
  }

  write(stream: 'stdout' | 'stderr', chunk: string): void {
    const lines = (this.#partial[stream] + chunk).split(/\r?\n/)
    const rest = lines.pop() as string
    const endless = rest.length > LONGEST_UNFINISHED
    this.#partial[stream] = endless ? '' : rest
    for (const line of endless ? [...lines, rest] : lines) this.#take(line)
  }

  /** The last lines, oldest first. */
  tail(count: number): string[] {
    return [...this.#lines, ...this.#unfinished().map(cut)].slice(-count)
  }

  listen(listener: (line: string) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    if (!this.#file.writableEnded) this.#file.end(this.#unfinished().join('\n'))
  }

  /** The beginnings of lines that have not ended. */
  #unfinished(): string[] {
    const begun = Object.values(this.#partial).filter((line) => line !== '')
    return begun.map((line) => hideSecrets(line, this.#secrets))
  }

  #take(printed: string): void {
    const line = hideSecrets(printed, this.#secrets)
    this.#file.write(`${line}\n`)
    this.#lines.push(cut(line))
    if (this.#lines.length > KEPT_LINES) this.#lines.shift()
    for (const listener of this.#listeners) listener(line)
  }
}

function cut(line: string): string {
  return line.slice(0, LONGEST_LINE)
}
