import type { ProvisionedSession } from './provision.ts'

/**
 * GramJS ignores the port of a session, and its own `save()` throws above 32767: the string holds this one, and the
 * client is told the real one with its connection or as an MTProxy.
 */
const WRITTEN_PORT = 80

/**
 * The session as the string that GramJS and teleproto read (`new StringSession(string)`): version 1, then in base64
 * the data centre, the length of the address, the address, the port and the key.
 */
export function toGramjsString({ host, dcId, authKey }: ProvisionedSession): string {
  const head = Buffer.alloc(3)
  head.writeUInt8(dcId, 0)
  head.writeInt16BE(Buffer.byteLength(host), 1)
  const port = Buffer.alloc(2)
  port.writeInt16BE(WRITTEN_PORT, 0)
  return `1${Buffer.concat([head, Buffer.from(host), port, Buffer.from(authKey, 'hex')]).toString('base64')}`
}
