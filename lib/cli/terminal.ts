import { text } from 'node:stream/consumers'
import { Prompt } from './prompt.ts'

/** Where a command runs, reads and writes, and how it learns that it has to end. */
export interface Terminal {
  /** The folder that it was called in: what is named in its arguments is named from there. */
  readonly cwd: string
  /** The project that this folder is in: settings, what is stored, reports, and what is authored are there. */
  readonly root: string
  /** How wide it is; undefined where the output goes elsewhere. */
  readonly columns?: number | undefined
  out(text: string): void
  err(text: string): void
  /** All of standard input. */
  read(): Promise<string>
  /** One line that a person types; a secret is not shown. Throws a ConfigError where nobody answers. */
  ask(question: string, options?: { secret?: boolean }): Promise<string>
  /** Aborted by Ctrl-C, by a request to end (its reason's message is the signal), or when nobody reads the output any more. */
  readonly signal: AbortSignal
}

/** The terminal of this process, wherever it stands. */
export function processTerminal(): Omit<Terminal, 'root'> {
  const end = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(name, () => end.abort(new DOMException(name, 'AbortError')))
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    end.abort()
  })
  const prompt = new Prompt({ input: process.stdin, output: process.stderr, signal: end.signal })
  return {
    cwd: process.cwd(),
    columns: process.stdout.columns,
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    read: () => text(process.stdin),
    ask: (question, options) => prompt.ask(question, options),
    signal: end.signal,
  }
}
