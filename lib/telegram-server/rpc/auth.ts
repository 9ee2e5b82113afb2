import type { TlObject } from '../tl/value.ts'
import type { Account } from '../world/account.ts'
import { RpcError, type RpcSession } from './call.ts'
import type { OpenMethods } from './dispatcher.ts'
import { fields } from './fields.ts'
import type { Services } from './services.ts'

/** Login by code and password. Accounts are made by the operator of the server only, so nobody can sign up. */
export function authMethods(services: Services): OpenMethods {
  const { world, codes, passwords, signIns, log, announceCode } = services

  const accountOf = (call: TlObject): Account => {
    const phone = fields.text(call, 'phone_number')
    if (phone.replace(/\D/g, '').length < 7) throw new RpcError(400, 'PHONE_NUMBER_INVALID')
    const account = world.accounts.byPhone(phone)
    if (account?.banned) throw new RpcError(400, 'PHONE_NUMBER_BANNED')
    if (account !== undefined) return account
    log(`A client wants to log in as +${phone.replace(/\D/g, '')}, which no account of the local Telegram has.`)
    throw new RpcError(400, 'PHONE_NUMBER_UNOCCUPIED')
  }

  const sendCode = (call: TlObject): TlObject => {
    const account = accountOf(call)
    const { hash, code } = codes.issue(account.phone)
    announceCode(account, code)
    return { _: 'auth.sentCode', type: { _: 'auth.sentCodeTypeApp', length: code.length }, phone_code_hash: hash }
  }

  const signIn = (call: TlObject, session: RpcSession): TlObject => {
    const account = accountOf(call)
    codes.redeem(account.phone, fields.text(call, 'phone_code_hash'), fields.optionalText(call, 'phone_code') ?? '')
    return signIns.enter(session, account)
  }

  return {
    'auth.sendCode': (call) => {
      checkApp(call, services)
      return sendCode(call)
    },
    'auth.resendCode': (call) => {
      codes.withdraw(fields.text(call, 'phone_code_hash'))
      return sendCode(call)
    },
    'auth.cancelCode': (call) => {
      codes.withdraw(fields.text(call, 'phone_code_hash'))
      return true
    },
    'auth.signIn': signIn,
    'auth.checkPassword': (call, session) => {
      const own = session.userId === undefined ? undefined : world.accounts.byId(session.userId)
      const account = signIns.waiting(session) ?? own
      if (account === undefined) throw new RpcError(401, 'AUTH_KEY_UNREGISTERED')
      passwords.check(account.id, fields.object(call, 'password'))
      return signIns.finish(session, account)
    },
    'auth.signUp': () => {
      log(
        'A client tried to sign up, but accounts of the local Telegram are made with `npx stress telegram --account`.',
      )
      throw new RpcError(400, 'SIGN_UP_NOT_ALLOWED')
    },
    'auth.logOut': (_call, session) => {
      signIns.forget(session)
      session.signOut()
      return { _: 'auth.loggedOut' }
    },
  }
}

/** Refuses a call that names an application which the server does not know. */
export function checkApp(call: TlObject, { knowsApp }: Services): void {
  if (knowsApp(fields.int(call, 'api_id'), fields.text(call, 'api_hash'))) return
  throw new RpcError(400, 'API_ID_INVALID')
}
