import type { Api } from 'telegram'
import type { Clock } from '../../core/clock.ts'
import { ChannelError } from '../../core/errors.ts'
import { maskedNumber } from '../../core/redact/phones.ts'
import { refusalType } from '../gramjs/errors.ts'
import { toPeer } from '../gramjs/peers.ts'
import type { Peer } from '../messenger.ts'
import { LoginClient, type LoginServer } from './login-client.ts'
import { type LoginLibrary, loadGramjsLogin } from './login-library.ts'
import { type QrCode, scanned } from './qr.ts'

/** Why somebody is asked once more. */
export interface Retry {
  /** 1 for the first time. */
  attempt: number
  /** A sentence about what was wrong with the answer before; undefined for the first time. */
  problem: string | undefined
}

export interface CodeRequest extends Retry {
  phone: string
  /** Where Telegram has sent the code. */
  sentBy: 'app' | 'sms' | 'call' | 'email' | 'other'
}

export interface PasswordRequest extends Retry {
  /** What the owner of the account once wrote down for this moment. */
  hint: string | undefined
}

export interface LoginOptions {
  apiId: number
  apiHash: string
  /** A local Telegram; absent for the real one. */
  server?: LoginServer
  /** Telegram's own test data centres, for numbers like 99966XYYYY. */
  testDc?: boolean
  clock: Clock
  /** Asks for the code that Telegram has sent, up to three times. */
  askCode(request: CodeRequest): Promise<string>
  /** Asks for the password of an account that has one, up to three times. */
  askPassword(request: PasswordRequest): Promise<string>
  /** Told whose the login is before it is given; refuses it by throwing, and may end its session before that. */
  admit?(account: Peer, logOut: () => Promise<unknown>): Promise<void>
  /** The client library to speak through; GramJS unless told. */
  load?(): Promise<LoginLibrary>
}

export interface PhoneLogin extends LoginOptions {
  /** International, with or without + and spaces; or asks for it, up to three times. */
  phone: string | ((request: Retry) => Promise<string>)
}

export interface QrLogin extends LoginOptions {
  /** Shows a code, for another device of the account to scan; called again with a new one when it has expired. */
  onQr(code: QrCode): void
  /** Gives up the waiting for somebody who scans. */
  signal?: AbortSignal
}

/** A session string, which is a secret, and whose it is. */
export interface Login {
  session: string
  account: Peer
  /** International, digits only; null where Telegram does not tell. */
  phone: string | null
}

/** So often somebody may answer wrongly. Telegram itself counts too, and forgives less. */
const ATTEMPTS = 3

/** Logs an account in by the code that Telegram sends to it; an error is a ChannelError that says what to do. */
export async function logIn(options: PhoneLogin): Promise<Login> {
  return withClient(options, async (client, library) => {
    const { phone, phoneCodeHash, sentBy } = await sendCode(client, library, options)
    return await tries(async (retry) => {
      const answer = await options.askCode({ phone, sentBy, ...retry })
      const phoneCode = answer.replace(/[\s-]/g, '')
      const request = new library.Api.auth.SignIn({ phoneNumber: phone, phoneCodeHash, phoneCode })
      return authorized(await client.call(request, maskedNumber(phone)), maskedNumber(phone))
    }, WRONG_CODE)
  })
}

/** Logs an account in by a QR code that its owner scans with another device. */
export async function logInByQr(options: QrLogin): Promise<Login> {
  return withClient(options, async (client, library) => {
    return authorized(await scanned(client, library, options), undefined)
  })
}

async function withClient(
  options: LoginOptions,
  signIn: (client: LoginClient, library: LoginLibrary) => Promise<Api.TypeUser>,
): Promise<Login> {
  const { apiId, apiHash, server, testDc = false, load = loadGramjsLogin } = options
  const library = await load()
  const client = new LoginClient({ library, apiId, apiHash, server, testDc })
  try {
    await client.connect()
    const user = await signIn(client, library).catch((error: unknown) => {
      if (refusalType(error) !== 'SESSION_PASSWORD_NEEDED') throw error
      return checkPassword(client, library, options)
    })
    if (user.className !== 'User') throw new ChannelError('Telegram logged us in and did not say as whom.')
    const account = toPeer(user)
    await options.admit?.(account, () => client.call(new library.Api.auth.LogOut()))
    return { session: client.session, account, phone: user.phone ?? null }
  } finally {
    await client.close()
  }
}

/** To the number that was given, or that somebody is asked for. */
async function sendCode(client: LoginClient, library: LoginLibrary, options: PhoneLogin) {
  const { phone } = options
  if (typeof phone === 'string') return sendCodeTo(client, library, options, phone)
  return tries(async (retry) => sendCodeTo(client, library, options, await phone(retry)), WRONG_PHONE)
}

async function sendCodeTo(
  client: LoginClient,
  { Api }: LoginLibrary,
  { apiId, apiHash }: LoginOptions,
  number: string,
) {
  const phone = `+${number.replace(/\D/g, '')}`
  const shown = phone === '+' ? undefined : maskedNumber(phone)
  const settings = new Api.CodeSettings({})
  const sent = await client.call(new Api.auth.SendCode({ phoneNumber: phone, apiId, apiHash, settings }), shown)
  if (sent.className === 'auth.SentCode') {
    return { phone, phoneCodeHash: sent.phoneCodeHash, sentBy: channelOf(sent.type) }
  }
  throw new ChannelError(`Telegram answered ${shown} with ${sent.className} instead of sending a code.`, {
    remedy: 'Log in with an official app first, and then here.',
  })
}

function channelOf({ className }: Api.auth.TypeSentCodeType): CodeRequest['sentBy'] {
  if (/App$/.test(className)) return 'app'
  if (/Sms/.test(className)) return 'sms'
  if (/Call$/.test(className)) return 'call'
  return /Email/.test(className) ? 'email' : 'other'
}

async function checkPassword(client: LoginClient, library: LoginLibrary, options: LoginOptions): Promise<Api.TypeUser> {
  const { Api, computeCheck } = library
  return tries(async (retry) => {
    const challenge = await client.call(new Api.account.GetPassword())
    const password = await options.askPassword({ hint: challenge.hint, ...retry })
    const request = new Api.auth.CheckPassword({ password: await computeCheck(challenge, password) })
    return authorized(await client.call(request), undefined)
  }, WRONG_PASSWORD)
}

const WRONG_PHONE: Record<string, string> = {
  PHONE_NUMBER_INVALID: 'That is not a phone number.',
  PHONE_NUMBER_UNOCCUPIED: 'No account has this number.',
}
const WRONG_CODE: Record<string, string> = {
  PHONE_CODE_INVALID: 'The code is wrong.',
  PHONE_CODE_EMPTY: 'No code was given.',
}
const WRONG_PASSWORD: Record<string, string> = {
  PASSWORD_HASH_INVALID: 'The password is wrong.',
  // the challenge is as good as gone while somebody thinks about the password for long
  SRP_ID_INVALID: 'It took too long.',
}

/** Lets somebody answer again where the answer was the mistake. */
async function tries<T>(ask: (retry: Retry) => Promise<T>, problems: Record<string, string>): Promise<T> {
  let problem: string | undefined
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask({ attempt, problem })
    } catch (error) {
      problem = problems[refusalType(error) ?? '']
      if (problem === undefined || attempt === ATTEMPTS) throw error
    }
  }
}

function authorized(answer: Api.auth.TypeAuthorization, shown: string | undefined): Api.TypeUser {
  if (answer.className === 'auth.Authorization') return answer.user
  throw new ChannelError(`Telegram has no account for ${shown ?? 'this login'}.`, {
    remedy: 'Sign up with an official app first: accounts are not made here.',
  })
}
