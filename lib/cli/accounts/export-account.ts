import { ConfigError } from '../../core/errors.ts'
import type { Terminal } from '../terminal.ts'
import { keptAccounts } from './kept-accounts.ts'

/** Prints the session string of an account, and nothing else; throws a ConfigError where it would lead nowhere. */
export function exportAccount(name: string, terminal: Terminal): void {
  const { server, session, apiId } = keptAccounts(terminal).read(name)
  if (server) {
    throw new ConfigError(
      `The account "${name}" is on the local Telegram at ${server.host}:${server.port}, and a session string does not carry the port.`,
      { remedy: `Where the file is, use it by its name: STRESS_PROSPECT_ACCOUNT=${name}` },
    )
  }
  terminal.err(
    [
      `Whoever has this string is the account "${name}": put it into a secret, as STRESS_PROSPECT_SESSION.`,
      `It goes with TELEGRAM_API_ID ${apiId}, and with one program at a time: Telegram ends a session that two use at once.`,
    ].join('\n'),
  )
  terminal.out(session)
}
