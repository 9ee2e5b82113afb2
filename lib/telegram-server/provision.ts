/** What an account needs to exist on the local Telegram. */
export interface AccountRequest {
  /** 5 to 32 letters, digits or underscores, without @. */
  username: string
  firstName: string
  lastName?: string
  /** International, digits only; chosen by the server when absent. */
  phone?: string
  /** The second factor: a login asks for it after the code. */
  password?: string
  /** Shown to whoever is asked for the password. */
  passwordHint?: string
}

/** Where and as whom a client connects, without any login. A secret: whoever holds it is that account. */
export interface ProvisionedSession {
  host: string
  port: number
  dcId: number
  /** 256 bytes, hexadecimal. */
  authKey: string
}

/** An account of the local Telegram with a session of its own. */
export interface ProvisionedAccount {
  /** Numeric Telegram id, as a decimal string. */
  id: string
  username: string
  firstName: string
  phone: string
  session: ProvisionedSession
}

/**
 * A new auth key. Its top bit is set, so that every client writes it in all its 256 bytes.
 *
 * @param randomBytes unpredictable: the key is a secret.
 */
export function createAuthKey(randomBytes: (length: number) => Uint8Array): Buffer {
  const key = Buffer.from(randomBytes(256))
  key[0] = (key[0] as number) | 0x80
  return key
}
