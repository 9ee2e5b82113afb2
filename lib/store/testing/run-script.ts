import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const TREE = fileURLToPath(new URL('../../../', import.meta.url))

/** A TypeScript module that runs in a process of its own, for tests of what several processes do at once. */
export interface Script {
  process: ChildProcess
  /** Resolves with what the script printed by `process.send`, once per message. */
  message(): Promise<unknown>
  /** Resolves with its messages' end; rejects with its standard error when it failed. */
  done(): Promise<void>
}

/** Runs `code`, whose imports begin with `./lib/`. */
export function runScript(code: string): Script {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
    cwd: TREE,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const errors = text(child.stderr as NonNullable<typeof child.stderr>)
  const exit = once(child, 'exit')
  const failed = exit.then(async ([exitCode]) => {
    throw new Error(`The script ended with ${exitCode}:\n${await errors}`)
  })
  failed.catch(() => {}) // only of interest to those who wait for a message
  return {
    process: child,
    message: () => Promise.race([once(child, 'message').then(([message]) => message), failed]),
    done: async () => {
      const [exitCode] = await exit
      if (exitCode !== 0) await failed
    },
  }
}
