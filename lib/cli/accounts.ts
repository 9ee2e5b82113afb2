import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'

/** `stress accounts`: the real accounts that were logged in. */
export function addAccountsCommand(program: Command, terminal: Terminal): void {
  const accounts = program
    .command('accounts')
    .description('List the accounts that were logged in, with their last use; or remove one.')
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      '\nNo session is shown.\nExit codes: 0 done, 2 a file there cannot be used.\n\nExamples:\n  stress accounts\n  stress accounts remove buyer',
    )
    .action(async (options: { json?: boolean }) => {
      // imported when it is wanted: the help of other commands need not wait for it
      const { listAccounts } = await import('./accounts/list-accounts.ts')
      listAccounts(options, terminal)
    })
  accounts
    .command('remove')
    .description('Forget an account. Telegram keeps its session until it is ended in the settings of the account.')
    .argument('<name>', 'as stress accounts shows it')
    .action(async (name: string) => {
      const { removeAccount } = await import('./accounts/remove-account.ts')
      removeAccount(name, terminal)
    })
}
