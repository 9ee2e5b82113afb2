import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'

/** `stress accounts`: the real accounts that were logged in. */
export function addAccountsCommand(program: Command, terminal: Terminal): void {
  const accounts = program
    .command('accounts')
    .description(
      'List the accounts that were logged in, with their last use and who plays on them; or remove, release or export one.',
    )
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      '\nNo session is shown, but by export. Who plays on an account is known to the database, where there is one: DATABASE_URL, or the embedded one.\nExit codes: 0 done, 2 a file there cannot be used.\n\nExamples:\n  stress accounts\n  stress accounts remove buyer\n  stress accounts release buyer\n  stress accounts export buyer',
    )
    .action(async (options: { json?: boolean }) => {
      // imported when it is wanted: the help of other commands need not wait for it
      const { listAccounts } = await import('./accounts/list-accounts.ts')
      await listAccounts(options, terminal)
    })
  accounts
    .command('remove')
    .description('Forget an account. Telegram keeps its session until it is ended in the settings of the account.')
    .argument('<name>', 'as stress accounts shows it')
    .action(async (name: string) => {
      const { removeAccount } = await import('./accounts/remove-account.ts')
      removeAccount(name, terminal)
    })
  accounts
    .command('export')
    .description('Print the session string of an account, for STRESS_PROSPECT_SESSION. Whoever has it is that account.')
    .argument('<name>', 'as stress accounts shows it')
    .action(async (name: string) => {
      const { exportAccount } = await import('./accounts/export-account.ts')
      exportAccount(name, terminal)
    })
  accounts
    .command('release')
    .description(
      'Ask an account back from whoever plays on it: that conversation is cut, and then the account is free. Those of processes that died are free after half a minute.',
    )
    .argument('<name>', 'as stress accounts shows it, or as an error has called it')
    .action(async (name: string) => {
      const { releaseAccount } = await import('./accounts/release-account.ts')
      await releaseAccount(name, terminal)
    })
}
