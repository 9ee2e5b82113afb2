import { ConfigError } from '../../core/errors.ts'
import { toGramjsString } from '../sessions/gramjs.ts'
import type { SessionKey } from '../sessions/session-key.ts'

/** The client library's session string; throws a ConfigError, which does not show it, for what cannot be one by its form. */
export function sessionString(session: string | SessionKey): string {
  return typeof session === 'string' ? checked(session) : toGramjsString(session)
}

function checked(session: string): string {
  const text = session.trim()
  if (/^1[A-Za-z0-9+/_-]{340,}=*$/.test(text)) return text
  throw new ConfigError(
    `A text of ${text.length} ${text.length === 1 ? 'character' : 'characters'} is no Telegram session: that starts with 1 and has more than 340.`,
    { remedy: 'Give the whole session string, on one line, as stress accounts export NAME prints it.' },
  )
}
