import { type Journal, toJson } from './journal.ts'
import type { ObserveWire } from './mtproto/wire-event.ts'
import type { World } from './world/world.ts'

/** Writes what happens on the wire into the journal, with usernames for ids. */
export function journalWire(journal: Journal, world: World): ObserveWire {
  const who = ({ userId, sessionId }: { userId: bigint | undefined; sessionId: bigint }) => ({
    account: (userId !== undefined && world.accounts.byId(userId)?.username) || null,
    session: String(sessionId),
  })
  return (event) => {
    switch (event.kind) {
      case 'connected':
        return void journal.record({ kind: 'connect', connection: event.connection })
      case 'disconnected':
        return void journal.record({ kind: 'disconnect', connection: event.connection, reason: event.reason })
      case 'call': {
        const { _: method, ...params } = event.call
        return void journal.record({ kind: 'call', ...who(event), method, params: toJson(params) })
      }
      case 'refused': {
        const { method, code, message: error } = event
        return void journal.record({ kind: 'error', ...who(event), method, code, error })
      }
      case 'updates':
        return void journal.record({ kind: 'push', ...who(event), updates: toJson(event.updates.updates) })
      case 'answered':
        return
    }
  }
}
