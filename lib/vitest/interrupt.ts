import type { Vitest } from 'vitest/node'
import { readEnvironment } from '../config.ts'
import { realClock } from '../time/index.ts'

/** What has to be brought to an end in order. */
export interface Interruptible {
  /** Conversations that are being played, and tests that wait for accounts to play on. */
  readonly running: number
  /** Keeps what there is, and frees everything. */
  end(): Promise<unknown>
}

/** How soon it is seen that the parent is gone. */
const LOOK_EVERY = 1000

/** How long running conversations have to be judged and stored. */
const GRACE = 10_000

/**
 * Makes Ctrl-C end a run in order: conversations are cut, judged and stored, daemons and servers stopped. A second
 * Ctrl-C ends it at once.
 *
 * Vitest's own listener exits at once without any cleanup, so it is replaced; it is added after plugins are
 * configured, hence the turn of the event loop.
 */
export function interruptGracefully(vitest: Vitest, run: Interruptible): void {
  setImmediate(() => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) replaceListeners(vitest, run, signal)
    if (readEnvironment(vitest.config.root).npm_command === 'exec') endWithParent(vitest)
  })
}

/** npx tells the shell between it and us to end, which tells nobody. */
function endWithParent(vitest: Vitest): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, LOOK_EVERY).unref()
  vitest.onClose(() => clearInterval(timer))
}

function replaceListeners(vitest: Vitest, run: Interruptible, signal: 'SIGINT' | 'SIGTERM'): void {
  process.removeAllListeners(signal)
  const exitCode = signal === 'SIGINT' ? 130 : 143
  let again = false
  const onSignal = async () => {
    if (again) process.exit(exitCode)
    again = true
    try {
      if (run.running > 0) await cut(vitest)
      await run.end()
    } finally {
      process.exit(exitCode)
    }
  }
  process.on(signal, onSignal)
  vitest.onClose(() => void process.off(signal, onSignal))
}

/** A worker that was hit as well never answers, so this waits for a while only. */
async function cut(vitest: Vitest): Promise<void> {
  vitest.logger.log('\n Stopping: running conversations are ended and stored. Once more to stop at once.')
  const over = new AbortController()
  await Promise.race([vitest.cancelCurrentRun('keyboard-input'), realClock.sleep(GRACE, over.signal)])
  over.abort()
}
