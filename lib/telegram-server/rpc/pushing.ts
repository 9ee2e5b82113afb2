import type { PushUpdates } from './call.ts'
import type { Services } from './services.ts'

/**
 * Tells connected clients what happens in the world, except the session that caused it, until the returned function
 * is called.
 */
export function pushWorldEvents({ world, views }: Services, push: PushUpdates): () => void {
  return world.listen(({ accountId, at: _at, origin, ...change }) => {
    push(accountId, views.updates([change], accountId), typeof origin === 'bigint' ? origin : undefined)
  })
}
