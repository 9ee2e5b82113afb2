import { isIPv6 } from 'node:net'
import { checkedKey, KEY_BYTES, notASession, type SessionKey } from './session-key.ts'

/** Telethon's `StringSession`: "1" and, in base64 for URLs, data centre, address in 4 or 16 bytes, port and key. */
export function toTelethonString({ host, port, dcId, authKey }: SessionKey): string {
  const tail = Buffer.alloc(2)
  tail.writeUInt16BE(port, 0)
  const packed = Buffer.concat([Buffer.from([dcId]), packAddress(host), tail, Buffer.from(authKey, 'hex')])
  return `1${padded(packed.toString('base64url'))}`
}

/** Throws a ConfigError, which does not show the value, for what is none. */
export function fromTelethonString(text: string): SessionKey {
  const bytes = Buffer.from(text.slice(1), 'base64url')
  const length = bytes.length - KEY_BYTES - 3
  if (!text.startsWith('1') || (length !== 4 && length !== 16)) {
    throw notASession(`A text of ${text.length} characters is no session string of Telethon.`)
  }
  const host = unpackAddress(bytes.subarray(1, 1 + length))
  const authKey = bytes.subarray(3 + length)
  return checkedKey('A session string of Telethon', {
    host,
    port: bytes.readUInt16BE(1 + length),
    dcId: bytes.readUInt8(0),
    authKey,
  })
}

/** Python wants the padding that Node leaves out. */
function padded(base64url: string): string {
  return base64url.padEnd(Math.ceil(base64url.length / 4) * 4, '=')
}

function packAddress(host: string): Buffer {
  if (!isIPv6(host)) return Buffer.from(host.split('.').map(Number))
  const [head = '', tail] = host.split('::')
  const groups = (part: string) => part.split(':').filter(Boolean)
  const [first, last] = [groups(head), groups(tail ?? '')]
  const gap = Array<string>(8 - first.length - last.length).fill('0')
  return Buffer.from([...first, ...gap, ...last].map((group) => group.padStart(4, '0')).join(''), 'hex')
}

function unpackAddress(bytes: Buffer): string {
  if (bytes.length === 4) return bytes.join('.')
  return (bytes.toString('hex').match(/.{4}/g) as string[])
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
