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
  journal(query?: JournalQuery): Promise<JournalEntry[]>
}

export function connectControl({ url, token }: ControlAddress): ControlClient {
  const call = async (path: string, init: RequestInit = {}, patience = TIMEOUT_MS): Promise<unknown> => {
    const headers = { authorization: `Bearer ${token}` }
    const request = { ...init, headers, signal: AbortSignal.timeout(patience) }
    const response = await fetch(new URL(path, url), request).catch((cause: unknown) => {
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
    journal: async (query = {}) => {
      const parameters = new URLSearchParams()
      for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value))
      return (await call(`/journal?${parameters}`)) as JournalEntry[]
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
