import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { ConfigError } from '../../core/errors.ts'
import { main } from '../main.ts'

const BIN = fileURLToPath(new URL('../../../bin/stress.js', import.meta.url))

export interface CommandOptions {
  cwd?: string
  env?: Record<string, string>
  /** What comes on standard input; null leaves it open. */
  input?: string | null
  /** What the person at the terminal types, one answer for each question; a function, where it is known only then. */
  answers?: readonly (string | (() => string))[]
  /** Told what is shown, while it goes on. */
  onOut?: (text: string) => void
}

/** The `stress` command as its own process; it goes with the test. */
export function stress(args: readonly string[], { cwd, env = {}, input }: CommandOptions = {}) {
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const output = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.err += text
  })
  if (input !== null) child.stdin.end(input)
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as string | null,
    ...output,
  }))
  return { child, output, ended }
}

/** The same within this process, where nothing but words is to be looked at: many times as fast. */
export async function stressHere(args: readonly string[], options: CommandOptions = {}) {
  const { asked: _, ...ended } = await stressAnswered(args, options)
  return ended
}

/** The same, with what was asked. */
export async function stressAnswered(args: readonly string[], options: CommandOptions = {}) {
  const { cwd = process.cwd(), input = '', answers = [], onOut } = options
  const output = { out: '', err: '' }
  const asked: { question: string; secret: boolean }[] = []
  const next = answers.values()
  const code = await main(args, {
    cwd,
    out: (text) => {
      output.out += `${text}\n`
      onOut?.(text)
    },
    err: (text) => {
      output.err += `${text}\n`
    },
    read: async () => input ?? '',
    ask: async (question, { secret = false } = {}) => {
      asked.push({ question, secret })
      const answer = next.next().value
      if (answer === undefined) throw new ConfigError(`Nobody answers: ${question}`)
      return typeof answer === 'function' ? answer() : answer
    },
    signal: new AbortController().signal,
  })
  return { code, ...output, asked }
}
