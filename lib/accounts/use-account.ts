import type { Instant } from '../core/clock.ts'
import { ConfigError } from '../core/errors.ts'
import type { Account } from './account.ts'
import type { AccountDirectory } from './account-directory.ts'

/** The account as it can be used with an application; throws a ConfigError where it was logged in with another one. */
export function findAccount(directory: AccountDirectory, name: string, apiId: number): Account {
  const account = directory.read(name)
  if (account.apiId === apiId) return account
  throw new ConfigError(
    `The account "${name}" was logged in with the application ${account.apiId}, and TELEGRAM_API_ID is ${apiId}.`,
    { remedy: `Set TELEGRAM_API_ID and TELEGRAM_API_HASH to those of the login, or: stress login ${name}` },
  )
}

/** The same, and its use is written down. */
export function useAccount(
  directory: AccountDirectory,
  name: string,
  { apiId, now }: { apiId: number; now: Instant },
): Account {
  const account = findAccount(directory, name, apiId)
  directory.note(name, { lastUsedAt: new Date(now).toISOString() })
  return account
}
