import { ConfigError } from '../../core/errors.ts'

/** A session as its parts. A secret: whoever holds the key is that account. */
export interface SessionKey {
  host: string
  port: number
  dcId: number
  /** 256 bytes, hexadecimal. */
  authKey: string
}

export const KEY_BYTES = 256

/** The parts as they were read; throws a ConfigError, which does not show the value, for what cannot be a session. */
export function checkedKey(
  kind: string,
  { host, port, dcId, authKey }: Omit<SessionKey, 'authKey'> & { authKey: Uint8Array },
): SessionKey {
  if (authKey.length === KEY_BYTES && dcId > 0) {
    return { host, port, dcId, authKey: Buffer.from(authKey).toString('hex') }
  }
  throw notASession(`${kind} has a key of ${authKey.length} bytes for data centre ${dcId}; a key has ${KEY_BYTES}.`)
}

export function notASession(what: string): ConfigError {
  return new ConfigError(what, { remedy: 'Give a session that is logged in, whole, as its library wrote it.' })
}
