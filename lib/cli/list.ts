import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'

/** `stress list`: which scenarios there are. */
export function addListCommand(program: Command, terminal: Terminal): void {
  program
    .command('list')
    .description('List the scenarios in stress/scenarios, with what they plan.')
    .option('--json', 'for programs')
    .addHelpText('after', '\nExample:\n  stress list')
    .action(async (options: { json?: boolean }) => {
      // imported when it is wanted: the help of other commands need not wait for it
      const { listScenarios } = await import('./list/list-scenarios.ts')
      await listScenarios(options, terminal)
    })
}
