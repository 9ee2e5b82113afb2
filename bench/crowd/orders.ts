import type { Instant } from '../../lib/core/clock.ts'
import type { Transcript } from '../../lib/core/transcript.ts'
import type { ControlAddress, JournalEntry, ProvisionedAccount } from '../../lib/telegram-server/index.ts'
import type { Cost } from './cost.ts'
import type { Heard, Sent } from './witness.ts'

/** Who talks to whom. Holds sessions: a secret. */
export interface Pair {
  /** Its place in the crowd, from 0. */
  number: number
  prospect: ProvisionedAccount
  agent: ProvisionedAccount
}

/** How many clients of a process connect at the same time. */
const AT_ONCE = 5

/** What the bench tells a process of its own. */
export type Order =
  | { kind: 'connect'; pairs: Pair[]; seed: number }
  /** Conversation `number` begins at `at[number]`. */
  | { kind: 'begin'; at: Instant[] }
  | { kind: 'report' }

/** What such a process answers. */
export type Answer =
  | { kind: 'serving'; control: ControlAddress }
  | { kind: 'done' }
  | ({ kind: 'report'; cost: Cost } & Partial<Report>)

/** Each process knows some of it. */
export interface Report {
  journal: JournalEntry[]
  sent: Sent[]
  heard: Heard[]
  transcripts: Transcript[]
  /** Ids of prospects, one for each call that stands in the agent's record. */
  booked: string[]
}

/** Hears orders one after the other and answers each; ends when the bench lets go of it. */
export function obey(work: (order: Order) => Promise<Answer>, end: () => Promise<unknown>): void {
  process.on('message', (order: Order) => void work(order).then((answer) => tell(answer)))
  process.once('disconnect', () => void end())
}

/** As a suite does it: not all at the same moment. What cannot begin is told, and missing in the figures. */
export async function eachInTurn<T>(items: readonly T[], begin: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = [...items]
  const work = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      await begin(item).catch((error: Error) => console.error(`  ${error.message}`))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

export function tell(answer: Answer): void {
  process.send?.(answer)
}
