import pTimeout, { TimeoutError } from 'p-timeout'
import type { Api } from 'telegram'
import type { Clock, Millis } from '../../core/clock.ts'
import { formatMillis } from '../../core/duration.ts'
import { ChannelError } from '../../core/errors.ts'
import { isFatal, readRefusal, toChannelError } from './errors.ts'
import type { Link } from './link.ts'
import { ConnectionLost, Patience } from './patience.ts'

export interface UplinkOptions {
  /** Makes a link, not open yet, that reports its end if it had been open. */
  createLink(onDown: (reason: ChannelError) => void): Link
  clock: Clock
  /** Real milliseconds: it guards against a network that hangs, whatever the story's clock says. */
  callTimeout: Millis
  /** How long flood waits may hold up one call, all together. */
  maxFloodWait: Millis
  onLost(): void
  onRestored(): void
  onFloodWait(method: string, ms: Millis): void
  /** Told whenever Telegram wants a wait, whether it is waited for or too long for that. */
  onFlood(ms: Millis): void
}

/** The way up to Telegram: always one link, a new one whenever it goes down, and calls that survive the change. */
export class Uplink {
  readonly #options: UplinkOptions
  readonly #closing = new AbortController()
  #newest: Link | undefined
  #link: Promise<Link>

  constructor(options: UplinkOptions) {
    this.#options = options
    this.#link = rejected(
      new ChannelError('There is no connection to Telegram yet.', { remedy: 'Call connect() first.' }),
    )
  }

  /** Opens the first link. A Telegram that cannot be reached at the start is an error, not waited for. */
  async open(): Promise<void> {
    this.#link = this.#openLink()
    await this.#link
  }

  /** Makes the call, again where that helps, and ends in bounded time; an error is a ChannelError. */
  async call<R extends Api.AnyRequest>(request: R, subject?: string): Promise<R['__response']> {
    const patience = new Patience(this.#options.maxFloodWait)
    const method = methodName(request.className)
    for (;;) {
      try {
        return await this.#attempt(request, method)
      } catch (error) {
        const refusal = readRefusal(error)
        if (refusal?.type === 'FLOOD_WAIT') this.#options.onFlood((refusal.argument ?? 0) * 1000)
        const retry = patience.after(error)
        if (!retry || this.#closing.signal.aborted) throw this.#final(error, method, subject)
        if (retry.reason === 'flood-wait') this.#options.onFloodWait(method, retry.ms)
        await this.#options.clock.sleep(retry.ms, this.#closing.signal)
      }
    }
  }

  /** Gives the link up: for another one if `reason` is retryable, otherwise for good. */
  fail(reason: ChannelError): void {
    this.#newest?.fail(reason)
  }

  /** Everything under way fails with `reason`, and so does everything later. */
  async close(reason: ChannelError): Promise<void> {
    this.#closing.abort(reason)
    this.#link = rejected(reason)
    await this.#newest?.close(reason)
  }

  async #attempt<R extends Api.AnyRequest>(request: R, method: string): Promise<R['__response']> {
    const milliseconds = this.#options.callTimeout
    const limit = formatMillis(milliseconds)
    const offline = `${method} was not called: there has been no connection to Telegram for ${limit}.`
    const link = await pTimeout(this.#link, { milliseconds, message: new ChannelError(offline, { retryable: true }) })
    try {
      return await pTimeout(link.call(request), { milliseconds })
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error
      const silence = `Telegram did not answer ${method} within ${limit}.`
      // whatever else waits on this connection is asked again on a new one
      link.fail(new ConnectionLost(silence))
      throw new ChannelError(silence, { retryable: true })
    }
  }

  #final(error: unknown, method: string, subject: string | undefined): ChannelError {
    const final = toChannelError(error, method, subject)
    const refusal = readRefusal(error)
    if (refusal && isFatal(refusal)) this.fail(final)
    return final
  }

  async #openLink(): Promise<Link> {
    this.#closing.signal.throwIfAborted()
    const link = this.#options.createLink((reason) => this.#lost(reason))
    this.#newest = link
    const milliseconds = this.#options.callTimeout
    const silence = `Telegram did not answer within ${formatMillis(milliseconds)}.`
    try {
      await pTimeout(link.open(), { milliseconds, message: new ConnectionLost(silence) })
      return link
    } catch (error) {
      const reason = toChannelError(error, 'help.getConfig')
      await link.close(reason)
      throw reason
    }
  }

  #lost(reason: ChannelError): void {
    if (this.#closing.signal.aborted) return
    this.#link = reason.retryable ? this.#reopen() : rejected(reason)
    this.#link.then(
      () => this.#options.onRestored(),
      () => undefined, // the calls that wait for it say why
    )
    this.#options.onLost()
  }

  async #reopen(): Promise<Link> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#openLink()
      } catch (error) {
        if (!(error instanceof ChannelError && error.retryable)) throw error
        await this.#options.clock.sleep(Math.min(250 * 2 ** attempt, 10_000), this.#closing.signal)
      }
    }
  }
}

/** `messages.SendMessage`, as the library calls its class, is Telegram's `messages.sendMessage`. */
function methodName(className: string): string {
  return className.replace(/[A-Z]\w*$/, (name) => name.charAt(0).toLowerCase() + name.slice(1))
}

/** A rejected promise that may wait for somebody to look at it. */
function rejected(reason: ChannelError): Promise<never> {
  const promise = Promise.reject(reason)
  promise.catch(() => undefined)
  return promise
}
