import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { main } from '../main.ts'

const BIN = fileURLToPath(new URL('../../../bin/stress.js', import.meta.url))

export interface CommandOptions {
  cwd?: string
  env?: Record<string, string>
  /** What comes on standard input. */
  input?: string
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
  child.stdin.end(input)
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as string | null,
    ...output,
  }))
  return { child, output, ended }
}

/** The same within this process, where nothing but words is to be looked at: many times as fast. */
export async function stressHere(args: readonly string[], { cwd = process.cwd(), input = '' }: CommandOptions = {}) {
  const output = { out: '', err: '' }
  const code = await main(args, {
    cwd,
    out: (text) => {
      output.out += `${text}\n`
    },
    err: (text) => {
      output.err += `${text}\n`
    },
    read: async () => input,
    signal: new AbortController().signal,
  })
  return { code, ...output }
}
