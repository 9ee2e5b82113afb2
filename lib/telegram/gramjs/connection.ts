import type { ClientLibrary } from './library.ts'

/** Where the server is, when it is not the real Telegram. */
export interface Endpoint {
  host: string
  port: number
}

/** What a connection tells whoever opened it, at once and by itself. */
export interface ConnectionSigns {
  opened(connection: Closable): void
  /** It is gone, whoever closed it. */
  closed(): void
  /** The transport answered with an error: https://core.telegram.org/mtproto/mtproto-transports#transport-errors */
  refused(code: number): void
}

export interface Closable {
  /** Frees the socket even while it is still connecting, which `disconnect` does not. */
  closeSocket(): Promise<void>
}

/**
 * The library's TCP connection, to `endpoint` if there is one, and with signs of life.
 *
 * The library ignores the session's port and tells of a lost connection a second late.
 */
export function connectionTo(
  { ConnectionTCPFull }: ClientLibrary,
  endpoint: Endpoint | undefined,
  signs: ConnectionSigns,
): ClientLibrary['ConnectionTCPFull'] {
  return class SignallingConnection extends ConnectionTCPFull implements Closable {
    constructor(params: ConstructorParameters<typeof ConnectionTCPFull>[0]) {
      super(endpoint ? { ...params, ip: endpoint.host, port: endpoint.port } : params)
      signs.opened(this)
    }

    override async _recv(): Promise<unknown> {
      const packet: unknown = await super._recv()
      if (Buffer.isBuffer(packet) && packet.length === 4) signs.refused(-packet.readInt32LE(0))
      return packet
    }

    override async disconnect(): Promise<void> {
      signs.closed()
      await super.disconnect()
    }

    async closeSocket(): Promise<void> {
      await this.socket.close()
    }
  }
}
