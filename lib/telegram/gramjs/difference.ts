import type { Api } from 'telegram'
import type { Instant } from '../../core/clock.ts'
import type { Recovered } from './inbox.ts'
import type { ClientLibrary } from './library.ts'
import { readRecovered, readUpdate } from './updates.ts'

/** Where the account's boxes stand, as the server counts: https://core.telegram.org/api/updates#update-handling */
export interface BoxState {
  pts: number
  qts: number
  date: number
}

/** What happened since a state, with the users that it speaks of. */
export interface Difference extends Recovered {
  state: BoxState
  users: Api.TypeUser[]
  /** The server would have to tell too much: the chats' histories have it. */
  tooLong: boolean
}

type Call = (request: Api.updates.GetDifference) => Promise<Api.updates.TypeDifference>

/** Asks for everything since `state`, in as many slices as the server likes. */
export async function fetchDifference(
  { Api }: ClientLibrary,
  call: Call,
  since: BoxState,
  now: () => Instant,
): Promise<Difference> {
  const all: Difference = { messages: [], changes: [], pts: since.pts, state: since, users: [], tooLong: false }
  for (;;) {
    const part = await call(new Api.updates.GetDifference({ ...all.state }))
    if (part.className === 'updates.DifferenceTooLong') {
      return { ...all, pts: part.pts, state: { ...all.state, pts: part.pts }, tooLong: true }
    }
    if (part.className === 'updates.DifferenceEmpty') {
      return { ...all, state: { ...all.state, date: part.date } }
    }
    const receivedAt = now()
    all.messages.push(...part.newMessages.flatMap((message) => readRecovered(message, receivedAt) ?? []))
    all.changes.push(...part.otherUpdates.flatMap((update) => readUpdate(update, receivedAt).change ?? []))
    all.users.push(...part.users)
    const { pts, qts, date } = part.className === 'updates.Difference' ? part.state : part.intermediateState
    all.state = { pts, qts, date }
    all.pts = pts
    if (part.className === 'updates.Difference') return all
  }
}
