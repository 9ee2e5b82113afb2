import type { Millis } from '../core/clock.ts'
import { ConfigError } from '../core/errors.ts'
import type { ControlAddress } from './control.ts'
import type { FaultPort } from './faults/telegram-faults.ts'
import type { JournalEntry, JournalQuery } from './journal.ts'
import type { AccountRequest, ProvisionedAccount } from './provision.ts'

/** The server answers at once or is not there. */
const TIMEOUT_MS = 10_000

/** The local Telegram of another process. Each call throws a ConfigError that says what was wrong. */
export interface ControlClient extends FaultPort {
  provision(request: AccountRequest): Promise<ProvisionedAccount>
  /** With `wait`, as soon as there is an entry that fits, or none after so long in real time; until `signal` aborts. */
  journal(query?: JournalQuery & { wait?: Millis }, signal?: AbortSignal): Promise<JournalEntry[]>
}

export function connectControl({ url, token }: ControlAddress): ControlClient {
  const call = async (path: string, init: RequestInit = {}, patience = TIMEOUT_MS): Promise<unknown> => {
    const headers = { authorization: `Bearer ${token}` }
    const late = AbortSignal.timeout(patience)
    const request = { ...init, headers, signal: init.signal ? AbortSignal.any([init.signal, late]) : late }
    const response = await fetch(new URL(path, url), request).catch((cause: unknown) => {
      init.signal?.throwIfAborted()
      throw new ConfigError(`The control of the local Telegram at ${url} does not answer.`, {
        remedy: 'It ends together with the run that started it: is that still there?',
        cause,
      })
    })
    const body: unknown = await response.json()
    if (response.ok) return body
    throw new ConfigError((body as { error: string }).error)
  }
  return {
    provision: async (request) => {
      return (await call('/accounts', { method: 'POST', body: JSON.stringify(request) })) as ProvisionedAccount
    },
    journal: async (query = {}, signal) => {
      const parameters = new URLSearchParams()
      for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value))
      const patience = TIMEOUT_MS + (query.wait ?? 0)
      return (await call(`/journal?${parameters}`, signal ? { signal } : {}, patience)) as JournalEntry[]
    },
    beginFault: async (request) => {
      // a restart is answered when the server is back
      const patience = TIMEOUT_MS + (request.kind === 'restart' ? (request.for ?? 0) : 0)
      return (await call('/faults', { method: 'POST', body: JSON.stringify(request) }, patience)) as { id: string }
    },
    endFault: async (id) => {
      await call(id === undefined ? '/faults' : `/faults?id=${encodeURIComponent(id)}`, { method: 'DELETE' })
    },
  }
}
