import type { TlObject } from '../tl/value.ts'
import type { AccountId } from '../world/account.ts'
import type { PushUpdates } from './call.ts'
import type { Services } from './services.ts'

/**
 * Tells connected clients what happens in the world, except the session that caused it, until the returned function
 * is called.
 */
export function pushWorldEvents(
  { world, views }: Services,
  push: PushUpdates,
  witness: (userId: AccountId, updates: TlObject) => void,
): () => void {
  return world.listen(({ accountId, at: _at, origin, ...change }) => {
    const updates = views.updates([change], accountId)
    witness(accountId, updates)
    push(accountId, updates, typeof origin === 'bigint' ? origin : undefined)
  })
}
