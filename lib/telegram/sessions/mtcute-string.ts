import { isIPv6 } from 'node:net'
import { checkedKey, notASession, type SessionKey } from './session-key.ts'

const VERSION = 3
const DC_VERSION = 2
const IPV6 = 1
/** Flags of the whole: the user follows; the data centre for files is another one. */
const [HAS_SELF, HAS_MEDIA_DC] = [1, 4]

/** mtcute's session string: in base64 for URLs a version, flags, the data centre and the key, as TL writes them. */
export function toMtcuteString({ host, port, dcId, authKey }: SessionKey): string {
  const number = (value: number) => {
    const bytes = Buffer.alloc(4)
    bytes.writeInt32LE(value)
    return bytes
  }
  const dc = Buffer.concat([
    Buffer.from([DC_VERSION, dcId, isIPv6(host) ? IPV6 : 0]),
    tlBytes(Buffer.from(host)),
    number(port),
  ])
  const all = [Buffer.from([VERSION]), number(0), tlBytes(dc), tlBytes(Buffer.from(authKey, 'hex'))]
  return Buffer.concat(all).toString('base64url')
}

/** Throws a ConfigError, which does not show the value, for what is none. */
export function fromMtcuteString(text: string): SessionKey {
  try {
    return read(Buffer.from(text, 'base64url'))
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw notASession(`A text of ${text.length} characters is no session string of mtcute.`)
  }
}

/** A text that ends too early is a RangeError. */
function read(bytes: Buffer): SessionKey {
  if (bytes.readUInt8(0) !== VERSION) throw new RangeError('another version')
  const flags = bytes.readInt32LE(1)
  const dc = tlBytesAt(bytes, 5)
  let at = dc.end
  if (flags & HAS_MEDIA_DC) at = tlBytesAt(bytes, at).end
  // an id of 8 bytes and a Bool of 4
  if (flags & HAS_SELF) at += 12
  const host = tlBytesAt(dc.value, 3)
  return checkedKey('A session string of mtcute', {
    host: host.value.toString(),
    port: dc.value.readInt32LE(host.end),
    dcId: dc.value.readUInt8(1),
    authKey: tlBytesAt(bytes, at).value,
  })
}

/** https://core.telegram.org/type/bytes */
function tlBytes(value: Buffer): Buffer {
  const head = value.length < 254 ? Buffer.from([value.length]) : Buffer.alloc(4, 254)
  if (value.length >= 254) head.writeUIntLE(value.length, 1, 3)
  const length = head.length + value.length
  return Buffer.concat([head, value, Buffer.alloc((4 - (length % 4)) % 4)])
}

function tlBytesAt(bytes: Buffer, at: number): { value: Buffer; end: number } {
  const short = bytes.readUInt8(at)
  const [head, length] = short < 254 ? [1, short] : [4, bytes.readUIntLE(at + 1, 3)]
  const value = bytes.subarray(at + head, at + head + length)
  return { value, end: at + Math.ceil((head + length) / 4) * 4 }
}
