import { fromGramjsString } from './gramjs.ts'
import { fromMtcuteString } from './mtcute-string.ts'
import { KEY_BYTES, type SessionKey } from './session-key.ts'
import { fromTelethonString } from './telethon-string.ts'

/** Telethon's sizes: an address of 4 or of 16 bytes between data centre, port and key. */
const TELETHON_BYTES = [4, 16].map((address) => 3 + address + KEY_BYTES)

/** Reads the session string of GramJS, teleproto, Telethon or mtcute; throws a ConfigError that does not show it. */
export function readSessionString(text: string): SessionKey {
  const session = text.trim()
  if (!session.startsWith('1')) return fromMtcuteString(session)
  const bytes = Buffer.from(session.slice(1), 'base64')
  // a GramJS string with a long address may have the size of Telethon's with IPv6, whose address makes no length
  const isTelethon = TELETHON_BYTES.includes(bytes.length) && bytes.readUInt16BE(1) > 100
  return isTelethon ? fromTelethonString(session) : fromGramjsString(session)
}
