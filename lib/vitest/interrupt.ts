import type { Vitest } from 'vitest/node'

/**
 * Makes Ctrl-C end a run in order: tests are cancelled, daemons stopped, results kept. A second Ctrl-C ends it at once.
 *
 * Vitest's own listener exits at once without any cleanup, so it is replaced; it is added after plugins are
 * configured, hence the turn of the event loop.
 */
export function interruptGracefully(vitest: Vitest): void {
  setImmediate(() => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) replaceListeners(vitest, signal)
  })
}

function replaceListeners(vitest: Vitest, signal: 'SIGINT' | 'SIGTERM'): void {
  process.removeAllListeners(signal)
  let again = false
  const exitCode = signal === 'SIGINT' ? 130 : 143
  const onSignal = async () => {
    if (again) process.exit(exitCode)
    again = true
    vitest.logger.log('\nStopping: conversations are ended and stored. Once more to stop at once.')
    await vitest.cancelCurrentRun('keyboard-input')
    await vitest.close()
    process.exit(exitCode)
  }
  process.on(signal, onSignal)
  vitest.onClose(() => void process.off(signal, onSignal))
}
