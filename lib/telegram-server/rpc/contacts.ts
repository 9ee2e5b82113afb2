import { foldUsername } from '../../core/username.ts'
import type { TlObject } from '../tl/value.ts'
import type { Account, AccountId } from '../world/account.ts'
import { RpcError } from './call.ts'
import type { UserMethods } from './dispatcher.ts'
import { fields } from './fields.ts'
import type { Services } from './services.ts'
import { peerUser } from './views.ts'

/** Finding people, and the address book. */
export function contactMethods({ world, peers, views }: Services): UserMethods {
  const bookOf = (userId: AccountId) => (world.accounts.byId(userId) as Account).contacts

  const resolved = (account: Account | undefined, viewer: AccountId, otherwise: string): TlObject => {
    if (account === undefined) throw new RpcError(400, otherwise)
    const users = views.users([account.id], viewer)
    return { _: 'contacts.resolvedPeer', peer: peerUser(account.id), chats: [], users }
  }

  /** The answer to a change of the address book: the users as they look now. */
  const changed = (ids: AccountId[], viewer: AccountId): TlObject => ({
    ...views.updates([], viewer),
    users: views.users(ids, viewer),
  })

  const inputUser = (input: TlObject, viewer: AccountId): AccountId => {
    const id = peers.inputUser(input, viewer)
    if (id === undefined) throw new RpcError(400, 'USER_ID_INVALID')
    return id
  }

  return {
    'contacts.resolveUsername': (call, { userId }) => {
      const username = fields.text(call, 'username')
      if (!/^[A-Za-z0-9_]{2,32}$/.test(username)) throw new RpcError(400, 'USERNAME_INVALID')
      return resolved(world.accounts.byUsername(username), userId, 'USERNAME_NOT_OCCUPIED')
    },
    'contacts.resolvePhone': (call, { userId }) =>
      resolved(world.accounts.byPhone(fields.text(call, 'phone')), userId, 'PHONE_NOT_OCCUPIED'),
    'contacts.getContacts': (_call, { userId }) => {
      const book = bookOf(userId)
      const contacts = [...book].map((id): TlObject => {
        return { _: 'contact', user_id: id, mutual: world.accounts.byId(id)?.contacts.has(userId) ?? false }
      })
      return { _: 'contacts.contacts', contacts, saved_count: 0, users: views.users(book, userId) }
    },
    'contacts.importContacts': (call, { userId }) => {
      const found = fields.objects(call, 'contacts').flatMap((input) => {
        const account = world.accounts.byPhone(fields.text(input, 'phone'))
        return account === undefined ? [] : [{ account, clientId: fields.long(input, 'client_id') }]
      })
      for (const { account } of found) bookOf(userId).add(account.id)
      return {
        _: 'contacts.importedContacts',
        imported: found.map(({ account, clientId }) => ({
          _: 'importedContact',
          user_id: account.id,
          client_id: clientId,
        })),
        popular_invites: [],
        retry_contacts: [],
        users: views.users(
          found.map(({ account }) => account.id),
          userId,
        ),
      }
    },
    'contacts.addContact': (call, { userId }) => {
      const id = inputUser(fields.object(call, 'id'), userId)
      bookOf(userId).add(id)
      return changed([id], userId)
    },
    'contacts.deleteContacts': (call, { userId }) => {
      const ids = fields.objects(call, 'id').map((input) => inputUser(input, userId))
      for (const id of ids) bookOf(userId).delete(id)
      return changed(ids, userId)
    },
    'contacts.search': (call, { userId }) => {
      const wanted = foldUsername(fields.text(call, 'q'))
      if (wanted.length < 3) throw new RpcError(400, 'QUERY_TOO_SHORT')
      const found = world.accounts
        .all()
        .filter(({ id, username }) => id !== userId && username.toLowerCase().startsWith(wanted))
        .slice(0, fields.int(call, 'limit'))
        .map(({ id }) => id)
      const [mine, others] = [
        found.filter((id) => bookOf(userId).has(id)),
        found.filter((id) => !bookOf(userId).has(id)),
      ]
      const results = { my_results: mine.map(peerUser), results: others.map(peerUser) }
      return { _: 'contacts.found', ...results, chats: [], users: views.users(found, userId) }
    },
  }
}
