import { AccountDirectory } from '../../accounts/index.ts'
import { accountsDirectory, readEnvironment } from '../../config.ts'
import type { Terminal } from '../terminal.ts'

/** The accounts of this user, where the project's environment says that they are. */
export function keptAccounts({ root }: Terminal): AccountDirectory {
  return new AccountDirectory(accountsDirectory(readEnvironment(root)))
}
