import { createWriteStream, type WriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'

/** So many last lines are kept in memory; the file has them all. */
const KEPT_LINES = 400
/** Nobody reads a longer line in an error message. */
const LONGEST_LINE = 2000

/** What a process prints: every byte in a file, the last lines at hand, each line told to whoever listens. */
export class DaemonLog {
  /** Where the file is. */
  readonly path: string
  readonly #file: WriteStream
  readonly #lines: string[] = []
  readonly #listeners = new Set<(line: string) => void>()
  #trouble: Error | undefined

  constructor(path: string) {
    this.path = path
    this.#file = createWriteStream(path, { flags: 'a', mode: 0o600 })
    this.#file.on('error', (error) => {
      this.#trouble = error
    })
  }

  /** The last `n` lines, oldest first. */
  tail(n: number): string[] {
    const lines = this.#trouble
      ? [...this.#lines, `(${this.path} could not be written: ${this.#trouble.message})`]
      : this.#lines
    return lines.slice(-n)
  }

  /** Calls `listener` with each line until the returned function is called. */
  listen(listener: (line: string) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Follows an output of the process to its end. */
  follow(output: Readable): void {
    output.setEncoding('utf8')
    let rest = ''
    output.on('data', (text: string) => {
      if (!this.#trouble) this.#file.write(text)
      const lines = (rest + text).split(/\r?\n/)
      rest = (lines.pop() ?? '').slice(-LONGEST_LINE)
      for (const line of lines) this.#add(line)
    })
    output.on('end', () => {
      if (rest !== '') this.#add(rest)
    })
  }

  async close(): Promise<void> {
    this.#file.end()
    if (!this.#trouble) await finished(this.#file).catch((error: Error) => void (this.#trouble = error))
  }

  #add(line: string): void {
    this.#lines.push(line.slice(0, LONGEST_LINE))
    if (this.#lines.length > KEPT_LINES) this.#lines.shift()
    for (const listener of [...this.#listeners]) listener(line)
  }
}
