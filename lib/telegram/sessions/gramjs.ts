import { checkedKey, notASession, type SessionKey } from './session-key.ts'

/**
 * GramJS ignores the port of a session, and its own `save()` throws above 32767: a high one is written as this, and the
 * client is told the real one with its connection.
 */
const WRITTEN_PORT = 80
const HIGHEST_PORT = 32_767

/** The string of GramJS and teleproto: "1" and, in base64, data centre, length of the address, address, port and key. */
export function toGramjsString({ host, port, dcId, authKey }: SessionKey): string {
  const address = Buffer.from(host)
  const head = Buffer.alloc(3)
  head.writeUInt8(dcId, 0)
  head.writeUInt16BE(address.length, 1)
  const tail = Buffer.alloc(2)
  tail.writeUInt16BE(port > HIGHEST_PORT ? WRITTEN_PORT : port, 0)
  return `1${Buffer.concat([head, address, tail, Buffer.from(authKey, 'hex')]).toString('base64')}`
}

/** Throws a ConfigError, which does not show the value, for what is none. */
export function fromGramjsString(text: string): SessionKey {
  const bytes = Buffer.from(text.slice(1), 'base64')
  const length = text.startsWith('1') && bytes.length > 5 ? bytes.readUInt16BE(1) : Number.NaN
  const end = 3 + length
  if (!(end + 2 < bytes.length))
    throw notASession(`A text of ${text.length} characters is no session string of GramJS.`)
  const host = bytes.subarray(3, end).toString()
  const [dcId, port] = [bytes.readUInt8(0), bytes.readUInt16BE(end)]
  return checkedKey('A session string of GramJS', { host, port, dcId, authKey: bytes.subarray(end + 2) })
}
