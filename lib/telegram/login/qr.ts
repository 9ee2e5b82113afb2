import type { Api } from 'telegram'
import type { Clock, Instant } from '../../core/clock.ts'
import { ChannelError } from '../../core/errors.ts'
import type { LoginClient } from './login-client.ts'
import type { LoginLibrary } from './login-library.ts'

/** What another device scans: Settings, Devices, Link Desktop Device. */
export interface QrCode {
  /** To be drawn as a QR code; a secret while it is valid. */
  url: string
  expiresAt: Instant
}

interface Options {
  apiId: number
  apiHash: string
  clock: Clock
  onQr(code: QrCode): void
  signal?: AbortSignal
}

/** A token is valid for half a minute; a clock that is wrong must not make us ask without a pause. */
const [MIN_WAIT, MAX_WAIT] = [1000, 30_000]

/**
 * Shows one code after the other until somebody scans one.
 *
 * @see https://core.telegram.org/api/qr-login
 */
export async function scanned(
  client: LoginClient,
  library: LoginLibrary,
  options: Options,
): Promise<Api.auth.TypeAuthorization> {
  const { apiId, apiHash, clock, onQr, signal } = options
  const { Api } = library
  const bell = new Bell()
  client.listen((update) => {
    if ((update as { className?: string }).className === 'UpdateLoginToken') bell.ring()
  })
  for (;;) {
    signal?.throwIfAborted()
    const accepted = bell.next()
    const answer = await client.call(new Api.auth.ExportLoginToken({ apiId, apiHash, exceptIds: [] }))
    const state = answer.className === 'auth.LoginTokenMigrateTo' ? await migrate(client, library, answer) : answer
    if (state.className === 'auth.LoginTokenSuccess') return state.authorization
    if (state.className !== 'auth.LoginToken') throw new ChannelError(`Telegram answered with ${state.className}.`)
    const expiresAt = state.expires * 1000
    onQr({ url: `tg://login?token=${Buffer.from(state.token).toString('base64url')}`, expiresAt })
    await within(clock, Math.min(Math.max(expiresAt - clock.now(), MIN_WAIT), MAX_WAIT), accepted, signal)
  }
}

async function migrate(client: LoginClient, { Api }: LoginLibrary, { dcId, token }: Api.auth.LoginTokenMigrateTo) {
  await client.moveTo(dcId)
  return client.call(new Api.auth.ImportLoginToken({ token }))
}

/** Waits for `event`, or for the time to be over. */
async function within(clock: Clock, ms: number, event: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  const over = new AbortController()
  const either = signal ? AbortSignal.any([over.signal, signal]) : over.signal
  const timer = clock.sleep(ms, either).catch((reason: unknown) => {
    if (signal?.aborted) throw reason
  })
  try {
    await Promise.race([event, timer])
  } finally {
    over.abort()
  }
}

/** Wakes whoever waits for the next ring. */
class Bell {
  #ring: () => void = () => {}

  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#ring = resolve
    })
  }

  ring(): void {
    this.#ring()
  }
}
