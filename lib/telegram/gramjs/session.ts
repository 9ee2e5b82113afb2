import { ConfigError } from '../../core/errors.ts'

/** A session as its parts. A secret: whoever holds the key is that account. */
export interface SessionKey {
  host: string
  port: number
  dcId: number
  /** 256 bytes, hexadecimal. */
  authKey: string
}

/** The client library's session string: "1" and, in base64, data centre, address, port and key. */
export function sessionString(session: string | SessionKey): string {
  if (typeof session === 'string') return checked(session)
  const { host, dcId, authKey } = session
  const head = Buffer.alloc(3)
  head.writeUInt8(dcId, 0)
  head.writeUInt16BE(Buffer.byteLength(host), 1)
  // the library cannot write a port above 32767 and never reads this one: the endpoint says where to connect
  const port = Buffer.from([0, 80])
  return `1${Buffer.concat([head, Buffer.from(host), port, Buffer.from(authKey, 'hex')]).toString('base64')}`
}

/** Throws a ConfigError, which does not show the value, for what cannot be a session. */
function checked(session: string): string {
  const text = session.trim()
  if (/^1[A-Za-z0-9+/_-]{340,}=*$/.test(text)) return text
  throw new ConfigError(
    `A Telegram session of ${text.length} characters is not one: it starts with 1 and has more than 340.`,
    { remedy: 'Give the whole session string, on one line, as the login printed it.' },
  )
}
