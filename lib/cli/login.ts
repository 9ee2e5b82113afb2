import { type Command, Option } from 'commander'
import type { LoginRequest } from './login/log-in-account.ts'
import type { Terminal } from './terminal.ts'

/** `stress login`: a real account for live mode. */
export function addLoginCommand(program: Command, terminal: Terminal): void {
  program
    .command('login')
    .description('Log a Telegram account in, and keep its session for live mode.')
    .argument('<name>', 'what the account is to be called here')
    .option('--phone <number>', 'with the country code; asked for when absent')
    .addOption(new Option('--qr', 'by a QR code that another device of the account scans').conflicts('phone'))
    .addOption(
      new Option('--import <file>', 'take the session of a Telethon .session file').conflicts([
        'phone',
        'qr',
        'testDc',
      ]),
    )
    .addOption(new Option('--test-dc', "on Telegram's test data centres").conflicts('server'))
    .option('--server <host:port>', 'on a local Telegram, as stress telegram shows it')
    .option('--server-key <file>', 'its public key, PEM')
    .addHelpText(
      'after',
      '\nTELEGRAM_API_ID and TELEGRAM_API_HASH have to be set: see .env.example. Whoever has the file that is' +
        '\nwritten is that account.\n\nExamples:\n  stress login buyer\n  stress login buyer --qr' +
        '\n  stress login buyer --import old.session',
    )
    .action(async (name: string, options: LoginRequest) => {
      // imported when it is wanted: the help of other commands need not wait for it
      const { logInAccount } = await import('./login/log-in-account.ts')
      await logInAccount(name, options, terminal)
    })
}
