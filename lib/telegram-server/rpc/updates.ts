import type { TlObject } from '../tl/value.ts'
import type { AccountId } from '../world/account.ts'
import type { MailboxUpdate } from '../world/event.ts'
import { RpcError } from './call.ts'
import type { UserMethods } from './dispatcher.ts'
import { fields } from './fields.ts'
import type { Services } from './services.ts'
import { concerned } from './views.ts'

/** The most updates in one difference; the client asks again for the rest. */
const SLICE = 100

/** Catching up after a disconnection: https://core.telegram.org/api/updates#recovering-gaps */
export function updateMethods(services: Services): UserMethods {
  const { world, views } = services
  return {
    'updates.getState': (_call, { userId }) => stateOf(userId, services),
    'updates.getDifference': (call, { userId }) => {
      const [pts, current] = [fields.int(call, 'pts'), world.pts(userId)]
      if (pts < 1 || pts > current) throw new RpcError(400, 'PERSISTENT_TIMESTAMP_INVALID')
      if (pts === current) return { _: 'updates.differenceEmpty', date: views.date, seq: 0 }
      if (current - pts > (fields.optionalInt(call, 'pts_total_limit') ?? Number.POSITIVE_INFINITY)) {
        return { _: 'updates.differenceTooLong', pts: current }
      }
      const missed = world.updatesSince(userId, pts)
      const slice = missed.slice(0, SLICE)
      const found = difference(slice, userId, services)
      if (slice.length === missed.length) {
        return { _: 'updates.difference', ...found, state: stateOf(userId, services) }
      }
      const reached = { ...stateOf(userId, services), pts: (slice.at(-1) as MailboxUpdate).pts }
      return { _: 'updates.differenceSlice', ...found, intermediate_state: reached }
    },
  }
}

export function stateOf(userId: AccountId, { world, views }: Services): TlObject {
  const unread = world.dialogs(userId).reduce((sum, dialog) => sum + dialog.unread, 0)
  return { _: 'updates.state', pts: world.pts(userId), qts: 0, date: views.date, seq: 0, unread_count: unread }
}

/** Messages as they are now, not as they were: what was deleted since is only told as deleted. */
function difference(missed: MailboxUpdate[], viewer: AccountId, { world, views }: Services) {
  const fresh = missed.flatMap((update) => {
    const message = update.kind === 'message' ? world.message(viewer, update.message.id) : undefined
    return message === undefined ? [] : [message]
  })
  const told = new Set(fresh.map(({ id }) => id))
  const others = missed.flatMap((update): MailboxUpdate[] => {
    if (update.kind === 'message') return []
    if (update.kind !== 'edit') return [update]
    const message = told.has(update.message.id) ? undefined : world.message(viewer, update.message.id)
    return message === undefined ? [] : [{ ...update, message }]
  })
  return {
    new_messages: fresh.map((message) => views.message(message, viewer)),
    new_encrypted_messages: [],
    other_updates: others.map((update) => views.update(update, viewer)),
    chats: [],
    users: views.users(missed.flatMap(concerned).concat(viewer), viewer),
  }
}
