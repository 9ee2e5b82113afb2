import type { TlObject } from '../tl/value.ts'
import { RpcError } from './call.ts'
import type { UserMethods } from './dispatcher.ts'
import { fields } from './fields.ts'
import type { Services } from './services.ts'

export function userMethods({ world, peers, views }: Services): UserMethods {
  return {
    'users.getUsers': (call, { userId }) =>
      fields.objects(call, 'id').map((input): TlObject => {
        const id = peers.inputUser(input, userId)
        return id === undefined ? { _: 'userEmpty', id: input.user_id ?? 0n } : views.user(id, userId)
      }),
    'users.getFullUser': (call, { userId }) => {
      const id = peers.inputUser(fields.object(call, 'id'), userId)
      const account = id === undefined ? undefined : world.accounts.byId(id)
      if (account === undefined) throw new RpcError(400, 'USER_ID_INVALID')
      const full = {
        _: 'userFull',
        id: account.id,
        about: account.about || undefined,
        settings: { _: 'peerSettings' },
        notify_settings: { _: 'peerNotifySettings' },
        common_chats_count: 0,
      }
      return { _: 'users.userFull', full_user: full, chats: [], users: views.users([account.id], userId) }
    },
  }
}
