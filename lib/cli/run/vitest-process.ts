import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { NOT_JUDGED } from '../../core/exit-code.ts'
import { findVitest } from './find-vitest.ts'

export interface VitestProcess {
  /** The project that is tested; its own Vitest is used. */
  root: string
  /** After `run`. */
  args: readonly string[]
  env: Readonly<Record<string, string | undefined>>
  signal: AbortSignal
}

/** Runs Vitest in this terminal, and resolves to the exit code: what became of the run, or how it was stopped. */
export async function runVitest({ root, args, env, signal }: VitestProcess): Promise<number> {
  const { main } = findVitest(root)
  const child = spawn(process.execPath, [main, 'run', ...args], {
    cwd: root,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  let ended = false
  child.on('message', (message) => {
    ended ||= message === 'vitest-stress: the run has ended'
  })
  const stayUntilItEnds = () => undefined // Ctrl-C reaches it too, and it has conversations to store
  process.on('SIGINT', stayUntilItEnds)
  const forward = () => {
    const name = (signal.reason as DOMException | undefined)?.message
    if (name === 'SIGINT' && isTerminal()) return // the terminal has told the whole process group
    child.kill(name === 'SIGINT' ? 'SIGINT' : 'SIGTERM')
  }
  if (signal.aborted) forward()
  else signal.addEventListener('abort', forward, { once: true })
  try {
    const [code, killedBy] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
    if (killedBy !== null) return 128 + constants.signals[killedBy]
    // without a word from the run, the configuration is wrong, or no spec was found
    return code === 1 && !ended ? NOT_JUDGED : (code ?? NOT_JUDGED)
  } finally {
    process.off('SIGINT', stayUntilItEnds)
    signal.removeEventListener('abort', forward)
  }
}

function isTerminal(): boolean {
  return process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY
}
