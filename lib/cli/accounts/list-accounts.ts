import { type Account, accountKey, floodLeft, maskedPhone } from '../../accounts/index.ts'
import type { Instant } from '../../core/clock.ts'
import { formatMillis } from '../../core/duration.ts'
import { ConfigError } from '../../core/errors.ts'
import { printable } from '../../core/printable.ts'
import { table } from '../../core/table.ts'
import { heldInWords, holderOf, type LeaseRow } from '../../store/index.ts'
import { realClock } from '../../time/index.ts'
import type { Terminal } from '../terminal.ts'
import { keptAccounts } from './kept-accounts.ts'
import { leasesKnown } from './leases.ts'

/** Prints the accounts of this user; throws a ConfigError where files cannot be used, after all the others. */
export async function listAccounts({ json = false }: { json?: boolean }, terminal: Terminal): Promise<void> {
  const directory = keptAccounts(terminal)
  const { accounts, unusable } = directory.list()
  const leases = accounts.length > 0 ? await leasesKnown(terminal) : undefined
  if (json)
    terminal.out(
      JSON.stringify(
        accounts.map((account) => shown(account, leases)),
        null,
        2,
      ),
    )
  else if (accounts.length > 0) terminal.out(printable(inWords(accounts, leases, realClock.now())))
  else terminal.out(`There is no account in ${directory.path}. Log one in: stress login NAME`)
  if (unusable.length > 0) throw new ConfigError(unusable.map(({ error }) => error.message).join('\n'))
}

/** What may be shown of an account; whether it is leased only where that is known. */
function shown(account: Account, leases: readonly LeaseRow[] | undefined) {
  const { name, username, id, apiId, server, testDc, createdAt, lastUsedAt, floodUntil } = account
  const phone = maskedPhone(account)
  const known = { name, username, id, phone, apiId, server, testDc, createdAt, lastUsedAt, floodUntil }
  return leases ? { ...known, lease: leaseOf(account, leases) } : known
}

function leaseOf(account: Account, leases: readonly LeaseRow[]) {
  const holder = holderOf([accountKey(account)], leases)
  if (!holder) return null
  const { runId, host, pid, specFile, testName, since, lastBeat } = holder
  return { runId, host, pid, specFile, testName, heldMs: Math.round(since), lastBeatMs: Math.round(lastBeat) }
}

const HEADING = ['Name', 'Account', 'Phone', 'Telegram', 'Logged in', 'Last use', 'Flood wait']

function inWords(accounts: readonly Account[], leases: readonly LeaseRow[] | undefined, now: Instant): string {
  const lease = (account: Account) => {
    const holder = holderOf([accountKey(account)], leases ?? [])
    return holder ? heldInWords(holder) : 'free'
  }
  return table(
    [...HEADING, ...(leases ? ['Lease'] : [])],
    accounts.map((account) => [...row(account, now), ...(leases ? [lease(account)] : [])]),
  ).join('\n')
}

function row(account: Account, now: Instant): string[] {
  const { name, username, id, createdAt, lastUsedAt } = account
  const who = username === null ? id : `@${username}`
  return [
    name,
    who,
    maskedPhone(account) ?? '-',
    placeOf(account),
    minute(createdAt),
    minute(lastUsedAt),
    flood(account, now),
  ]
}

function placeOf({ server, testDc }: Account): string {
  if (server) return `local, ${server.host}:${server.port}`
  return testDc ? 'test' : 'live'
}

function minute(instant: string | null): string {
  return instant === null ? 'never' : `${instant.slice(0, 16).replace('T', ' ')} UTC`
}

function flood(account: Account, now: Instant): string {
  const { floodUntil } = account
  if (floodUntil === null) return 'none'
  const left = floodLeft(account, now)
  return left > 0 ? `for ${formatMillis(left)}` : `over since ${minute(floodUntil)}`
}
