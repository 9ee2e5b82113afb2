import { createWriteStream, type WriteStream } from 'node:fs'

/** How much of the log is kept at hand for error messages. */
const KEPT_LINES = 200
const LONGEST_LINE = 2000

/** What a daemon prints: all of it in a file, the last lines at hand, each line told as it comes. */
export class DaemonLog {
  readonly path: string
  readonly #file: WriteStream
  readonly #lines: string[] = []
  readonly #listeners = new Set<(line: string) => void>()
  readonly #partial = { stdout: '', stderr: '' }

  constructor(path: string) {
    this.path = path
    this.#file = createWriteStream(path, { flags: 'a', mode: 0o600 })
  }

  write(stream: 'stdout' | 'stderr', chunk: string): void {
    this.#file.write(chunk)
    const lines = (this.#partial[stream] + chunk).split(/\r?\n/)
    this.#partial[stream] = (lines.pop() as string).slice(-LONGEST_LINE)
    for (const line of lines) this.#take(line)
  }

  /** The last lines, oldest first. */
  tail(count: number): string[] {
    const unfinished = Object.values(this.#partial).filter((line) => line !== '')
    return [...this.#lines, ...unfinished].slice(-count)
  }

  listen(listener: (line: string) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    this.#file.end()
  }

  #take(line: string): void {
    this.#lines.push(line.slice(0, LONGEST_LINE))
    if (this.#lines.length > KEPT_LINES) this.#lines.shift()
    for (const listener of this.#listeners) listener(line)
  }
}
