import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import type { Endpoint } from '../connection.ts'

/** A TCP relay on the way to a server, for tests that take the network away. */
export class Relay {
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  #mode: 'open' | 'cut' | 'frozen' = 'open'

  private constructor(target: Endpoint) {
    this.#server = createServer((near) => {
      if (this.#mode === 'cut') return near.destroy()
      const far = connect(target.port, target.host)
      this.#join(near, far)
      this.#join(far, near)
    })
  }

  static async start(target: Endpoint): Promise<Relay> {
    const relay = new Relay(target)
    relay.#server.listen(0, '127.0.0.1')
    await once(relay.#server, 'listening')
    return relay
  }

  get endpoint(): Endpoint {
    return { host: '127.0.0.1', port: (this.#server.address() as AddressInfo).port }
  }

  get connections(): number {
    return this.#sockets.size / 2
  }

  /** Ends every connection and accepts no other until `restore`. */
  async cut(): Promise<void> {
    this.#mode = 'cut'
    const closed = [...this.#sockets].map((socket) => socket.closed || once(socket, 'close'))
    for (const socket of this.#sockets) socket.destroy()
    await Promise.all(closed)
  }

  /** Keeps every connection and lets nothing through: what a dead network looks like from its ends. */
  freeze(): void {
    this.#mode = 'frozen'
  }

  restore(): void {
    this.#mode = 'open'
  }

  async stop(): Promise<void> {
    await this.cut()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #join(from: Socket, to: Socket): void {
    this.#sockets.add(from)
    from.on('data', (chunk) => {
      if (this.#mode !== 'frozen') to.write(chunk)
    })
    from.on('error', () => from.destroy()) // a reset is an end like any other here
    from.on('close', () => {
      this.#sockets.delete(from)
      to.destroy()
    })
  }
}
