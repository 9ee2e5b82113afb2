import type { Api, TelegramClient } from 'telegram'
import { ChannelError } from '../../core/errors.ts'
import { type Closable, connectionTo, type Endpoint } from './connection.ts'
import type { ClientLibrary } from './library.ts'
import { ConnectionLost } from './patience.ts'

export interface LinkOptions {
  library: ClientLibrary
  /** The session string. */
  session: string
  apiId: number
  apiHash: string
  endpoint: Endpoint | undefined
  onUpdate(update: object): void
  /** Called once, when a link that had been open fails. */
  onDown(reason: ChannelError): void
}

/** Answers of the transport instead of a packet, and whether the same session may be tried again. */
const TRANSPORT_ERRORS: Record<number, { says: string; retryable: boolean }> = {
  404: { says: 'it does not know the key of this session', retryable: false },
  429: { says: 'there are too many connections', retryable: true },
  444: { says: 'there is no such data centre', retryable: false },
}

/**
 * One connection of one client, from its opening to its end.
 *
 * The library's own reconnecting loses updates, sends pending requests twice, gives up silently and leaves calls
 * hanging. So a link is never mended: when its connection goes, all its calls fail at once and a new link is opened.
 */
export class Link {
  readonly #options: LinkOptions
  readonly #client: TelegramClient
  readonly #unanswered = new Set<(reason: ChannelError) => void>()
  #connection: Closable | undefined
  #opened = false
  #end: ChannelError | undefined
  /** The library's newest error that it did not throw. */
  #trouble: unknown

  constructor(options: LinkOptions) {
    this.#options = options
    this.#client = this.#createClient()
  }

  /** Connects and introduces itself; rejects with a ChannelError. */
  async open(): Promise<void> {
    this.#opened = await this.#untilDown(() => this.#client.connect())
    if (this.#opened) return
    const reason = this.#trouble instanceof Error ? this.#trouble.message : 'no reason given'
    throw new ConnectionLost(`There is no connection to ${this.#place}: ${reason}.`, { cause: this.#trouble })
  }

  call<R extends Api.AnyRequest>(request: R): Promise<R['__response']> {
    return this.#untilDown(() => this.#client.invoke(request))
  }

  /** Ends it: nothing of it keeps the process alive, and what is unanswered fails with `reason`. */
  async close(reason: ChannelError): Promise<void> {
    if (this.#end) return
    this.#end = reason
    for (const fail of this.#unanswered) fail(reason)
    this.#unanswered.clear()
    // the flag that stops the library from reconnecting is set before destroy() first waits
    const destroyed = this.#client.destroy()
    await this.#connection?.closeSocket()
    await destroyed
  }

  /** Ends it because it is of no use any more, and reports that. */
  fail(reason: ChannelError): void {
    if (this.#end) return
    this.close(reason).catch((error: unknown) => {
      this.#trouble = error
    })
    if (this.#opened) this.#options.onDown(reason)
  }

  get #place(): string {
    const { endpoint } = this.#options
    return endpoint ? `Telegram at ${endpoint.host}:${endpoint.port}` : 'Telegram'
  }

  #untilDown<T>(ask: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(this.#end)
      this.#unanswered.add(reject)
      ask()
        .then(resolve, reject)
        .finally(() => this.#unanswered.delete(reject))
    })
  }

  #createClient(): TelegramClient {
    const { library, session, apiId, apiHash, endpoint, onUpdate } = this.#options
    const connection = connectionTo(library, endpoint, {
      opened: (opened) => {
        if (this.#end) throw this.#end
        this.#connection = opened
      },
      closed: () => this.fail(new ConnectionLost(`The connection to ${this.#place} was lost.`)),
      refused: (code) => this.fail(this.#transportError(code)),
    })
    const client = createQuietClient(library, session, apiId, apiHash, connection)
    client.onError = async (error) => {
      this.#trouble = error
    }
    client.addEventHandler((update: object) => {
      if (!this.#end) onUpdate(update)
    })
    return client
  }

  #transportError(code: number): ChannelError {
    const { says, retryable } = TRANSPORT_ERRORS[code] ?? { says: 'it gave no reason', retryable: true }
    return new ChannelError(`${this.#place} refused the connection: ${says} (transport error ${code}).`, {
      retryable,
      remedy: retryable ? 'Wait a minute.' : 'Log in again and use the new session, on the Telegram it was made for.',
    })
  }
}

/** A client without a log, a ping loop, retries, silent flood waits, or a memory of everybody it has seen. */
function createQuietClient(
  library: ClientLibrary,
  session: string,
  apiId: number,
  apiHash: string,
  connection: ClientLibrary['ConnectionTCPFull'],
): TelegramClient {
  const { TelegramClient, StringSession, Logger, LogLevel } = library

  class ForgetfulSession extends StringSession {
    /** We keep the peers that we need; the library's list grows with every update. */
    override processEntities(): void {}
  }

  class QuietClient extends TelegramClient {
    /** The ping loop keeps the process alive for 10 to 30 s after the end: it is taken for started. */
    protected override _loopStarted = true
  }

  return new QuietClient(new ForgetfulSession(session), apiId, apiHash, {
    connection,
    baseLogger: new Logger(LogLevel.NONE),
    connectionRetries: 1,
    reconnectRetries: 0,
    retryDelay: 0,
    requestRetries: 1,
    floodSleepThreshold: 0,
    deviceModel: 'vitest-stress',
    appVersion: '1.0',
    systemVersion: 'node',
  })
}
