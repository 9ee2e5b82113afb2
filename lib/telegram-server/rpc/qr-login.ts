import type { TlObject, TlValue } from '../tl/value.ts'
import type { Account } from '../world/account.ts'
import { checkApp } from './auth.ts'
import type { RpcSession } from './call.ts'
import type { OpenMethods, UserMethods } from './dispatcher.ts'
import { fields } from './fields.ts'
import type { Services } from './services.ts'
import { toDate } from './views.ts'

/** The side that shows a QR code: https://core.telegram.org/api/qr-login */
export function qrLoginMethods(services: Services): OpenMethods {
  const { world, tokens, signIns } = services

  /** Signed in, if somebody has accepted its token; otherwise a new token. */
  const next = (session: RpcSession): TlObject => {
    const letIn = tokens.redeem(session.authKeyId)
    if (letIn !== undefined) {
      const authorization = signIns.enter(session, world.accounts.byId(letIn) as Account)
      return { _: 'auth.loginTokenSuccess', authorization }
    }
    const { token, expiresAt } = tokens.issue(session.authKeyId)
    return { _: 'auth.loginToken', expires: toDate(expiresAt), token }
  }

  return {
    'auth.exportLoginToken': (call, session) => {
      checkApp(call, services)
      return next(session)
    },
    // for those who were sent on by another data centre, where they had another key
    'auth.importLoginToken': (call, session) => {
      tokens.move(fields.bytes(call, 'token'), session.authKeyId)
      return next(session)
    },
  }
}

/** The side that scans it. */
export function qrAcceptMethods({ views, tokens, pushToKey }: Services): UserMethods {
  return {
    'auth.acceptLoginToken': (call, { userId }): TlValue => {
      const holder = tokens.accept(fields.bytes(call, 'token'), userId)
      pushToKey(holder, { _: 'updateShort', update: { _: 'updateLoginToken' }, date: views.date })
      return { _: 'authorization', date_created: views.date, date_active: views.date }
    },
  }
}
