import { AccountDirectory } from '../../accounts/index.ts'
import { accountsDirectory, readEnvironment } from '../../config.ts'
import type { Terminal } from '../terminal.ts'

/** Forgets an account; throws a ConfigError where there is none of that name. */
export function removeAccount(name: string, terminal: Terminal): void {
  const directory = new AccountDirectory(accountsDirectory(readEnvironment(terminal.root)))
  directory.remove(name)
  terminal.out(
    `The account "${name}" is forgotten here. Telegram still knows the session: end it in the settings of the account, under Devices.`,
  )
}
