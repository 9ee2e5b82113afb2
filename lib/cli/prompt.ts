import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { ConfigError } from '../core/errors.ts'

export interface PromptStreams {
  input: NodeJS.ReadableStream & { isTTY?: boolean; readableEnded?: boolean }
  output: NodeJS.WritableStream
  signal: AbortSignal
}

/** Asks the person at a terminal, one line at a time. */
export class Prompt {
  readonly #streams: PromptStreams
  /** What was typed or piped in before it was asked for. */
  readonly #early: string[] = []

  constructor(streams: PromptStreams) {
    this.#streams = streams
  }

  /** The line that is typed; a secret is not shown. Throws a ConfigError where nobody answers. */
  async ask(question: string, { secret = false } = {}): Promise<string> {
    const { input, output } = this.#streams
    const early = this.#early.shift()
    if (early === undefined && !input.readableEnded) return this.#read(question, secret)
    output.write(`${question}\n`)
    return early ?? nobody()
  }

  // opened for one answer only: while nothing is asked, Ctrl-C must reach the process
  async #read(question: string, secret: boolean): Promise<string> {
    const { input, output, signal } = this.#streams
    const terminal = input.isTTY === true
    const screen = secret ? silent() : output
    const lines = createInterface({ input, output: screen, terminal, historySize: 0 })
    const giveUp = () => lines.close()
    signal.addEventListener('abort', giveUp, { once: true })
    try {
      if (signal.aborted) return nobody()
      return await new Promise<string>((resolve, reject) => {
        let answered = false
        lines.on('line', (line) => {
          if (answered) this.#early.push(line)
          answered = true
          resolve(line)
        })
        lines.once('close', () => (answered ? undefined : reject(noAnswer())))
        if (secret) output.write(question)
        lines.setPrompt(secret ? '' : question)
        lines.prompt()
      })
    } finally {
      signal.removeEventListener('abort', giveUp)
      lines.close()
      if (secret || !terminal) output.write('\n')
    }
  }
}

function silent(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() })
}

function nobody(): never {
  throw noAnswer()
}

function noAnswer(): ConfigError {
  return new ConfigError('A question was not answered, and nothing was changed.', {
    remedy: 'Run it again in a terminal, and type the answers there.',
  })
}
