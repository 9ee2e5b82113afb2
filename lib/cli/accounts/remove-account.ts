import type { Terminal } from '../terminal.ts'
import { keptAccounts } from './kept-accounts.ts'

/** Forgets an account; throws a ConfigError where there is none of that name. */
export function removeAccount(name: string, terminal: Terminal): void {
  keptAccounts(terminal).remove(name)
  terminal.out(
    `The account "${name}" is forgotten here. Telegram still knows the session: end it in the settings of the account, under Devices.`,
  )
}
