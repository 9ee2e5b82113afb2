import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'

/** `stress lint`: what is wrong with a playbook although it loads. */
export function addLintCommand(program: Command, terminal: Terminal): void {
  program
    .command('lint')
    .description('Look for what a playbook says and cannot mean.')
    .argument('[playbook...]', 'modules, PATH#export for one of several; all in stress/playbooks when absent')
    .addHelpText('after', '\nExit codes: 0 nothing was found, 2 something was, or a playbook cannot be loaded.')
    .action(async (playbooks: string[]) => {
      // imported when it is wanted: the help of other commands need not wait for it
      const { lintPlaybooks } = await import('./lint/lint-playbooks.ts')
      await lintPlaybooks(playbooks, terminal)
    })
}
