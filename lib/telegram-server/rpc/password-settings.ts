import { RpcError, type RpcSession } from './call.ts'
import type { OpenMethods } from './dispatcher.ts'
import { fields } from './fields.ts'
import type { Services } from './services.ts'

/** The second factor, as its owner sees it; whoever has only proved the first one may see what is asked. */
export function passwordMethods({ passwords, signIns }: Services): OpenMethods {
  const owner = (session: RpcSession) => {
    const id = session.userId ?? signIns.waiting(session)?.id
    if (id === undefined) throw new RpcError(401, 'AUTH_KEY_UNREGISTERED')
    return id
  }
  return {
    'account.getPassword': (_call, session) => passwords.describe(owner(session)),
    'account.updatePasswordSettings': (call, { userId }) => {
      if (userId === undefined) throw new RpcError(401, 'AUTH_KEY_UNREGISTERED')
      passwords.check(userId, fields.object(call, 'password'))
      passwords.update(userId, fields.object(call, 'new_settings'))
      return true
    },
  }
}
