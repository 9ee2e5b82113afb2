import { createPublicKey } from 'node:crypto'
import type { TelegramClient } from 'telegram'
import type { RsaKey } from '../rsa-key.ts'
import type { Address } from '../server.ts'
import type { ClientLibrary, TransportName } from './client-library.ts'

export const PROXY_SECRET = '00112233445566778899aabbccddeeff'

export interface ClientOptions {
  address: Address
  transport?: TransportName
  /** A provisioned key; without it the client makes one in a key exchange. */
  authKey?: Uint8Array
}

/** A client that is ready to connect to a local server. */
export async function createClient(library: ClientLibrary, options: ClientOptions): Promise<TelegramClient> {
  const { address, transport = 'full', authKey } = options
  const session = new library.StringSession('')
  // The port is another: StringSession refuses high ones, and the client ignores it anyway.
  session.setDC(2, address.host, 80)
  if (authKey) {
    const key = new library.AuthKey()
    await key.setKey(Buffer.from(authKey))
    session.setAuthKey(key)
  }
  const client = new library.TelegramClient(session, 1, 'hash', {
    connection: connectionTo(library.connections[transport], address),
    connectionRetries: 2,
    requestRetries: 1,
    floodSleepThreshold: 0,
    baseLogger: new library.Logger(library.silent),
    ...(transport === 'mtproxy' && {
      proxy: { MTProxy: true, ip: address.host, port: address.port, secret: PROXY_SECRET },
    }),
  })
  // Its ping loop would keep the process alive after the client's end.
  Object.assign(client, { _loopStarted: true })
  return client
}

/** Makes the library trust a server's RSA key, as users of a local server have to. */
export function trust(
  library: ClientLibrary,
  { publicPem, fingerprint }: Pick<RsaKey, 'publicPem' | 'fingerprint'>,
): void {
  const { n = '' } = createPublicKey(publicPem).export({ format: 'jwk' })
  const modulus = library.readBigIntFromBuffer(Buffer.from(n, 'base64url'), false, false)
  library.serverKeys.set(fingerprint.toString(), { n: modulus, e: 65537 })
}

function connectionTo(Connection: ClientLibrary['connections']['full'], { host, port }: Address) {
  return class extends Connection {
    constructor(params: ConstructorParameters<typeof Connection>[0]) {
      super({ ...params, ip: host, port })
    }
  } as ClientLibrary['connections']['full']
}
