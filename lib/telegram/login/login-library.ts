import { createPublicKey } from 'node:crypto'
import { type ClientLibrary, loadGramjs } from '../gramjs/library.ts'

/** What a login uses of the client library besides what a messenger does. */
export interface LoginLibrary extends ClientLibrary {
  /** The proof that a password is known: https://core.telegram.org/api/srp */
  computeCheck: typeof import('telegram/Password.js').computeCheck
  /** The public keys of the servers that the library trusts, by fingerprint. */
  serverKeys: typeof import('telegram/crypto/RSA.js')._serverKeys
  readBigInt: typeof import('telegram/Helpers.js').readBigIntFromBuffer
}

/** By which a client knows the server that it exchanges keys with. */
export interface PublicKey {
  /** PKCS #1 or SPKI. */
  pem: string
  fingerprint: bigint | string
}

export async function loadGramjsLogin(): Promise<LoginLibrary> {
  const [gramjs, password, rsa, helpers] = await Promise.all([
    loadGramjs(),
    import('telegram/Password.js'),
    import('telegram/crypto/RSA.js'),
    import('telegram/Helpers.js'),
  ])
  const { computeCheck } = password
  return { ...gramjs, computeCheck, serverKeys: rsa._serverKeys, readBigInt: helpers.readBigIntFromBuffer }
}

/** Makes the library, in this process, trust a server that is not Telegram's own. */
export function trust({ serverKeys, readBigInt }: LoginLibrary, { pem, fingerprint }: PublicKey): void {
  const { n = '' } = createPublicKey(pem).export({ format: 'jwk' })
  serverKeys.set(String(fingerprint), { n: readBigInt(Buffer.from(n, 'base64url'), false, false), e: 65537 })
}
