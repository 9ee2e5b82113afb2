import type { Account } from '../world/account.ts'
import type { UserMethods } from './dispatcher.ts'
import { fields } from './fields.ts'
import type { Services } from './services.ts'

/** The caller's own account. */
export function accountMethods({ world, views }: Services): UserMethods {
  return {
    'account.updateStatus': (call, { userId, session }) => {
      world.setOnline(userId, call.offline !== true, session.sessionId)
      return true
    },
    'account.updateProfile': (call, { userId }) => {
      const account = world.accounts.byId(userId) as Account
      account.firstName = fields.optionalText(call, 'first_name') ?? account.firstName
      account.lastName = fields.optionalText(call, 'last_name') ?? account.lastName
      account.about = fields.optionalText(call, 'about') ?? account.about
      return views.user(userId, userId)
    },
    'account.checkUsername': (call) => world.accounts.byUsername(fields.text(call, 'username')) === undefined,
  }
}
