import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'

/** `stress flush`: writes into the database what earlier runs could not write. */
export function addFlushCommand(program: Command, terminal: Terminal): void {
  program
    .command('flush')
    .description('Write into the database what earlier runs could not.')
    .addHelpText(
      'after',
      '\nThe next start of a run does the same. Exit codes: 0 nothing is left to be written, 2 something is.',
    )
    .action(async () => {
      const { flush } = await import('./flush/flush.ts')
      await flush(terminal)
    })
}
