import pTimeout from 'p-timeout'
import type { Api, TelegramClient } from 'telegram'
import { ChannelError } from '../../core/errors.ts'
import { connectionTo, type Endpoint } from '../gramjs/connection.ts'
import { toChannelError } from '../gramjs/errors.ts'
import { type LoginLibrary, type PublicKey, trust } from './login-library.ts'

/** A Telegram that is not the real one. */
export interface LoginServer extends Endpoint {
  dcId: number
  publicKey: PublicKey
}

export interface LoginClientOptions {
  library: LoginLibrary
  apiId: number
  apiHash: string
  /** Absent for the real Telegram. */
  server: LoginServer | undefined
  testDc: boolean
}

/** https://core.telegram.org/api/auth#test-accounts; the address is what https://my.telegram.org shows to everybody. */
const TEST_DC = { id: 2, address: '149.154.167.40' }
/** The library connects to port 80 whatever the session says, and cannot write a port above 32767. */
const WRITTEN_PORT = 80
/** Real milliseconds for one answer, the key exchange included. */
const TIMEOUT = 30_000

/** A client without a session yet: it exchanges keys, and what it calls ends in a result or in a ChannelError. */
export class LoginClient {
  readonly #client: TelegramClient
  readonly #server: LoginServer | undefined
  /** The library's newest error that it did not throw. */
  #trouble: unknown

  constructor(options: LoginClientOptions) {
    this.#server = options.server
    this.#client = createClient(options)
    this.#client.onError = async (error) => {
      this.#trouble = error
    }
  }

  async connect(): Promise<void> {
    const silence = this.#unreachable(`nobody answered within ${TIMEOUT / 1000} s`)
    const connected = await pTimeout(this.#client.connect(), { milliseconds: TIMEOUT, message: silence })
    if (!connected) throw this.#unreachable(this.#trouble instanceof Error ? this.#trouble.message : 'no reason given')
  }

  /** `subject` is what the call is about, for its error. */
  async call<R extends Api.AnyRequest>(request: R, subject?: string): Promise<R['__response']> {
    const method = request.className.replace(/[A-Z]\w*$/, (name) => name.charAt(0).toLowerCase() + name.slice(1))
    const silence = new ChannelError(`Telegram did not answer ${method} within ${TIMEOUT / 1000} s.`, {
      retryable: true,
      remedy: 'Try again.',
    })
    try {
      return await pTimeout(this.#client.invoke(request), { milliseconds: TIMEOUT, message: silence })
    } catch (error) {
      throw toChannelError(error, method, subject)
    }
  }

  /** Goes on at another data centre of Telegram's. */
  async moveTo(dcId: number): Promise<void> {
    await pTimeout(this.#client._switchDC(dcId), { milliseconds: TIMEOUT })
  }

  /** Calls `listener` with every update. */
  listen(listener: (update: object) => void): void {
    this.#client.addEventHandler(listener)
  }

  /** A secret. */
  get session(): string {
    return String(this.#client.session.save())
  }

  async close(): Promise<void> {
    await this.#client.destroy()
  }

  #unreachable(why: string): ChannelError {
    const place = this.#server ? `Telegram at ${this.#server.host}:${this.#server.port}` : 'Telegram'
    return new ChannelError(`There is no connection to ${place}: ${why}.`, {
      retryable: true,
      remedy: this.#server ? 'Is it still running?' : 'Is this machine on line, and is Telegram reachable from here?',
    })
  }
}

function createClient({ library, apiId, apiHash, server, testDc }: LoginClientOptions): TelegramClient {
  const { TelegramClient, StringSession, Logger, LogLevel } = library
  const session = new StringSession('')
  if (server) {
    trust(library, server.publicKey)
    session.setDC(server.dcId, server.host, WRITTEN_PORT)
  } else if (testDc) {
    session.setDC(TEST_DC.id, TEST_DC.address, WRITTEN_PORT)
  }

  class QuietClient extends TelegramClient {
    /** The ping loop keeps the process alive after the end: it is taken for started. */
    protected override _loopStarted = true
  }

  return new QuietClient(session, apiId, apiHash, {
    connection: connectionTo(library, server, { opened: () => {}, closed: () => {}, refused: () => {} }),
    baseLogger: new Logger(LogLevel.NONE),
    testServers: testDc,
    connectionRetries: 3,
    // a change of the data centre is a try of its own
    requestRetries: 3,
    floodSleepThreshold: 0,
    deviceModel: 'vitest-stress',
    appVersion: '1.0',
    systemVersion: 'node',
  })
}
