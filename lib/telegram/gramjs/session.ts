import { ConfigError } from '../../core/errors.ts'
import { toGramjsString } from '../sessions/gramjs.ts'
import type { SessionKey } from '../sessions/session-key.ts'

/** The client library's session string. */
export function sessionString(session: string | SessionKey): string {
  return typeof session === 'string' ? checked(session) : toGramjsString(session)
}

/** The string as it is meant; throws a ConfigError, which does not show it, for what cannot be a session. */
function checked(session: string): string {
  const text = session.trim()
  if (/^1[A-Za-z0-9+/_-]{340,}=*$/.test(text)) return text
  throw new ConfigError(
    `A Telegram session of ${text.length} characters is not one: it starts with 1 and has more than 340.`,
    { remedy: 'Give the whole session string, on one line, as stress accounts export NAME prints it.' },
  )
}
