import { columnsOf } from '../../core/columns.ts'

/** The part of a terminal that is drawn on. */
export interface Screen {
  write: NodeJS.WriteStream['write']
  readonly columns?: number
  readonly rows?: number
}

const START_OF_LINES_ABOVE = (lines: number) => `\x1b[${lines}F`
const ERASE_BELOW = '\x1b[J'

/**
 * Lines at the bottom of a terminal that are drawn anew, while everything else that is written goes on above them.
 * Whatever others write to the streams comes through here.
 */
export class LiveWindow {
  readonly #screen: Screen
  readonly #write: Screen['write']
  readonly #restore: (() => void)[]
  #lines: readonly string[] = []
  /** What was written last did not end its line: nothing may be drawn after it. */
  #amidLine = false

  /** @param others what else is written to the same terminal, such as standard error. */
  constructor(screen: Screen, others: readonly Screen[] = []) {
    this.#screen = screen
    this.#write = screen.write.bind(screen)
    this.#restore = [screen, ...others].map((stream) => this.#intercept(stream))
  }

  /** Lines must not be wider than the terminal. */
  draw(lines: readonly string[]): void {
    if (this.#amidLine) return
    this.#write(this.#erasure() + lines.map((line) => `${line}\n`).join(''))
    this.#lines = lines
  }

  /** Leaves the terminal as if there had never been a window. */
  close(): void {
    this.#erase()
    for (const restore of this.#restore.splice(0)) restore()
  }

  #intercept(stream: Screen): () => void {
    const original = stream.write
    const write = original.bind(stream)
    stream.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
      const lines = this.#lines
      this.#erase()
      if (chunk.length > 0) this.#amidLine = !endsLine(chunk)
      const written = write(chunk, ...rest)
      if (!this.#amidLine) this.draw(lines)
      return written
    }) as Screen['write']
    return () => {
      stream.write = original
    }
  }

  #erase(): void {
    if (this.#lines.length > 0) this.#write(this.#erasure())
    this.#lines = []
  }

  /** A terminal that was made narrower since has broken lines in two. */
  #erasure(): string {
    const { columns = 80 } = this.#screen
    const rows = this.#lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / columns)), 0)
    return rows === 0 ? '' : START_OF_LINES_ABOVE(rows) + ERASE_BELOW
  }
}

function endsLine(chunk: string | Uint8Array): boolean {
  return typeof chunk === 'string' ? chunk.endsWith('\n') : chunk.at(-1) === 10
}
