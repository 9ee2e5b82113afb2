import type { Millis } from '../../core/clock.ts'
import { padTo } from '../../core/columns.ts'
import { formatMillis } from '../../core/duration.ts'
import { LeaseError } from '../../core/errors.ts'
import type { LeaseRow } from '../queries/leases/read-leases.ts'

/** Accounts that a conversation can be played on. */
export interface Wanted {
  /** What people call them. */
  name: string
  /** What must be free. */
  keys: readonly string[]
}

/** Who waits for whom. */
export interface Queue {
  /** How many asked before and wait too. */
  ahead: number
  /** For each of the accounts: who holds it. */
  holders: string[]
}

/** Signs of life come every ten seconds: after this long one was missed. */
const LATE: Millis = 12_000

/** Whoever holds any of these keys. */
export function holderOf(keys: readonly string[], leases: readonly LeaseRow[]): LeaseRow | undefined {
  return leases.find((lease) => lease.keys.some((key) => keys.includes(key)))
}

/** By whom. */
export function takerInWords({ runId, specFile }: LeaseRow): string {
  return `run ${runId.slice(0, 8)}, ${specFile}`
}

/** By whom, and for how long. */
export function heldInWords(lease: LeaseRow): string {
  const { host, pid, since, lastBeat, recalled } = lease
  const late = isLate(lease) ? `, last sign of life ${formatMillis(lastBeat)} ago` : ''
  return `by ${takerInWords(lease)}, for ${formatMillis(since)} (process ${pid} on ${host})${late}${recalled ? ', asked back' : ''}`
}

function isLate(lease: LeaseRow | undefined): boolean {
  return lease !== undefined && lease.lastBeat > LATE
}

/** A line for each of the accounts: who holds it. */
function holdersInWords(wanted: readonly Wanted[], leases: readonly LeaseRow[]): string[] {
  const width = Math.max(...wanted.map(({ name }) => name.length))
  return wanted.map(({ name, keys }) => {
    const holder = holderOf(keys, leases)
    return `${padTo(name, width)}  ${holder ? heldInWords(holder) : KEPT}`
  })
}

/** The same in short, and without times, so that it changes only when somebody else holds it. */
export function queueOf(id: string, wanted: readonly Wanted[], leases: readonly LeaseRow[]): Queue {
  const holders = wanted.map(({ name, keys }) => {
    const holder = holderOf(keys, leases)
    return `${name} ${holder ? `by ${takerInWords(holder)}` : KEPT}`
  })
  return { ahead: countAhead(id, wanted, leases), holders }
}

const KEPT = 'free, and kept for one that asked before'

/** How many asked before for any of the same accounts, and wait too. */
function countAhead(id: string, wanted: readonly Wanted[], leases: readonly LeaseRow[]): number {
  const keys = new Set(wanted.flatMap((one) => one.keys))
  const place = leases.findIndex((lease) => lease.id === id)
  return leases
    .slice(0, Math.max(0, place))
    .filter((lease) => lease.keys.length === 0 && lease.wants.flat().some((key) => keys.has(key))).length
}

interface Refusal {
  id: string
  wanted: readonly Wanted[]
  leases: readonly LeaseRow[]
  waited: Millis
}

export function noneBecameFree({ id, wanted, leases, waited }: Refusal): LeaseError {
  const all = ['the only one is', 'both are'][wanted.length - 1] ?? `all ${wanted.length} are`
  const ahead = countAhead(id, wanted, leases)
  const held = wanted.filter(({ keys }) => holderOf(keys, leases))
  const hung = held.find(({ keys }) => isLate(holderOf(keys, leases))) ?? held[0]
  return new LeaseError(`No account became free in ${formatMillis(waited)}; ${all} leased.`, {
    remedy: [
      ...holdersInWords(wanted, leases),
      ...(ahead === 0 ? [] : [`${ahead} conversation${ahead === 1 ? '' : 's'} asked before this one and waited too.`]),
      `Play fewer at once, add accounts, or wait longer (STRESS_LEASE_TIMEOUT).`,
      ...(hung ? [`If it hangs, free it: npx stress accounts release ${heldOf(hung, leases)}`] : []),
    ].join('\n'),
  })
}

/** The account of these that is held in truth, as `accounts release` knows it: the prospect's has a name, others their key. */
function heldOf({ name, keys }: Wanted, leases: readonly LeaseRow[]): string {
  const key = keys.find((one) => holderOf([one], leases))
  return key === undefined || key === keys[0] ? name : key
}

export function lostToOthers({ name }: Wanted): LeaseError {
  return new LeaseError(`The lease of ${name} is gone: it was asked back by hand, or had run out and was taken over.`, {
    remedy: 'Another conversation is played on that account now, or soon, so this one was cut.',
  })
}

export function ranOut({ name }: Wanted, term: Millis): LeaseError {
  return new LeaseError(
    `The lease of ${name} ran out: the database could not be told for ${formatMillis(term)} that it is needed.`,
    {
      remedy: 'Others may soon take that account, so the conversation was cut. Check the database and the way to it.',
    },
  )
}

export function heldElsewhere({ name }: Wanted, holder: LeaseRow | undefined): LeaseError {
  const by = holder ? ` ${heldInWords(holder)}` : ''
  return new LeaseError(`${name} is of an account that is played on already${by}.`, {
    remedy: 'Name each account once: its sessions cannot be used at the same time.',
  })
}
